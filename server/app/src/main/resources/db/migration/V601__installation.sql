-- What this database is for: settled at the first start, never changed after it. Only a database of rehearsals is ever
-- purged, by the tables' owner (gongping rehearsal purge); the running server cannot drop anything. A database in which
-- something happened before this table came holds conferences.
create table installation (
    id   int  primary key check (id = 1),
    kind text not null check (kind in ('conference', 'rehearsal'))
);

insert into installation (id, kind) select 1, 'conference' from ledger_head where seq > 0;

create function installation_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what a database is for never changes' using errcode = 'restrict_violation';
end
$$;

create trigger stays before update or delete or truncate on installation
    for each statement execute function installation_stays();

alter table installation enable always trigger stays;

grant select, insert on installation to ${runtime};
