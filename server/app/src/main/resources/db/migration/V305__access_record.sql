-- What was done to accounts, sessions and devices: kept for the auditor, never changed by the server.
create table access_record (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text        not null,
    deed    text        not null,
    object  text        not null,
    address text        not null
);

grant select, insert on access_record to ${runtime};
