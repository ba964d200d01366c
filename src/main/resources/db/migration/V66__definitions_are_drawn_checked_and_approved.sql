-- changes of processes and decision tables, from the first stroke to the version that they became
create table definition_draft (
    id bigint primary key,
    kind varchar(10) not null check (kind in ('PROCESS', 'TABLE')),
    definition varchar(60) not null,
    -- the definition again while the draft is open: one open draft of each
    open_definition varchar(60) unique,
    based_on varchar(120) not null,
    content text not null,
    digest varchar(64) not null,
    reason varchar(2000) not null,
    legal_basis varchar(500) not null,
    state varchar(12) not null check (state in ('DRAFT', 'SUBMITTED', 'ACTIVE', 'SUPERSEDED', 'WITHDRAWN')),
    author varchar(30) not null references officer_person (id),
    revision integer not null,
    started_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    decided_by varchar(30) references officer_person (id),
    decided_at timestamp with time zone,
    note varchar(2000),
    became varchar(120),
    check ((open_definition is not null) = (state in ('DRAFT', 'SUBMITTED'))),
    check ((became is not null) = (state in ('ACTIVE', 'SUPERSEDED'))),
    check (state not in ('ACTIVE', 'SUPERSEDED') or decided_by <> author)
);
create index definition_draft_definition on definition_draft (definition, id);
create index definition_draft_became on definition_draft (became);
