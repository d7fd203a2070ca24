-- One row per dialling, written before the provider is asked. Whoever writes the row may dial, once; whoever finds it
-- without an outcome looks for the call and never dials. boot names the running server that keeps the line, alive_at
-- tells that it still does. No number, no name.
create table call_claim (
    line       text        primary key check (line ~ '^[A-Za-z0-9._-]{1,100}$'),
    room       text        not null check (room ~ '^[A-Za-z0-9._-]{1,100}$'),
    hand       boolean     not null,
    token      text        not null unique check (token ~ '^[0-9a-f]{32}$'),
    node       text        not null,
    boot       text        not null,
    claimed_at timestamptz not null default clock_timestamp(),
    alive_at   timestamptz not null default clock_timestamp(),
    provider   text        unique,
    outcome    text        check (outcome in ('accepted', 'refused', 'unknown')),
    ended_at   timestamptz
);

create index call_claim_open on call_claim (claimed_at) where ended_at is null;

grant select, insert on call_claim to ${runtime};
grant update (node, boot, alive_at, provider, outcome, ended_at) on call_claim to ${runtime};
