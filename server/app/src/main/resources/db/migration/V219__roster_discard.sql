-- A draft can be thrown away: its people with the keys of their rows, its tables, its name. A sealed roster cannot. The
-- running server may delete nothing by itself; it may only ask for this, part by part within one transaction. Answers
-- how many rows went: 0 when nothing is left, -1 where there is no such draft.
create function discard_roster(draft text, by_whom text, most int) returns int
language plpgsql security definer set search_path from current as $$
declare
    gone int;
begin
    perform 1 from roster where id = draft and hash is null for update;
    if not found then
        return -1;
    end if;
    with part as (
        delete from roster_household where ctid = any(array(
            select ctid from roster_household where roster_household.roster = draft limit most))
        returning id),
    keys as (
        delete from vault where id in (select 'household/' || draft || '/' || part.id from part))
    select count(*) into gone from part;
    if gone > 0 then
        return gone;
    end if;
    with part as (
        delete from roster_group where ctid = any(array(
            select ctid from roster_group where roster_group.roster = draft limit most))
        returning cadre)
    select count(*) into gone from part;
    if gone > 0 then
        return gone;
    end if;
    delete from vault where id in (
        select 'cadre/' || draft || '/' || c.id from roster_cadre c where c.roster = draft);
    delete from roster_group_value where roster = draft;
    delete from roster_cadre where roster = draft;
    delete from roster_unit where roster = draft;
    delete from roster_grid where roster = draft;
    delete from roster where id = draft;
    insert into vault_use (actor, purpose, id) values (by_whom, 'discard', 'roster/' || draft);
    return 0;
end
$$;

revoke execute on function discard_roster(text, text, int) from public;
grant execute on function discard_roster(text, text, int) to ${runtime};
