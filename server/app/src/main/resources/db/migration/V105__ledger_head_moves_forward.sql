-- The head never goes back.
create function ledger_head_moves_forward() returns trigger language plpgsql as $$
begin
    if new.seq <= old.seq then
        raise exception 'the ledger head moves forward only' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger moves_forward before update on ledger_head
    for each row execute function ledger_head_moves_forward();

alter table ledger_head enable always trigger moves_forward;
