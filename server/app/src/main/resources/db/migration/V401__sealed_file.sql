-- The files that a draw was sealed with, byte for byte, under their own hash: what any node needs to fold a manifest.
-- No name of a household, no number of a telephone stands in them.
create table sealed_file (
    sha256 text  primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea not null
);

grant select, insert on sealed_file to ${runtime};
