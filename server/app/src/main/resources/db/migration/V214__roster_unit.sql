create table roster_unit (
    roster text not null references roster (id),
    code   text not null,
    name   text not null,
    kind   text not null,
    primary key (roster, code)
);

grant select, insert on roster_unit to ${runtime};
