-- Failed attempts to sign in or to pair, counted by account and address and by address. Keys are hashes: what was
-- typed as a name may have been a password.
create table attempt (
    key     bytea       primary key check (octet_length(key) = 32),
    count   int         not null check (count > 0),
    last_at timestamptz not null
);

grant select, insert, update, delete on attempt to ${runtime};
