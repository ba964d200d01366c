-- a question of jurisdiction over a case, what came of it, and where the case went
create table jurisdiction_question (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    cause varchar(20) not null check (cause in (
        'DISPUTE', 'OBJECTION', 'SPECIAL_REASON', 'TRANSFER', 'TAKE_OVER', 'DESIGNATION', 'ASSIGN_DOWN')),
    other_id varchar(20),
    other varchar(200),
    reason varchar(2000) not null,
    raised_on date not null,
    requirements varchar(2000),
    until date,
    talks varchar(10) check (talks in ('OURS', 'THEIRS', 'FAILED')),
    talks_paper varchar(2000),
    talked_on date,
    superior_id varchar(20),
    superior varchar(200),
    reported_on date,
    received_on date,
    overdue boolean not null,
    away boolean,
    receiver_id varchar(20),
    receiver varchar(200),
    opinion varchar(2000),
    letter varchar(200),
    decided_by varchar(30),
    decided_on date,
    new_case varchar(24),
    ended_on date,
    primary key (case_number, matter)
);

-- which question brought a case here
create index jurisdiction_question_new_case on jurisdiction_question (new_case);

-- the bureau above before which a question of a case lies
create table access_superior (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    bureau_id varchar(20) not null,
    since date not null,
    primary key (case_number, matter)
);

-- enforcement that a bureau entrusted to an organisation in writing
create table jurisdiction_entrustment (
    id varchar(36) primary key,
    bureau_id varchar(20) not null,
    number varchar(100) not null,
    organisation varchar(200) not null,
    qualification varchar(1000) not null,
    matters varchar(2000) not null,
    powers varchar(2000) not null,
    from_on date not null,
    until_on date not null,
    signed_by varchar(60) not null,
    signed_on date not null,
    published_at varchar(200) not null,
    published_on date not null,
    ended_on date,
    end_reason varchar(1000),
    constraint jurisdiction_entrustment_ends_after_beginning check (until_on >= from_on),
    constraint jurisdiction_entrustment_number unique (bureau_id, number)
);
