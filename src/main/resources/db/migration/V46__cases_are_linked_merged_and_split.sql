-- how one case belongs to another; the other one is known once it is named or opened
create table link_link (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    kind varchar(20) not null check (kind in (
        'SAME_CLUE', 'DERIVED', 'MERGED', 'SPLIT', 'SAME_RIGHT', 'SAME_RESPONDENT')),
    other_case varchar(24) references casefile_file (number),
    respondent integer,
    charge integer,
    new_respondent varchar(200),
    subject varchar(500),
    reason varchar(2000) not null,
    proposed_by varchar(60) not null,
    proposed_on date not null,
    granted boolean,
    opinion varchar(2000),
    decided_by varchar(30),
    decided_on date,
    made boolean not null,
    primary key (case_number, matter)
);

-- a link shows on both cases
create index link_link_other_case on link_link (other_case);
