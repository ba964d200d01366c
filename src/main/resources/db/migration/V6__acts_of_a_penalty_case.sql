create table intake_clue (
    case_number varchar(24) primary key references casefile_file (number),
    source_reference varchar(80),
    registered_by varchar(30) not null,
    bureau_id varchar(20) not null,
    unique (bureau_id, source_reference)
);

create table intake_venue (
    case_number varchar(24) primary key references casefile_file (number),
    ours boolean not null,
    other_bureau varchar(200),
    reason varchar(2000),
    decided_on date not null
);

create table intake_verification (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    findings varchar(4000) not null,
    act_from date not null,
    act_until date,
    harms_safety boolean not null,
    proposal varchar(20) not null check (proposal in ('FILE', 'NOT_FILE')),
    verified_on date not null,
    primary key (case_number, round)
);

create table intake_extension (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    reason varchar(2000) not null,
    requested_on date not null,
    granted boolean,
    opinion varchar(2000),
    decided_by varchar(60),
    decided_on date,
    primary key (case_number, round)
);

create table filing_opinion (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    agrees boolean not null,
    opinion varchar(2000) not null,
    unit_head varchar(60) not null,
    given_on date not null,
    primary key (case_number, round)
);

create table filing_decision (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    decision varchar(20) not null check (decision in ('FILE', 'NOT_FILE', 'MORE_CHECKING')),
    ground varchar(40),
    reason varchar(2000),
    head varchar(60) not null,
    decided_on date not null,
    primary key (case_number, round)
);

create table investigation_act (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    kind varchar(30) not null,
    held_on date not null,
    place varchar(300),
    officers varchar(200) not null,
    content varchar(4000) not null,
    evidence_kind varchar(30),
    evidence_name varchar(200),
    primary key (case_number, no)
);

create table investigation_report (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    facts varchar(4000) not null,
    nature varchar(2000) not null,
    law_broken varchar(500) not null,
    law_applied varchar(500) not null,
    discretion varchar(2000) not null,
    proposal varchar(2000) not null,
    major_public_interest boolean not null,
    complex_relations boolean not null,
    demanded_by_law boolean not null,
    written_on date not null,
    primary key (case_number, round)
);

create table review_opinion (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    kind varchar(20) not null check (kind in ('CASE_REVIEW', 'LEGAL_REVIEW')),
    opinion varchar(20) not null check (opinion in ('AGREE', 'CORRECT', 'INVESTIGATE_MORE', 'OTHER')),
    points varchar(20) not null,
    advice varchar(2000),
    reviewer_id varchar(30) not null,
    reviewer varchar(60) not null,
    reviewed_on date not null,
    primary key (case_number, round)
);

create table decision_proposal (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    kind varchar(30) not null,
    warning boolean not null,
    fine decimal(16, 2) not null,
    gain decimal(16, 2) not null,
    goods varchar(1000),
    correction varchar(1000),
    reasons varchar(4000) not null,
    proposed_on date not null,
    approved boolean,
    opinion varchar(2000),
    head varchar(60),
    approved_on date,
    primary key (case_number, round)
);

create table decision_notice (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    number varchar(60) not null,
    warning boolean not null,
    fine decimal(16, 2) not null,
    gain decimal(16, 2) not null,
    goods varchar(1000),
    correction varchar(1000),
    issued_on date not null,
    served_on date,
    statement varchar(20) check (statement in ('STATED', 'WAIVED', 'SILENT')),
    points varchar(4000),
    adopted boolean,
    answer varchar(4000),
    heard_on date,
    primary key (case_number, round)
);

create table decision_made (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    kind varchar(30) not null,
    number varchar(60),
    warning boolean not null,
    fine decimal(16, 2) not null,
    gain decimal(16, 2) not null,
    goods varchar(1000),
    correction varchar(1000),
    reasons varchar(4000) not null,
    meeting_on date,
    meeting_record varchar(4000),
    head varchar(60) not null,
    decided_on date not null,
    primary key (case_number, round)
);

create table serving_service (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    document varchar(20) not null check (document in ('NOTICE', 'DECISION')),
    way varchar(20) not null,
    sent_on date not null,
    served_on date not null,
    receiver varchar(100) not null,
    proof varchar(1000) not null,
    primary key (case_number, no)
);

create table execution_payment (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    fine decimal(16, 2) not null,
    gain decimal(16, 2) not null,
    goods_handled boolean not null,
    correction_done boolean not null,
    note varchar(1000),
    performed_on date not null,
    primary key (case_number, no)
);

create table closure_proposal (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    ground varchar(40) not null,
    execution varchar(20) not null,
    goods_handling varchar(1000) not null,
    note varchar(2000),
    proposed_on date not null,
    unit_head varchar(60),
    unit_head_opinion varchar(2000),
    approved boolean,
    head varchar(60),
    head_opinion varchar(2000),
    decided_on date,
    primary key (case_number, round)
);

create table closure_archive (
    case_number varchar(24) primary key references casefile_file (number),
    volume varchar(60) not null,
    front_pages integer not null,
    back_pages integer not null,
    archivist varchar(60) not null,
    archived_on date not null
);
