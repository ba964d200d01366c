create table officer_bureau (
    id varchar(20) primary key,
    parent_id varchar(20) references officer_bureau (id),
    path varchar(200) not null unique,
    code varchar(8) not null unique,
    name varchar(120) not null,
    short_name varchar(20) not null,
    level varchar(20) not null check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY'))
);

create table officer_unit (
    id varchar(30) primary key,
    bureau_id varchar(20) not null references officer_bureau (id),
    name varchar(120) not null,
    handles_cases boolean not null
);

create table officer_person (
    id varchar(30) primary key,
    username varchar(40) not null unique,
    password_hash varchar(200) not null,
    name varchar(60) not null,
    bureau_id varchar(20) not null references officer_bureau (id),
    unit_id varchar(30) not null references officer_unit (id),
    certificate_no varchar(40),
    certificate_until date,
    legally_qualified boolean not null,
    enabled boolean not null,
    failed_logins integer default 0 not null,
    locked_until timestamp with time zone
);

create table officer_post (
    officer_id varchar(30) not null references officer_person (id),
    post varchar(20) not null,
    primary key (officer_id, post)
);

create table casefile_serial (
    name varchar(80) not null,
    of_year integer not null,
    last_serial integer not null,
    primary key (name, of_year)
);

create table casefile_file (
    number varchar(24) primary key,
    bureau_id varchar(20) not null,
    bureau_path varchar(200) not null,
    unit_id varchar(30) not null,
    stage varchar(20) not null,
    source varchar(30) not null,
    respondent varchar(200) not null,
    right_kind varchar(30) not null,
    right_number varchar(80),
    right_name varchar(200),
    summary varchar(4000) not null,
    received_on date not null,
    filing_number varchar(60),
    filed_on date,
    decided_on date,
    served_on date,
    ended_on date,
    archived_on date,
    last_act_on date not null,
    next_limit varchar(20),
    next_due_on date,
    next_warn_on date,
    opened_at timestamp with time zone not null,
    version integer not null
);
create index casefile_file_bureau on casefile_file (bureau_path, number);
create index casefile_file_unit on casefile_file (unit_id, number);
create index casefile_file_due on casefile_file (bureau_id, next_due_on);

create table casefile_party (
    case_number varchar(24) not null references casefile_file (number),
    position integer not null,
    role varchar(20) not null check (role in ('COMPLAINANT', 'RESPONDENT', 'RIGHT_HOLDER', 'THIRD_PARTY')),
    kind varchar(20) not null check (kind in ('PERSON', 'ENTITY', 'UNKNOWN')),
    name varchar(200) not null,
    identity_code varchar(40),
    address varchar(300),
    phone varchar(40),
    primary key (case_number, position)
);
