-- what a rehearsal came to is counted while it runs, it can be stopped, and may begin with the process that calls the draft
alter table rehearsal_run add column done integer default 0 not null;
alter table rehearsal_run add column same integer default 0 not null;
alter table rehearsal_run add column different integer default 0 not null;
alter table rehearsal_run add column stuck integer default 0 not null;
alter table rehearsal_run add column unasked integer default 0 not null;
alter table rehearsal_run add column moved_at timestamp with time zone;
alter table rehearsal_run add column is_from_caller boolean default false not null;
alter table rehearsal_run add column is_stop_asked boolean default false not null;
update rehearsal_run set
    done = (select count(*) from rehearsal_course c where c.run = rehearsal_run.id),
    same = (select count(*) from rehearsal_course c where c.run = rehearsal_run.id and c.verdict = 'SAME'),
    different = (select count(*) from rehearsal_course c where c.run = rehearsal_run.id and c.verdict = 'DIFFERENT'),
    stuck = (select count(*) from rehearsal_course c where c.run = rehearsal_run.id and c.verdict = 'STUCK'),
    moved_at = begun_at;
alter table rehearsal_run alter column moved_at set not null;

-- a course that another one called, with the node that called it; on which version it was rehearsed, empty for the draft
alter table rehearsal_course add column process varchar(120) default '' not null;
alter table rehearsal_course add column rehearsed_on varchar(120) default '' not null;
alter table rehearsal_course add column caller integer;
alter table rehearsal_course add column called_at varchar(120) default '' not null;
update rehearsal_course set process = substring(definition from 1 for position(':' in definition) - 1)
where position(':' in definition) > 0;

-- a case whose questions to a decision table were put to the draft of it
create table rehearsal_case (
    run bigint not null references rehearsal_run (id),
    seq integer not null,
    case_number varchar(24) not null,
    verdict varchar(10) not null check (verdict in ('SAME', 'DIFFERENT', 'STUCK', 'UNASKED')),
    -- question by question: the inputs of the table, and what the active one and the draft answer
    turns text not null,
    primary key (run, seq)
);
