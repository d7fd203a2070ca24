-- Personal data. key is the row's own key, wrapped by the master key that lies outside the database; null once the row
-- is erased. Ciphertexts are described in gongping.vault.RowCipher.
create table vault (
    id   text  primary key,
    col  text  not null,
    key  bytea,
    data bytea not null,
    check (key is not null or data = '')
);

grant select, insert, update (key, data) on vault to ${runtime};
