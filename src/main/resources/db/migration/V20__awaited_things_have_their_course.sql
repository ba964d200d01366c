create table awaited_thing (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    kind varchar(20) not null check (kind in ('IDENTIFICATION', 'TESTING', 'MATERIAL', 'QUESTIONING')),
    asked_of varchar(200) not null,
    subject varchar(2000) not null,
    place varchar(300),
    test_kind varchar(20) check (test_kind in ('TEST', 'INSPECTION', 'QUARANTINE', 'APPRAISAL')),
    unqualified_reason varchar(500),
    measure varchar(6),
    proposed_on date not null,
    sent_on date,
    due_on date not null,
    number varchar(80),
    approver varchar(60),
    overdue boolean not null,
    reminders integer not null,
    result varchar(20) check (result in ('ANSWERED', 'GIVEN_UP')),
    answer varchar(4000),
    report_number varchar(100),
    ended_on date,
    told_to varchar(100),
    told_on date,
    primary key (case_number, matter)
);

-- items of evidence that a paper is about
create table awaited_item (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    no integer not null,
    quantity varchar(60),
    handed_over boolean not null,
    primary key (case_number, matter, no),
    foreign key (case_number, matter) references awaited_thing (case_number, matter)
);

create table awaited_sampling (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    way varchar(20) not null check (way in ('ON_SITE', 'ONLINE', 'PHONE')),
    sampled varchar(200) not null,
    place varchar(300),
    presence varchar(20),
    witness varchar(100),
    method varchar(1000) not null,
    media varchar(500),
    officers varchar(200) not null,
    keeper varchar(60) not null,
    taken_on date not null,
    seal_no varchar(60),
    sealed_on date,
    primary key (case_number, matter)
);

create table awaited_sample (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    no integer not null,
    name varchar(200) not null,
    model varchar(100),
    lot varchar(60),
    quantity varchar(60) not null,
    primary key (case_number, matter, no),
    foreign key (case_number, matter) references awaited_sampling (case_number, matter)
);
