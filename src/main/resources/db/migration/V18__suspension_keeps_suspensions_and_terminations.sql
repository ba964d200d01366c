create table suspension_suspension (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    ground varchar(20) not null
        check (ground in ('OTHER_CASE', 'QUESTION_OF_LAW', 'FORCE_MAJEURE', 'PARTY_MISSING', 'OTHER')),
    reason varchar(2000) not null,
    paper varchar(200) not null,
    requested_on date not null,
    granted boolean,
    opinion varchar(2000),
    decided_by varchar(60),
    decided_on date,
    cause_ended_on date,
    ending_paper varchar(200),
    resumed_on date,
    overtaken_on date,
    primary key (case_number, matter),
    constraint suspension_resumes_after_the_cause check (resumed_on is null or resumed_on >= cause_ended_on)
);

create table suspension_termination (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    ground varchar(20) not null check (ground in ('PERSON_DEAD', 'BODY_ENDED')),
    happened_on date not null,
    reason varchar(2000) not null,
    paper varchar(200) not null,
    requested_on date not null,
    granted boolean,
    opinion varchar(2000),
    decided_by varchar(60),
    decided_on date,
    primary key (case_number, matter)
);
