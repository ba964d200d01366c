-- what police or procuratorate returned, and the reply that is owed to them
create table returned_return (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    bureau_id varchar(20) not null,
    organ varchar(20) not null check (organ in ('POLICE', 'PROCURATORATE')),
    organ_name varchar(200) not null,
    outcome varchar(20) not null check (outcome in ('NOT_OPENED', 'WITHDRAWN', 'NOT_PROSECUTED', 'EXEMPTED', 'OTHER')),
    letter_number varchar(100) not null,
    letter_on date not null,
    received_on date not null,
    reply_due_on date,
    due_on date,
    earlier_case varchar(24) references casefile_file (number),
    note varchar(2000),
    result varchar(4000),
    reply_number varchar(80),
    replied_on date,
    primary key (case_number, matter),
    unique (bureau_id, organ_name, letter_number)
);
create index returned_return_earlier on returned_return (earlier_case);

-- what was taken in the criminal course already; rows are added, never changed
create table returned_taking (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    no integer not null,
    respondent integer not null check (respondent > 0),
    fine decimal(16, 2) not null check (fine >= 0),
    gain decimal(16, 2) not null check (gain >= 0),
    organ varchar(200) not null,
    paper varchar(200) not null,
    taken_on date not null,
    recorded_by varchar(60) not null,
    primary key (case_number, matter, no),
    foreign key (case_number, matter) references returned_return (case_number, matter)
);

-- a case that came back is linked to the one that went out; the old check has no name by which both databases know it
alter table link_link add column kind_before varchar(20);
update link_link set kind_before = kind;
alter table link_link drop column kind;
alter table link_link add column kind varchar(20);
update link_link set kind = kind_before;
alter table link_link alter column kind set not null;
alter table link_link add constraint link_link_kind check (kind in (
    'SAME_CLUE', 'DERIVED', 'MERGED', 'SPLIT', 'SAME_RIGHT', 'SAME_RESPONDENT', 'RETURNED'));
alter table link_link drop column kind_before;

-- clues of other crimes: a letter, no case
create table liaison_clue_letter (
    case_number varchar(24) not null references casefile_file (number),
    matter varchar(6) not null,
    kind varchar(20) not null check (kind in ('DUTY_CRIME', 'GANG_CRIME')),
    receiver_kind varchar(30) not null check (receiver_kind in (
        'SUPERVISION_COMMISSION', 'PROCURATORATE', 'POLICE', 'SPECIAL_OFFICE')),
    receiver varchar(200) not null,
    content varchar(4000) not null,
    found_by varchar(60) not null,
    found_on date not null,
    signed boolean,
    opinion varchar(1000),
    signed_by varchar(60),
    signed_on date,
    number varchar(80),
    received_on date,
    receipt varchar(200),
    primary key (case_number, matter)
);

-- dealings with police, procuratorate and courts about a case; rows are added, never changed
create table liaison_contact (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    kind varchar(30) not null check (kind in (
        'HELP_BEFORE_FILING', 'JOINT_ACTION', 'CONSULTATION', 'JOINT_MEETING', 'JOINT_SUPERVISION', 'GOODS_WITH_POLICE')),
    organ varchar(200) not null,
    paper varchar(200),
    content varchar(2000) not null,
    occurred_on date not null,
    recorded_by varchar(60) not null,
    primary key (case_number, no)
);

-- letters of police, procuratorates and courts: what they ask, about which case, and who answers
alter table assistance_letter add column asked varchar(20)
    check (asked in ('SUPPORT', 'OPINION', 'DESTRUCTION', 'MATERIAL', 'PROGRESS', 'OTHER'));
alter table assistance_letter add column about_case varchar(24) references casefile_file (number);
alter table assistance_letter add column handler_id varchar(30);
create index assistance_letter_about on assistance_letter (about_case);

-- what the systems of other organs sent, each once, until an officer has taken note of it
create table exchange_arrival (
    message_key varchar(120) primary key,
    case_number varchar(24) not null references casefile_file (number),
    answer varchar(20) not null check (answer in ('ACCEPTED', 'REFUSED', 'MORE')),
    organ varchar(200) not null,
    letter_number varchar(100) not null,
    letter_on date not null,
    content varchar(2000),
    arrived_at timestamp with time zone not null,
    confirmed_by varchar(60),
    confirmed_on date
);
create index exchange_arrival_case on exchange_arrival (case_number);
create index exchange_arrival_open on exchange_arrival (confirmed_on);
