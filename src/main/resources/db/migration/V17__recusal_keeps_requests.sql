create table recusal_request (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    asker varchar(20) not null check (asker in ('PARTY', 'SELF')),
    asker_name varchar(200) not null,
    officer_id varchar(30),
    name varchar(60) not null,
    capacity varchar(20) not null,
    level varchar(20) not null check (level in ('HEAD', 'CHIEF', 'LEADERS_MEETING')),
    ground varchar(20) not null check (ground in ('DIRECT_INTEREST', 'OTHER_RELATION')),
    facts varchar(2000) not null,
    paper varchar(200),
    asked_on date not null,
    granted boolean,
    opinion varchar(2000),
    past_acts varchar(2000),
    minutes varchar(200),
    decided_by varchar(60),
    decided_on date,
    told_on date,
    told_how varchar(1000),
    primary key (case_number, matter)
);

-- what one officer is recused from, which his counts leave out
create index access_recusal_officer on access_recusal (officer_id, case_number);
