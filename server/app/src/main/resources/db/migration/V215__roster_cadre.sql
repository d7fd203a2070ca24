-- What everybody may know of a cadre; the mobile is in the vault, row cadre/<roster>/<id>.
create table roster_cadre (
    roster     text     not null references roster (id),
    id         text     not null,
    name       text     not null,
    unit       text     not null,
    post       text     not null,
    rank       text     not null,
    grid       text     not null,
    households smallint not null check (households between 0 and 99),
    primary key (roster, id)
);

grant select, insert on roster_cadre to ${runtime};
