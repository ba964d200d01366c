-- P05, F01-F18 What was handed to the police: each charge of a suspect once, what happened to it, and what went with it.
create table referral_referral (
    case_number varchar(40) not null,
    matter varchar(10) not null,
    respondent integer not null check (respondent >= 0),
    suspect varchar(200) not null,
    offence varchar(30) not null,
    ground varchar(20) not null check (ground in ('REACHED', 'SUSPICION')),
    reason varchar(2000) not null,
    charges varchar(200) not null,
    team varchar(400),
    facts varchar(4000),
    grounds varchar(2000),
    course varchar(20) check (course in ('SUSPEND', 'GO_ON', 'CLOSE')),
    course_reason varchar(1000),
    police varchar(200),
    procuratorate varchar(200),
    number varchar(100),
    state varchar(20) not null,
    primary key (case_number, matter)
);

create table referral_event (
    case_number varchar(40) not null,
    matter varchar(10) not null,
    seq integer not null,
    kind varchar(30) not null,
    occurred_on date not null,
    occurred_at time,
    actor varchar(100) not null,
    organ varchar(200),
    number varchar(100),
    dated_on date,
    item varchar(40),
    body varchar(4000),
    primary key (case_number, matter, seq),
    foreign key (case_number, matter) references referral_referral (case_number, matter)
);

create table referral_material (
    case_number varchar(40) not null,
    matter varchar(10) not null,
    seq integer not null,
    kind varchar(20) not null,
    item varchar(40),
    title varchar(300),
    without varchar(1000),
    supplement integer not null,
    sent_on date not null,
    primary key (case_number, matter, seq),
    foreign key (case_number, matter) references referral_referral (case_number, matter),
    check (item is not null or without is not null)
);
