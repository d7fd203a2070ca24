-- Who read or erased which row of the vault, when and what for. Ids only.
create table vault_use (
    n       bigint      generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text        not null,
    purpose text        not null,
    id      text        not null
);

create index vault_use_id on vault_use (id);

grant select, insert on vault_use to ${runtime};
