-- one breach that respondents are charged with; respondent 0 is all of them
create table charge_charge (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    respondent integer not null,
    breach varchar(200) not null,
    law_broken varchar(500) not null,
    law_applied varchar(500) not null,
    laid_on date not null,
    dropped_on date,
    drop_reason varchar(1000),
    primary key (case_number, no)
);

-- who a case was against before, and why that changed
create table charge_party_change (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    change varchar(20) not null,
    place integer not null,
    before_name varchar(200),
    before_code varchar(40),
    after_name varchar(200) not null,
    after_code varchar(40),
    reason varchar(1000) not null,
    paper varchar(200) not null,
    changed_on date not null,
    changed_by varchar(60) not null,
    primary key (case_number, no)
);

-- what became of each charge in a proposal and in a decision
create table decision_outcome (
    case_number varchar(24) not null references casefile_file (number),
    of_what varchar(10) not null check (of_what in ('PROPOSAL', 'DECISION')),
    round integer not null,
    charge integer not null,
    outcome varchar(20) not null,
    note varchar(1000),
    primary key (case_number, of_what, round, charge)
);

-- what another organ took already for the same act, which is not taken twice
alter table decision_made add credit_fine decimal(16, 2) default 0 not null;
alter table decision_made add credit_gain decimal(16, 2) default 0 not null;
alter table decision_made add credit_organ varchar(200);
alter table decision_made add credit_paper varchar(200);
