-- rehearsals of drafts: which content was run, and how each course fared; nothing of a case but its number and its nodes
create table rehearsal_run (
    id bigint primary key,
    draft bigint not null,
    digest varchar(64) not null,
    asked_by varchar(30) not null,
    chosen varchar(10) not null check (chosen in ('LATEST', 'RUNNING', 'CASES')),
    courses integer not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    is_broken boolean not null
);
create index rehearsal_run_draft on rehearsal_run (draft, id);

create table rehearsal_course (
    run bigint not null references rehearsal_run (id),
    seq integer not null,
    matter varchar(40) not null,
    definition varchar(120) not null,
    version integer not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    verdict varchar(10) not null check (verdict in ('SAME', 'DIFFERENT', 'STUCK')),
    -- one a line
    remarks text not null,
    -- ids of nodes, in their order
    recorded text not null,
    rehearsed text not null,
    primary key (run, seq)
);
