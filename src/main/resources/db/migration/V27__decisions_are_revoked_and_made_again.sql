-- a decision that was taken back; the party is decided on again under a new number
create table decision_revocation (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    matter varchar(6) not null,
    number varchar(60) not null,
    ground varchar(20) not null check (ground in ('OWN_ERROR', 'REVIEW_DECISION', 'JUDGMENT')),
    basis varchar(200),
    reason varchar(2000) not null,
    redecide_by date,
    proposal_round integer not null,
    notice_round integer not null,
    last_payment integer not null,
    reopens_case boolean not null,
    head varchar(60) not null,
    revoked_on date not null,
    primary key (case_number, round),
    foreign key (case_number, round) references decision_made (case_number, round)
);

-- what was paid under it and goes back
create table revocation_repayment (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    matter varchar(6) not null,
    paid_fine decimal(16, 2) not null,
    paid_gain decimal(16, 2) not null,
    goods boolean not null,
    fine decimal(16, 2),
    gain decimal(16, 2),
    goods_returned boolean,
    note varchar(1000),
    repaid_on date,
    primary key (case_number, round)
);

-- a case that is decided again is closed and bound again
create table closure_binding (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    volume varchar(60) not null,
    front_pages integer not null,
    back_pages integer not null,
    remarks varchar(1000),
    archivist varchar(60) not null,
    archived_on date not null,
    primary key (case_number, round)
);
insert into closure_binding (case_number, round, volume, front_pages, back_pages, remarks, archivist, archived_on)
select case_number, 1, volume, front_pages, back_pages, remarks, archivist, archived_on
from closure_archive;
drop table closure_archive;
