-- the day of each stage; only the limits know it, so that running clocks are marked to be computed again at this start
alter table deadline_clock add unit_head_on date;
alter table deadline_clock add head_on date;
update deadline_clock set unit_head_on = due_on, head_on = due_on;
update deadline_clock set provisional = true where ended_on is null;
alter table deadline_clock alter column unit_head_on set not null;
alter table deadline_clock alter column head_on set not null;

alter table deadline_warning drop constraint deadline_warning_stage;
update deadline_warning set stage = 'OFFICER' where stage = 'WARNED';
alter table deadline_warning add constraint deadline_warning_stage
    check (stage in ('OFFICER', 'UNIT_HEAD', 'HEAD', 'OVERDUE'));

-- lists of what is due, the earliest first
create index deadline_clock_due on deadline_clock (ended_on, due_on, case_number, limit_id);

create table deadline_reason (
    case_number varchar(40) not null,
    limit_id varchar(20) not null,
    round int not null,
    due_on date not null,
    officer_id varchar(30) not null,
    reason varchar(2000) not null,
    given_on date not null,
    recorded_at timestamp with time zone not null,
    primary key (case_number, limit_id, round, due_on),
    constraint deadline_reason_has_clock foreign key (case_number, limit_id, round)
        references deadline_clock (case_number, limit_id, round)
);
