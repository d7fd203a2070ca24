-- What a value of a group is called.
create table roster_group_value (
    roster text not null references roster (id),
    name   text not null,
    value  text not null,
    label  text not null,
    primary key (roster, name, value)
);

grant select, insert on roster_group_value to ${runtime};
