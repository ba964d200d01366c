-- the paper that was served, and what each way asks for
alter table serving_service add column paper varchar(60);
alter table serving_service add column witnessing varchar(20);
alter table serving_service add column witnesses varchar(300);
alter table serving_service add column address varchar(300);
alter table serving_service add column tracking_no varchar(60);
alter table serving_service add column returned boolean default false not null;
alter table serving_service add column helper varchar(100);
alter table serving_service add column letter varchar(100);
alter table serving_service add column attachment varchar(36);

-- until now a party had one decision, and each round of a notice one service
update serving_service set paper = (
    select max(d.number) from decision_made d
    where d.case_number = serving_service.case_number and d.matter = serving_service.matter
    and d.round = (select max(l.round) from decision_made l
                   where l.case_number = d.case_number and l.matter = d.matter))
where document = 'DECISION';

-- where a party asked to be served (form 10); the latest one counts
create table serving_address (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    respondent integer not null,
    address varchar(300) not null,
    receiver varchar(100) not null,
    phone varchar(40),
    postcode varchar(20),
    consents boolean not null,
    electronic varchar(200),
    signed_by varchar(100) not null,
    confirmed_on date not null,
    primary key (case_number, no),
    constraint serving_address_has_system check (not consents or electronic is not null)
);

-- a service that did not succeed
create table serving_attempt (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    matter varchar(6) not null,
    document varchar(20) not null,
    paper varchar(60) not null,
    way varchar(20) not null,
    place varchar(300) not null,
    failure varchar(1000) not null,
    tried_on date not null,
    primary key (case_number, no)
);

-- service by public notice (form 51)
create table serving_notice (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    matter varchar(6) not null,
    document varchar(20) not null,
    paper varchar(60) not null,
    ground varchar(30) not null check (ground in ('WHEREABOUTS_UNKNOWN', 'OTHER_WAYS_FAILED')),
    efforts varchar(2000) not null,
    place varchar(300) not null,
    number varchar(60),
    posted_on date not null,
    ended_on date,
    primary key (case_number, no)
);
