-- due_on, warn_on, stopped_on, extensions and provisional are copies for lists; deadline_event is the truth
create table deadline_clock (
    case_number varchar(40) not null,
    limit_id varchar(20) not null,
    round int not null,
    started_on date not null,
    stopped_on date,
    ended_on date,
    due_on date not null,
    warn_on date not null,
    extensions int not null,
    provisional boolean not null,
    primary key (case_number, limit_id, round),
    constraint deadline_clock_ends_after_start check (ended_on is null or ended_on >= started_on)
);

create index deadline_clock_warns on deadline_clock (ended_on, warn_on);

create table deadline_event (
    case_number varchar(40) not null,
    limit_id varchar(20) not null,
    round int not null,
    seq int not null,
    kind varchar(10) not null,
    legal_on date not null,
    recorded_at timestamp with time zone not null,
    reason varchar(1000),
    paper varchar(200),
    approver varchar(200),
    amount int,
    unit varchar(20),
    primary key (case_number, limit_id, round, seq),
    constraint deadline_event_has_clock foreign key (case_number, limit_id, round)
        references deadline_clock (case_number, limit_id, round),
    constraint deadline_event_kind check (kind in ('START', 'STOP', 'RESUME', 'EXTEND', 'END')),
    constraint deadline_event_extends_by_something check (kind <> 'EXTEND' or (amount is not null and unit is not null))
);

create table deadline_warning (
    case_number varchar(40) not null,
    limit_id varchar(20) not null,
    round int not null,
    stage varchar(10) not null,
    recorded_at timestamp with time zone not null,
    primary key (case_number, limit_id, round, stage),
    constraint deadline_warning_has_clock foreign key (case_number, limit_id, round)
        references deadline_clock (case_number, limit_id, round),
    constraint deadline_warning_stage check (stage in ('WARNED', 'OVERDUE'))
);
