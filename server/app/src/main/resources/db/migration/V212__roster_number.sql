-- Names rosters r1, r2 ...
create sequence roster_number;

grant usage on sequence roster_number to ${runtime};
