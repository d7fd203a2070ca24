-- What is written stays. The running server has no right to change it; this stops everybody else, the owner included,
-- unless he removes the trigger first, which `ledger verify` then finds by the hashes.
create function ledger_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger only grows: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger only_grows before update or delete or truncate on ledger
    for each statement execute function ledger_only_grows();
create trigger only_grows before update or delete or truncate on ledger_order
    for each statement execute function ledger_only_grows();
create trigger only_grows before delete or truncate on ledger_head
    for each statement execute function ledger_only_grows();

alter table ledger enable always trigger only_grows;
alter table ledger_order enable always trigger only_grows;
alter table ledger_head enable always trigger only_grows;
