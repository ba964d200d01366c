-- answers of bureaus above: as they were given, and, once a person has checked it, the text for like cases
create table library_answer (
    id varchar(36) primary key,
    keeper_id varchar(20) not null references officer_bureau (id),
    addressee_id varchar(20) not null references officer_bureau (id),
    issuer varchar(200) not null,
    number varchar(100) not null,
    issued_on date not null,
    right_kind varchar(30) not null,
    kinds varchar(200) not null,
    answer varchar(20) check (answer in ('AGREED', 'CORRECTED', 'GUIDED')),
    question varchar(2000) not null,
    body varchar(4000) not null,
    articles varchar(1000) not null,
    entered_on date not null,
    entered_by varchar(100),
    origin_case varchar(24) references casefile_file (number),
    origin_matter varchar(10),
    origin_file varchar(24) references casefile_file (number),
    paper_id varchar(40),
    scan_name varchar(200),
    scan_type varchar(100),
    scan_bytes bigint,
    scan_digest varchar(64),
    guidance_question varchar(2000),
    guidance_body varchar(4000),
    guidance_articles varchar(1000),
    guidance_on date,
    guidance_by varchar(100),
    superseded_by varchar(36) references library_answer (id),
    superseded_on date,
    superseded_why varchar(1000),
    withdrawn_on date,
    withdrawn_by varchar(100),
    withdrawn_why varchar(1000),
    check (guidance_on is null or (guidance_question is not null and guidance_body is not null))
);
create index library_answer_keeper on library_answer (keeper_id, issued_on, id);
create index library_answer_addressee on library_answer (addressee_id, issued_on, id);
create index library_answer_origin on library_answer (origin_case);

-- what was done with an answer; rows are added, never changed
create table library_event (
    answer_id varchar(36) not null references library_answer (id),
    seq integer not null,
    act varchar(20) not null check (act in ('GIVEN', 'ENTERED', 'GUIDANCE', 'SUPERSEDED', 'WITHDRAWN')),
    occurred_on date not null,
    recorded_at timestamp with time zone not null,
    actor varchar(100),
    detail varchar(1000),
    primary key (answer_id, seq)
);

create table library_citation (
    case_number varchar(24) not null references casefile_file (number),
    answer_id varchar(36) not null references library_answer (id),
    relied_on_for varchar(1000) not null,
    was_superseded boolean not null,
    cited_on date not null,
    cited_by varchar(100) not null,
    primary key (case_number, answer_id)
);
create index library_citation_answer on library_citation (answer_id, cited_on);

-- the answers that were given before there was a library
insert into library_answer (id, keeper_id, addressee_id, issuer, number, issued_on, right_kind, kinds, answer, question, body,
    articles, entered_on, origin_case, origin_matter, origin_file, paper_id)
select cast(row_number() over (order by r.case_number, r.matter, r.seq) as varchar(36)), coalesce(u.bureau_id, f.bureau_id),
    f.bureau_id, r.bureau, coalesce(r.number, ''), r.replied_on, f.right_kind, q.kinds, r.answer, q.question, r.body,
    coalesce(q.articles, ''), r.replied_on, r.case_number, r.matter, q.upper_file, r.paper_id
from escalation_reply r
join escalation_request q on q.case_number = r.case_number and q.matter = r.matter
join casefile_file f on f.number = r.case_number
left join casefile_file u on u.number = q.upper_file
where r.kind = 'ANSWERED';
insert into library_event (answer_id, seq, act, occurred_on, recorded_at)
select a.id, 1, 'GIVEN', a.issued_on, current_timestamp
from library_answer a;
