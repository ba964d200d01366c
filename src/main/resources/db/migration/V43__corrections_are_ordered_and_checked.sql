-- orders to correct (form 33) and to refund (form 34), each a matter of its case
create table correction_order (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    kind varchar(20) not null check (kind in ('CORRECTION', 'REFUND')),
    respondent integer not null,
    party varchar(200) not null,
    facts varchar(2000) not null,
    law_broken varchar(500) not null,
    law_applied varchar(500) not null,
    demand varchar(2000) not null,
    total numeric(16, 2) not null,
    due_on date not null,
    proposed_on date not null,
    ordered boolean,
    opinion varchar(2000),
    decided_by varchar(100),
    decided_on date,
    number varchar(60),
    paper_id varchar(36),
    served_on date,
    overdue boolean not null,
    result varchar(20) check (result in ('CORRECTED', 'NOT_CORRECTED', 'WITHDRAWN')),
    finding varchar(4000),
    follow_up varchar(20) check (follow_up in ('PENALTY', 'REPORT_UP')),
    corrected_on date,
    refunded numeric(16, 2),
    ended_on date,
    primary key (case_number, matter),
    constraint correction_not_made_has_follow_up check (result <> 'NOT_CORRECTED' or follow_up is not null)
);

-- what is to be paid back
create table correction_amount (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    no integer not null,
    item varchar(200) not null,
    amount numeric(16, 2) not null,
    remark varchar(200),
    primary key (case_number, matter, no),
    foreign key (case_number, matter) references correction_order (case_number, matter)
);

-- orders are served as notices and decisions are; the old check has no name by which both databases know it
alter table serving_service add column document_before varchar(20);
update serving_service set document_before = document;
alter table serving_service drop column document;
alter table serving_service add column document varchar(20);
update serving_service set document = document_before;
alter table serving_service alter column document set not null;
alter table serving_service add constraint serving_service_document check (document in ('NOTICE', 'DECISION', 'ORDER'));
alter table serving_service drop column document_before;
