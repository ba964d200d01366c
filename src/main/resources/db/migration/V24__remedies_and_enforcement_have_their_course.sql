-- administrative reviews and suits (A99 to A100b)
create table remedy_remedy (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    party varchar(6) not null,
    decision integer not null,
    kind varchar(20) not null,
    track varchar(20) not null,
    body varchar(200) not null,
    reference varchar(100),
    lodged_on date not null,
    received_on date not null,
    replied_on date,
    reply varchar(2000),
    outcome varchar(20),
    paper varchar(200),
    ended_on date,
    fine decimal(16, 2),
    gain decimal(16, 2),
    letter_on date,
    rectified_on date,
    rectification varchar(2000),
    primary key (case_number, matter),
    constraint remedy_remedy_kind check (kind in ('REVIEW', 'SUIT'))
);

-- the demand to perform (A101), form 48
create table enforcement_demand (
    case_number varchar(24) not null references casefile_file (number),
    party varchar(6) not null,
    decision integer not null,
    number varchar(60) not null,
    duties varchar(1000),
    issued_on date not null,
    served_on date,
    answer varchar(20),
    points varchar(2000),
    reply varchar(2000),
    answered_on date,
    primary key (case_number, party, decision)
);

-- the application to the court (A102), form 49; a new round each time the head returns it
create table enforcement_application (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    party varchar(6) not null,
    decision integer not null,
    court varchar(200) not null,
    grounds varchar(2000) not null,
    drafted_on date not null,
    signed boolean,
    head varchar(60),
    opinion varchar(2000),
    decided_on date,
    number varchar(60),
    primary key (case_number, round)
);

-- what the court said to it (A103)
create table enforcement_answer (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    party varchar(6) not null,
    decision integer not null,
    answer varchar(20) not null,
    paper varchar(200) not null,
    answered_on date not null,
    primary key (case_number, no)
);
