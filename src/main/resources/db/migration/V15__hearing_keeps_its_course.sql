create table hearing_request (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    round integer not null,
    way varchar(20) not null check (way in ('WRITTEN', 'ORAL', 'ON_RECEIPT')),
    requested_on date not null,
    requested_by varchar(200) not null,
    notice_number varchar(60) not null,
    served_on date not null,
    last_day date not null,
    ground varchar(300),
    refused_for varchar(20) check (refused_for in ('OUT_OF_SCOPE', 'LATE')),
    answer varchar(2000),
    answered_on date,
    ended_on date,
    ending varchar(20) check (ending in ('WITHDRAWN', 'ABSENT', 'LEFT', 'NO_SUCCESSOR', 'OTHER')),
    ending_reason varchar(2000),
    closed_on date,
    primary key (case_number, matter, round)
);

create table hearing_person (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    round integer not null,
    no integer not null,
    duty varchar(20) not null check (duty in ('HOST', 'LISTENER', 'CLERK', 'INTERPRETER')),
    officer_id varchar(30) references officer_person (id),
    name varchar(60) not null,
    since date not null,
    until date,
    primary key (case_number, matter, round, no),
    foreign key (case_number, matter, round) references hearing_request (case_number, matter, round)
);

create table hearing_appointment (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    round integer not null,
    no integer not null,
    held_on date not null,
    held_at time not null,
    place varchar(200) not null,
    is_public boolean not null,
    secret varchar(20) check (secret in ('STATE_SECRET', 'TRADE_SECRET', 'PRIVACY')),
    fixed_on date not null,
    notice_by date,
    announce_by date,
    notice_on date,
    notice_proof varchar(500),
    announced_on date,
    announced_at varchar(200),
    primary key (case_number, matter, round, no),
    foreign key (case_number, matter, round) references hearing_request (case_number, matter, round)
);

create table hearing_session (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    round integer not null,
    no integer not null,
    appointment_no integer not null,
    held_on date not null,
    until time not null,
    outcome varchar(20) not null check (outcome in ('HELD', 'HEARING_SUSPENDED', 'HEARING_ENDED')),
    suspension varchar(20) check (suspension in ('FORCE_MAJEURE', 'SUCCESSOR_SOUGHT', 'RECUSAL_UNDECIDED',
        'NEW_EVIDENCE', 'OTHER')),
    ending varchar(20) check (ending in ('WITHDRAWN', 'ABSENT', 'LEFT', 'NO_SUCCESSOR', 'OTHER')),
    reason varchar(2000),
    attendees varchar(4000) not null,
    officers_case varchar(4000),
    party_statement varchar(4000),
    third_party_statement varchar(4000),
    cross_examination varchar(4000),
    debate varchar(4000),
    last_words varchar(4000),
    unsigned_because varchar(500),
    primary key (case_number, matter, round, no),
    foreign key (case_number, matter, round, appointment_no)
        references hearing_appointment (case_number, matter, round, no)
);

create table hearing_recusal (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    round integer not null,
    no integer not null,
    person_no integer not null,
    asked_by varchar(200) not null,
    reason varchar(2000) not null,
    asked_on date not null,
    granted boolean,
    opinion varchar(2000),
    decided_by varchar(60),
    decided_on date,
    primary key (case_number, matter, round, no),
    foreign key (case_number, matter, round, person_no) references hearing_person (case_number, matter, round, no)
);

create table hearing_report (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    round integer not null,
    facts varchar(4000) not null,
    opinion varchar(4000) not null,
    remarks varchar(2000),
    written_on date not null,
    primary key (case_number, matter, round),
    foreign key (case_number, matter, round) references hearing_request (case_number, matter, round)
);

-- who leads the hearing of a party: the tasks of the host are this person's
create table access_host (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    officer_id varchar(30) not null references officer_person (id),
    since date not null,
    primary key (case_number, matter)
);
