-- The orders that had an effect, by the sender's key: a repeated order answers with the events of the first one, and
-- the same key with another request (another hash) is told from it.
create table ledger_order (
    key           text   primary key,
    stream        text   not null,
    first_version bigint not null,
    last_version  bigint not null check (last_version >= first_version),
    request_hash  bytea  not null check (length(request_hash) = 32)
);

grant select, insert on ledger_order to ${runtime};
