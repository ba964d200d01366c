-- whom the bureau above asks before it answers a question, and what they said
create table escalation_opinion (
    file varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    kind varchar(10) not null check (kind in ('EXPERT', 'SECTION', 'LEGAL')),
    asked varchar(200) not null,
    question varchar(2000) not null,
    number varchar(100) not null,
    asked_by varchar(60) not null,
    asked_on date not null,
    opinion varchar(4000),
    paper varchar(200),
    received boolean,
    ended_on date,
    primary key (file, matter)
);

-- the time to answer, extended by the head of the bureau above
create table escalation_extension (
    file varchar(24) not null references casefile_file (number),
    seq integer not null,
    reason varchar(1000) not null,
    asked_by varchar(60) not null,
    asked_on date not null,
    granted boolean,
    opinion varchar(1000),
    decided_by varchar(60),
    decided_on date,
    primary key (file, seq)
);
