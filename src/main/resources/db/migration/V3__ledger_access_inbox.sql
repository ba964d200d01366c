create table ledger_entry (
    case_number varchar(24) not null,
    seq integer not null,
    occurred_on date not null,
    recorded_at timestamp with time zone not null,
    actor_id varchar(30) not null,
    actor_name varchar(60) not null,
    acting_for varchar(60),
    post varchar(20) not null,
    act varchar(60) not null,
    object varchar(200),
    outcome varchar(60) not null,
    reason varchar(2000),
    legal_basis varchar(300),
    diagram varchar(80),
    payload_digest varchar(64) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (case_number, seq)
);

create table ledger_head (
    case_number varchar(24) primary key,
    seq integer not null,
    hash varchar(64) not null
);

create table access_assignment (
    case_number varchar(24) not null references casefile_file (number),
    officer_id varchar(30) not null references officer_person (id),
    duty varchar(20) not null check (duty in ('LEAD', 'SECOND')),
    since date not null,
    primary key (case_number, officer_id)
);
create index access_assignment_officer on access_assignment (officer_id, case_number);

create table access_investigator (
    case_number varchar(24) not null references casefile_file (number),
    officer_id varchar(30) not null references officer_person (id),
    primary key (case_number, officer_id)
);

create table access_recusal (
    case_number varchar(24) not null references casefile_file (number),
    officer_id varchar(30) not null references officer_person (id),
    since date not null,
    reason varchar(2000) not null,
    primary key (case_number, officer_id)
);

create table inbox_item (
    task_id varchar(64) primary key,
    case_number varchar(24) not null,
    process varchar(60) not null,
    task_key varchar(60) not null,
    role varchar(20) not null,
    assignee varchar(30),
    due_on date not null,
    created_at timestamp with time zone not null
);
create index inbox_item_case on inbox_item (case_number, task_key);
create index inbox_item_mine on inbox_item (assignee, due_on, task_id);

create table inbox_candidate (
    pool varchar(60) not null,
    due_on date not null,
    task_id varchar(64) not null,
    primary key (pool, due_on, task_id)
);
create index inbox_candidate_task on inbox_candidate (task_id);

create table idempotency_request (
    officer_id varchar(30) not null,
    request_key varchar(100) not null,
    body_digest varchar(64) not null,
    answer varchar(4000),
    made_at timestamp with time zone not null,
    primary key (officer_id, request_key)
);
