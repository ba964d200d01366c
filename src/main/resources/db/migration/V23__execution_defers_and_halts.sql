-- late penalties (A98) are paid beside the fine, by the slip of a bank; what was enforced says that it was no night or holiday (A104)
alter table execution_payment add column late_penalty decimal(16, 2) default 0 not null;
alter table execution_payment add column enforced boolean default false not null;
alter table execution_payment add column urgency varchar(500);

-- a party's request to pay later or in parts (A97), and what the head made of it
create table execution_deferral (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    party varchar(6) not null,
    by_instalments boolean not null,
    reason varchar(1000) not null,
    requested_on date not null,
    granted boolean,
    opinion varchar(2000),
    head varchar(60),
    decided_on date,
    primary key (case_number, matter)
);

create table execution_instalment (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    no integer not null,
    amount decimal(16, 2) not null,
    due_on date not null,
    primary key (case_number, matter, no),
    foreign key (case_number, matter) references execution_deferral (case_number, matter)
);

-- suspension, resumption and end of an execution (A105)
create table execution_halt (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    party varchar(6) not null,
    decision integer not null,
    kind varchar(20) not null,
    ground varchar(40),
    reason varchar(1000) not null,
    paper varchar(200),
    entered_by varchar(60) not null,
    held_on date not null,
    primary key (case_number, no),
    constraint execution_halt_kind check (kind in ('SUSPENDED', 'RESUMED', 'ENDED'))
);

-- what became of confiscated goods (A106), form 52
create table execution_goods (
    case_number varchar(24) not null references casefile_file (number),
    party varchar(6) not null,
    way varchar(20) not null,
    place varchar(200) not null,
    content varchar(2000) not null,
    receiver varchar(200) not null,
    witness varchar(200),
    handled_on date not null,
    primary key (case_number, party)
);
