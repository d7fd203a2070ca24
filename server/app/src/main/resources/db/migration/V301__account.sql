-- Who may sign in. A password is an Argon2id string; an account of the demo has none and no password opens it.
create table account (
    id           text        primary key check (id ~ '^u-[0-9a-z]{16}$'),
    name         text        not null check (char_length(name) between 2 and 40),
    folded_name  text        not null unique,
    password     text,
    password_due boolean     not null,
    desks        text[]      not null check (cardinality(desks) between 1 and 12),
    demo         boolean     not null,
    made_at      timestamptz not null default now(),
    made_by      text        not null,
    check (demo = (password is null))
);

grant select, insert, update (password, password_due, desks) on account to ${runtime};
