-- Who is signed in where. Only the SHA-256 of a token is kept: whoever reads this table can open nothing.
create table session (
    hash       bytea       primary key check (octet_length(hash) = 32),
    actor      text        not null,
    account    text        references account,
    desk       text        not null,
    name       text        not null,
    idle       interval    not null,
    opened_at  timestamptz not null default now(),
    seen_at    timestamptz not null default now(),
    ends_at    timestamptz not null,
    ended_at   timestamptz
);

create index session_by_account on session (account) where ended_at is null;
create index session_by_desk on session (desk) where ended_at is null;

grant select, insert, update (seen_at, ended_at) on session to ${runtime};
