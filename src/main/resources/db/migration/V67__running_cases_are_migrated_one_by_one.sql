-- running cases go from one version of a process to another, or are tried to; one row for each course
create table definition_migration (
    id bigint primary key,
    definition varchar(60) not null,
    from_version integer not null,
    to_version integer not null,
    moves text not null,
    is_trial boolean not null,
    state varchar(10) not null check (state in ('RUNNING', 'STOPPED', 'DONE')),
    reason varchar(2000) not null,
    started_by varchar(30) not null references officer_person (id),
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    check (from_version <> to_version),
    check ((ended_at is not null) = (state = 'DONE'))
);
create index definition_migration_definition on definition_migration (definition, id);
create index definition_migration_state on definition_migration (state);

create table definition_migration_case (
    migration_id bigint not null references definition_migration (id),
    instance varchar(64) not null,
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(10) not null,
    result varchar(10) not null check (result in ('WAITING', 'MOVED', 'CANNOT', 'GONE')),
    cause varchar(2000),
    done_at timestamp with time zone,
    primary key (migration_id, instance)
);
create index definition_migration_case_result on definition_migration_case (migration_id, result, case_number);
