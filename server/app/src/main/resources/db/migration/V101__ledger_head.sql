-- One row: the last seq. A batch of events is appended by whoever moves it from the seq that he folded (compare and
-- set), so seq is dense and in commit order, and safe as a follower's cursor.
create table ledger_head (
    id  int    primary key check (id = 1),
    seq bigint not null check (seq >= 0)
) with (fillfactor = 50);

insert into ledger_head (id, seq) values (1, 0);

grant select, update (seq) on ledger_head to ${runtime};
