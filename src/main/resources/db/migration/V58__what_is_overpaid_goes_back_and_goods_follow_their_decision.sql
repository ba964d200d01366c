-- what became of confiscated goods (A106) is kept for the decision that confiscated them, not for the party
create table execution_disposal (
    case_number varchar(24) not null references casefile_file (number),
    party varchar(6) not null,
    decision integer not null,
    way varchar(20) not null,
    place varchar(200) not null,
    content varchar(2000) not null,
    receiver varchar(200) not null,
    witness varchar(200),
    handled_on date not null,
    primary key (case_number, party, decision)
);
insert into execution_disposal (case_number, party, decision, way, place, content, receiver, witness, handled_on)
select g.case_number, g.party, max(d.round), g.way, g.place, g.content, g.receiver, g.witness, g.handled_on
from execution_goods g
join decision_made d
    on d.case_number = g.case_number and d.matter = g.party and d.decided_on <= g.handled_on
group by g.case_number, g.party, g.way, g.place, g.content, g.receiver, g.witness, g.handled_on;
drop table execution_goods;

-- what went back of what was paid beyond what stands, because a decision was changed or annulled or a slip came late
create table execution_refund (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    party varchar(6) not null,
    decision integer not null,
    fine decimal(16, 2) not null,
    late_penalty decimal(16, 2) not null,
    gain decimal(16, 2) not null,
    goods varchar(20) check (goods in ('RETURNED', 'COMPENSATED')),
    note varchar(1000),
    refunded_on date not null,
    primary key (case_number, no)
);

-- late penalties that were paid under a revoked decision go back with its fine
alter table revocation_repayment add column paid_late_penalty decimal(16, 2) default 0 not null;
alter table revocation_repayment add column late_penalty decimal(16, 2);
