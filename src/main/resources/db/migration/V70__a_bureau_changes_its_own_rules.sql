-- what a bureau sets for itself beside its diagrams: numbering, limits and warnings, Word templates; each version governs from a day
create table rulebook_version (
    id bigint primary key,
    kind varchar(10) not null check (kind in ('NUMBERING', 'LIMITS', 'TEMPLATE')),
    name varchar(60) not null,
    number integer not null,
    content text not null,
    valid_from date not null,
    approved_by varchar(30) not null references officer_person (id),
    approved_at timestamp with time zone not null,
    unique (kind, name, number)
);

-- a draft changes a rule of the bureau as it changes a process or a table
alter table definition_draft add column subject varchar(10);
update definition_draft set subject = kind;
alter table definition_draft alter column subject set not null;
alter table definition_draft add constraint definition_draft_subject
    check (subject in ('PROCESS', 'TABLE', 'NUMBERING', 'LIMITS', 'TEMPLATE'));
alter table definition_draft drop column kind;
-- the first day on which a rule of the bureau governs; a process or table is active from its approval
alter table definition_draft add column effective_from date;
alter table definition_draft add constraint definition_draft_effective
    check (effective_from is null or subject in ('NUMBERING', 'LIMITS', 'TEMPLATE'));
