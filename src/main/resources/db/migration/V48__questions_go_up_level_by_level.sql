-- P06 Requests for instructions on difficult cases.
create table escalation_request (
    case_number varchar(40) not null,
    matter varchar(10) not null,
    kinds varchar(200) not null,
    question varchar(2000) not null,
    disputed varchar(4000) not null,
    raised_on date not null,
    raised_by varchar(100) not null,
    leaning varchar(4000),
    differing varchar(4000),
    articles varchar(1000),
    enclosures varchar(4000),
    studied_on date,
    legal_view varchar(2000),
    reviewed_on date,
    head_opinion varchar(1000),
    head varchar(100),
    decided_on date,
    suspends boolean not null,
    upper varchar(200),
    upper_file varchar(40),
    number varchar(100),
    copy_id varchar(40),
    sent_on date,
    followed boolean,
    deviation varchar(2000),
    taken_on date,
    result varchar(4000),
    reported_on date,
    state varchar(20) not null,
    primary key (case_number, matter)
);

create table escalation_reply (
    case_number varchar(40) not null,
    matter varchar(10) not null,
    seq integer not null,
    kind varchar(20) not null,
    answer varchar(20),
    number varchar(100),
    paper_id varchar(40),
    body varchar(4000) not null,
    bureau varchar(200) not null,
    replied_on date not null,
    primary key (case_number, matter, seq)
);

create table escalation_dossier (
    file varchar(40) not null primary key,
    from_case varchar(40) not null,
    from_matter varchar(10) not null,
    bureau varchar(200) not null,
    number varchar(100) not null,
    copy_id varchar(40) not null,
    received_on date not null,
    receipt varchar(100),
    missing varchar(2000),
    study varchar(4000),
    proposed varchar(20),
    answer varchar(20),
    draft varchar(4000),
    signed_by varchar(100),
    signed_on date,
    supplement varchar(2000),
    result varchar(4000),
    result_on date,
    ended_on date
);

create table escalation_copy (
    id varchar(40) not null primary key,
    case_number varchar(40) not null,
    made_on date not null,
    seq integer not null,
    hash varchar(64) not null,
    digest varchar(64) not null,
    body text not null
);

create table escalation_copy_item (
    copy_id varchar(40) not null,
    item_no integer not null,
    from_case varchar(40) not null,
    is_paper boolean not null,
    item_id varchar(40) not null,
    title varchar(300) not null,
    file_name varchar(300) not null,
    digest varchar(64) not null,
    byte_count bigint not null,
    supplement integer not null,
    sent_on date not null,
    sent_by varchar(100) not null,
    primary key (copy_id, item_no)
);
