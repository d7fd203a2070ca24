-- What the lines said, each fact once under its key. Evidence: kept also where it changed nothing. Ids only.
create table call_fact (
    key      text        primary key check (length(key) <= 200),
    line     text        not null references call_claim (line),
    provider text        not null,
    kind     text        not null,
    sequence bigint,
    source   text        not null check (source in ('callback', 'poll', 'person')),
    stamp    timestamptz,
    at       timestamptz not null default clock_timestamp()
);

create index call_fact_line on call_fact (line, at);

grant select, insert on call_fact to ${runtime};
