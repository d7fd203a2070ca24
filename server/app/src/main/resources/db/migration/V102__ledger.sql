-- The events. (stream, version) is dense per stream; hash chains the stream over canonical bytes that hold prev, stream,
-- version, type, actor, at, key and body (gongping.ledger.Canonical); seq orders all streams.
create table ledger (
    seq     bigint      primary key,
    stream  text        not null,
    version bigint      not null check (version > 0),
    hash    bytea       not null check (length(hash) = 32),
    type    text        not null,
    key     text        not null,
    actor   text        not null,
    at      timestamptz not null,
    body    bytea       not null,
    unique (stream, version)
);

grant select, insert on ledger to ${runtime};
