-- what runs a course of its own on a case; its tasks name it
create table casefile_matter (
    case_number varchar(24) not null references casefile_file (number),
    id varchar(6) not null,
    kind varchar(20) not null,
    label varchar(200) not null,
    opened_on date not null,
    last_act_on date not null,
    ended_on date,
    primary key (case_number, id),
    constraint casefile_matter_ends_after_opening check (ended_on is null or ended_on >= opened_on)
);

-- empty where the task is one of the case itself
alter table inbox_item add matter varchar(6) default '' not null;
