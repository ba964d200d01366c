-- what the illegal gains of a party come to, a round for each time they are reckoned
create table gains_reckoning (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    respondent integer not null,
    party varchar(200) not null,
    known boolean not null,
    prove_by date,
    reason varchar(4000) not null,
    income numeric(16, 2) not null,
    costs numeric(16, 2) not null,
    reckoned_by varchar(100) not null,
    reckoned_on date not null,
    approved boolean,
    opinion varchar(2000),
    chief varchar(100),
    decided_on date,
    primary key (case_number, round),
    constraint gains_known_has_day check (not known or prove_by is not null),
    constraint gains_known_needs_no_approval check (not known or approved is null)
);

create table gains_item (
    case_number varchar(24) not null,
    round integer not null,
    no integer not null,
    kind varchar(20) not null check (kind in ('INCOME', 'PURCHASE', 'MATERIAL', 'TAX')),
    item varchar(200) not null,
    amount numeric(16, 2) not null,
    evidence varchar(200) not null,
    paid_on date,
    primary key (case_number, round, no),
    foreign key (case_number, round) references gains_reckoning (case_number, round)
);
