create table evidence_item (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    kind varchar(30) not null,
    name varchar(200) not null,
    proves varchar(4000) not null,
    came_from varchar(300),
    origin varchar(20) not null
        check (origin in ('COLLECTED', 'SUBMITTED', 'BEFORE_FILING', 'TRANSFERRED', 'ANSWERED', 'CITED')),
    obtained_on date not null,
    obtained_by varchar(200) not null,
    place varchar(300),
    exemplar varchar(10) check (exemplar in ('ORIGINAL', 'COPY')),
    copy_note varchar(500),
    media varchar(500),
    act_no integer,
    matter varchar(6),
    status varchar(20) not null check (status in ('REGISTERED', 'VERIFIED', 'EXCLUDED')),
    status_reason varchar(1000),
    judged_by varchar(60),
    judged_on date,
    primary key (case_number, no)
);

-- in whose hands an item has been; rows are added, never changed
create table evidence_custody (
    case_number varchar(24) not null,
    item_no integer not null,
    seq integer not null,
    holder varchar(200) not null,
    place varchar(300),
    handed_by varchar(300) not null,
    handed_on date not null,
    reason varchar(500) not null,
    recorded_by varchar(60) not null,
    primary key (case_number, item_no, seq),
    foreign key (case_number, item_no) references evidence_item (case_number, no)
);

create table evidence_link (
    case_number varchar(24) not null,
    item_no integer not null,
    attachment_id varchar(36) not null,
    primary key (case_number, item_no, attachment_id),
    foreign key (case_number, item_no) references evidence_item (case_number, no)
);

-- what the acts of older files gave; what was not asked then stays empty
insert into evidence_item (case_number, no, kind, name, proves, origin, obtained_on, obtained_by, place, act_no, status)
select case_number, cast(row_number() over (partition by case_number order by no) as integer), evidence_kind,
    evidence_name, content, 'COLLECTED', held_on, officers, place, no, 'REGISTERED'
from investigation_act
where evidence_kind is not null;

alter table investigation_act drop column evidence_kind;
alter table investigation_act drop column evidence_name;

-- letters have a course of their own; the day that an older one set stays with what it asked for
update investigation_act set content = content || '（' || cast(due_on as varchar(10)) || '前）' where due_on is not null;
alter table investigation_act drop column due_on;

-- what the law asks of an act beside its content; empty for acts of older files, which were not asked
alter table investigation_act add first_contact varchar(20);
alter table investigation_act add presence varchar(20);
alter table investigation_act add media varchar(500);
