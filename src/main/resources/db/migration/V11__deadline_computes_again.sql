-- the limits and calendars that the stored due dates were computed with
create table deadline_basis (
    id int primary key,
    fingerprint varchar(64) not null
);
insert into deadline_basis (id, fingerprint) values (1, 'none yet');

create table deadline_recomputation (
    id bigint primary key,
    cause varchar(20) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    examined int not null,
    moved int not null,
    constraint deadline_recomputation_cause check (cause in ('BASIS_CHANGED', 'ASKED_FOR'))
);

create table deadline_moved (
    recomputation_id bigint not null references deadline_recomputation (id),
    case_number varchar(40) not null,
    limit_id varchar(20) not null,
    round int not null,
    due_before date not null,
    due_after date not null,
    primary key (recomputation_id, case_number, limit_id, round)
);
