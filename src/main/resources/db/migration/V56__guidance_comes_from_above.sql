-- what a bureau above asks of a case of one below, on a file of its own
create table guidance_guidance (
    file varchar(24) primary key references casefile_file (number),
    of_case varchar(24) not null references casefile_file (number),
    bureau_id varchar(20) not null,
    bureau varchar(200) not null,
    below_id varchar(20) not null,
    below varchar(200) not null,
    kind varchar(20) not null check (kind in (
        'SUPERVISION', 'PAPERS', 'CORRECTION', 'OPINION', 'DESIGNATION', 'TAKE_OVER')),
    subject varchar(200) not null,
    body varchar(4000) not null,
    basis varchar(1000),
    binding boolean,
    due_on date,
    report_on date,
    answer_on date,
    designated_id varchar(20),
    designated varchar(200),
    drafted_by varchar(60) not null,
    drafted_on date not null,
    opinion varchar(1000),
    signer_id varchar(30),
    signed_by varchar(60),
    signed_on date,
    number varchar(100),
    paper_id varchar(40),
    matter varchar(6),
    late boolean not null,
    objection varchar(4000),
    objected_on date,
    recheck_on date,
    recheck_result varchar(10) check (recheck_result in ('UPHELD', 'CHANGED', 'REVOKED')),
    recheck varchar(4000),
    rechecked_on date,
    proposal varchar(2000),
    state varchar(20) not null check (state in (
        'DRAFTED', 'RETURNED', 'SIGNED', 'ISSUED', 'OBJECTED', 'ANSWERED', 'SETTLING', 'ENDED', 'ABANDONED')),
    ended_by varchar(60),
    ended_on date
);

create index guidance_guidance_of_case on guidance_guidance (of_case);
create index guidance_guidance_bureau on guidance_guidance (bureau_id);
create index guidance_guidance_below on guidance_guidance (below_id);

-- what the bureau below said to it, and what the bureau above made of that
create table guidance_reply (
    file varchar(24) not null references guidance_guidance (file),
    seq integer not null,
    body varchar(4000) not null,
    follows boolean,
    copy_id varchar(40),
    replied_by varchar(60) not null,
    replied_on date not null,
    enough boolean,
    remark varchar(2000),
    considered_on date,
    primary key (file, seq)
);
