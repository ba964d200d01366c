-- help that a case asks of another bureau
create table assistance_request (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    helper_id varchar(20),
    helper varchar(200) not null,
    facts varchar(2000) not null,
    subject varchar(2000) not null,
    sent_on date not null,
    number varchar(80),
    paper_id varchar(36),
    received_on date,
    delayed_to date,
    overdue boolean not null,
    result varchar(20) check (result in ('ANSWERED', 'WITHDRAWN')),
    answer varchar(4000),
    answer_number varchar(100),
    answered_on date,
    ended_on date,
    primary key (case_number, matter)
);

-- letters that come in; the case that one was sent for is known to its own bureau only
create table assistance_letter (
    id varchar(36) primary key,
    bureau_id varchar(20) not null,
    kind varchar(20) not null check (kind in ('HELP', 'POLICE', 'PROCURATORATE', 'COURT', 'SUPERIOR', 'OTHER')),
    sender varchar(200) not null,
    reference varchar(100),
    facts varchar(2000),
    subject varchar(2000) not null,
    sent_on date not null,
    received_on date,
    due_on date,
    unit_id varchar(30),
    delayed_to date,
    answer varchar(4000),
    answer_number varchar(100),
    answered_on date,
    origin_case varchar(24),
    origin_matter varchar(6)
);
create index assistance_letter_bureau on assistance_letter (bureau_id, answered_on);
create index assistance_letter_origin on assistance_letter (origin_case, origin_matter);

-- rows are added, never changed
create table assistance_letter_event (
    letter_id varchar(36) not null references assistance_letter (id),
    seq integer not null,
    act varchar(20) not null,
    occurred_on date not null,
    recorded_at timestamp with time zone not null,
    actor varchar(60) not null,
    detail varchar(2000),
    primary key (letter_id, seq)
);

-- results of tests and identifications that other bureaus may cite, without the case that they come from
create table appraisal_offer (
    id varchar(36) primary key,
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    bureau_id varchar(20) not null,
    kind varchar(20) not null,
    right_kind varchar(30) not null,
    right_number varchar(80),
    right_name varchar(200),
    product varchar(200) not null,
    body varchar(200) not null,
    report_number varchar(100),
    result varchar(4000) not null,
    resulted_on date not null,
    attachment_id varchar(36),
    offered_by varchar(60) not null,
    offered_on date not null,
    withdrawn_on date,
    withdrawn_why varchar(500),
    unique (case_number, matter)
);

create table appraisal_citation (
    offer_id varchar(36) not null references appraisal_offer (id),
    case_number varchar(24) not null references casefile_file (number),
    item_no integer not null,
    cited_by varchar(60) not null,
    cited_on date not null,
    primary key (offer_id, case_number)
);
