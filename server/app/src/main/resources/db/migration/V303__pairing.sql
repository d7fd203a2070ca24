-- One-time codes for devices, kept as SHA-256.
create table pairing (
    hash       bytea       primary key check (octet_length(hash) = 32),
    desk       text        not null,
    made_by    text        not null,
    made_at    timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);

grant select, insert, update (used_at) on pairing to ${runtime};
