-- how far the course of a party has come
alter table casefile_matter add stage varchar(20);

-- whose proposal, notice, decision, service and payment it is; empty where a case was begun before parties had courses
alter table review_opinion add matter varchar(6) default '' not null;
alter table decision_proposal add matter varchar(6) default '' not null;
alter table decision_notice add matter varchar(6) default '' not null;
alter table decision_made add matter varchar(6) default '' not null;
alter table serving_service add matter varchar(6) default '' not null;
alter table execution_payment add matter varchar(6) default '' not null;

-- the leaders' meeting (A81), form 42
create table decision_meeting (
    case_number varchar(24) not null references casefile_file (number),
    round integer not null,
    matter varchar(6) not null,
    proposal integer not null,
    held_on date not null,
    place varchar(200) not null,
    chair varchar(60) not null,
    recorder varchar(60) not null,
    unit_report varchar(4000) not null,
    review_report varchar(4000) not null,
    discussion varchar(4000),
    conclusion varchar(4000) not null,
    kind varchar(30) not null,
    primary key (case_number, round)
);

create table decision_meeting_view (
    case_number varchar(24) not null,
    round integer not null,
    line integer not null,
    name varchar(60) not null,
    post varchar(60) not null,
    said varchar(2000) not null,
    primary key (case_number, round, line),
    foreign key (case_number, round) references decision_meeting (case_number, round)
);

-- a decision names its meeting; what decisions before named themselves becomes a meeting
alter table decision_made add meeting integer;
insert into decision_meeting (case_number, round, matter, proposal, held_on, place, chair, recorder, unit_report,
                              review_report, conclusion, kind)
select d.case_number, d.round, '', (select max(p.round) from decision_proposal p where p.case_number = d.case_number),
       d.meeting_on, '', '', '', '', '', coalesce(d.meeting_record, ''), d.kind
from decision_made d
where d.meeting_on is not null;
update decision_made set meeting = round where meeting_on is not null;
alter table decision_made drop column meeting_on;
alter table decision_made drop column meeting_record;
