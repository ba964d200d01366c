create table summary_scene (
    case_number varchar(24) primary key references casefile_file (number),
    place varchar(300) not null,
    found_on date not null,
    ordinary_because varchar(1000),
    ordinary_on date,
    check ((ordinary_because is null) = (ordinary_on is null))
);

create table summary_check (
    case_number varchar(24) primary key references summary_scene (case_number),
    facts varchar(2900) not null,
    proof varchar(1000) not null,
    act_from date not null,
    act_until date,
    harms_safety boolean not null,
    points varchar(4000),
    answer varchar(4000),
    checked_on date not null
);

create table summary_penalty (
    case_number varchar(24) primary key references summary_check (case_number),
    warning boolean not null,
    fine decimal(16, 2) not null check (fine >= 0),
    law_broken varchar(500) not null,
    law_applied varchar(500) not null,
    discretion varchar(2000) not null,
    officers varchar(200) not null,
    receipt varchar(20) not null check (receipt in ('SIGNED', 'REFUSED')),
    receiver varchar(100) not null,
    refusal_reason varchar(800),
    payment varchar(20) check (payment in ('BANK', 'CASH')),
    cash_ground varchar(30) check (cash_ground in ('SMALL_FINE', 'OTHERWISE_IMPOSSIBLE', 'REMOTE_AT_WISH')),
    cash_reason varchar(800),
    cash_receipt varchar(60),
    decided_on date not null,
    check (warning or fine > 0),
    check ((fine > 0) = (payment is not null))
);

create table summary_hand_in (
    case_number varchar(24) primary key references summary_penalty (case_number),
    papers varchar(1000) not null,
    received_by varchar(60) not null,
    handed_in_on date not null
);

create table summary_cash (
    case_number varchar(24) primary key references summary_penalty (case_number),
    received_by varchar(60) not null,
    handed_in_on date not null,
    bank_slip varchar(60),
    paid_in_on date
);

-- whether a party was fined before is asked by name and by identity code
create index casefile_party_by_name on casefile_party (name);
create index casefile_party_by_identity on casefile_party (identity_code);
