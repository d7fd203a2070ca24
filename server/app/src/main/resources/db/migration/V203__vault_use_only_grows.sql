-- What was read stays on record, whoever asks.
create function vault_use_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the record of the vault only grows' using errcode = 'restrict_violation';
end
$$;

create trigger only_grows before update or delete or truncate on vault_use
    for each statement execute function vault_use_only_grows();

alter table vault_use enable always trigger only_grows;
