create table extension_request (
    case_number varchar(24) not null references casefile_file (number),
    seq integer not null,
    limit_id varchar(20) not null,
    round integer not null,
    approver varchar(20) not null,
    reason varchar(2000) not null,
    requested_on date not null,
    granted boolean,
    amount integer,
    opinion varchar(2000),
    paper varchar(200),
    decided_by varchar(60),
    decided_on date,
    primary key (case_number, seq)
);

-- one that still waits is to be asked again: its task belongs to the process that no longer decides it
insert into extension_request (case_number, seq, limit_id, round, approver, reason, requested_on, granted, opinion,
    decided_by, decided_on)
select case_number, round, 'A02', 1, 'HEAD', reason, requested_on, granted, opinion, decided_by, decided_on
from intake_extension
where granted is not null;

drop table intake_extension;
