-- One import. A draft is only ever sealed or left; nothing of it changes.
create table roster (
    id          text        primary key,
    sample      boolean     not null,
    cadres      int         not null,
    households  int         not null,
    imported_at timestamptz not null default now(),
    imported_by text        not null,
    sealed_at   timestamptz,
    sealed_by   text,
    hash        text        check (hash ~ '^[0-9a-f]{64}$'),
    check ((sealed_at is null) = (hash is null) and (sealed_at is null) = (sealed_by is null))
);

grant select, insert, update (sealed_at, sealed_by, hash) on roster to ${runtime};
