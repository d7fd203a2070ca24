-- The grid tree: county 1, township 2, zone 3, village 4, contact grid 5.
create table roster_grid (
    roster      text     not null references roster (id),
    code        text     not null,
    level       smallint not null check (level between 1 and 5),
    name        text     not null,
    parent      text     not null,
    responsible text     not null,
    primary key (roster, code)
);

grant select, insert on roster_grid to ${runtime};
