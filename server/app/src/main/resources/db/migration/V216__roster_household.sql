-- Households without a word about the people: number is the county's own, leaf that of DRAW/1 §3.1. Name, phones,
-- address and salt are in the vault, row household/<roster>/<id>.
create table roster_household (
    roster  text  not null,
    id      text  not null,
    number  text  not null,
    village text  not null,
    leaf    bytea not null check (length(leaf) = 32),
    primary key (roster, id)
);

grant select, insert on roster_household to ${runtime};
