-- The value of each cadre in each group for the draw.
create table roster_group (
    roster text not null references roster (id),
    name   text not null,
    cadre  text not null,
    value  text not null,
    primary key (roster, name, cadre)
);

grant select, insert on roster_group to ${runtime};
