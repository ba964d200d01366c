-- a preservation (K1 …) or a seizure (S1 …) of a case, from its request to the last of its goods
create table measure_measure (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    state varchar(20) not null,
    urgent boolean not null,
    ground varchar(30),
    way varchar(10),
    origin varchar(6),
    subject varchar(200) not null,
    reason varchar(2000) not null,
    requested_on date not null,
    approver varchar(60),
    opinion varchar(2000),
    paper varchar(200),
    decided_on date,
    reported_on date,
    reported_at time,
    number varchar(60),
    ended_on date,
    primary key (case_number, matter),
    foreign key (case_number, matter) references casefile_matter (case_number, id),
    constraint measure_measure_state check (state in ('REQUESTED', 'REFUSED', 'APPROVED', 'TAKEN', 'IN_FORCE',
        'HANDLED', 'LAPSED', 'EXPIRED', 'NOT_CONFIRMED')),
    constraint measure_measure_way check (way is null or way in ('SEAL', 'SEIZE'))
);

-- how it was taken on the spot
create table measure_taking (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    taken_on date not null,
    taken_at time not null,
    place varchar(300) not null,
    holder_kind varchar(20) not null,
    holder varchar(200),
    holder_address varchar(300),
    custody varchar(20) not null,
    custodian varchar(200),
    officers varchar(200) not null,
    party_present boolean not null,
    attendant varchar(100),
    witness varchar(100),
    scene_record varchar(4000),
    party_opinion varchar(1000),
    primary key (case_number, matter),
    foreign key (case_number, matter) references measure_measure (case_number, matter),
    constraint measure_taking_holder_kind check (holder_kind in ('PARTY', 'THIRD_PERSON', 'CARRIER', 'UNKNOWN')),
    constraint measure_taking_custody check (custody in ('ON_SITE', 'BUREAU', 'THIRD_PERSON'))
);

-- the list of goods (form 24) as it was written on the spot; never changed
create table measure_goods (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    line integer not null,
    name varchar(200) not null,
    brand varchar(100),
    specification varchar(200),
    quantity numeric(14, 3) not null,
    unit varchar(20) not null,
    worth numeric(16, 2),
    place varchar(200),
    remark varchar(500),
    origin_line integer,
    primary key (case_number, matter, line),
    foreign key (case_number, matter) references measure_measure (case_number, matter),
    constraint measure_goods_quantity check (quantity > 0)
);

-- what became of the goods: each move takes from one fate what it gives to another, so that nothing is lost or counted twice
create table measure_move (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    seq integer not null,
    line integer not null,
    from_fate varchar(20) not null,
    to_fate varchar(20) not null,
    quantity numeric(14, 3) not null,
    moved_on date not null,
    to_matter varchar(6),
    note varchar(500),
    primary key (case_number, matter, seq),
    foreign key (case_number, matter, line) references measure_goods (case_number, matter, line),
    constraint measure_move_quantity check (quantity > 0),
    constraint measure_move_leads_on check (from_fate <> to_fate)
);

-- what the officers ask the head for while a measure lasts
create table measure_request (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    seq integer not null,
    kind varchar(20) not null,
    ground varchar(30),
    reason varchar(2000) not null,
    receiver varchar(200),
    way varchar(200),
    consent_by varchar(200),
    consent_on date,
    requested_on date not null,
    granted boolean,
    decided_by varchar(60),
    decided_on date,
    opinion varchar(2000),
    carried_out_on date,
    primary key (case_number, matter, seq),
    foreign key (case_number, matter) references measure_measure (case_number, matter),
    constraint measure_request_kind check (kind in ('RELEASE', 'EXTENSION', 'EARLY_DISPOSAL', 'HAND_OVER', 'UNCLAIMED'))
);

create table measure_request_goods (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    seq integer not null,
    line integer not null,
    quantity numeric(14, 3) not null,
    primary key (case_number, matter, seq, line),
    foreign key (case_number, matter, seq) references measure_request (case_number, matter, seq)
);

-- testing of seized goods: the time does not count in the length of the seizure
create table seizure_test (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    seq integer not null,
    kind varchar(20) not null,
    test_body varchar(200) not null,
    sent_on date not null,
    until_on date not null,
    result_on date,
    result varchar(2000),
    primary key (case_number, matter, seq),
    foreign key (case_number, matter) references measure_measure (case_number, matter)
);

-- public notice to an owner who is not known
create table seizure_notice (
    case_number varchar(24) not null,
    matter varchar(6) not null,
    seq integer not null,
    purpose varchar(20) not null,
    medium varchar(200) not null,
    published_on date not null,
    primary key (case_number, matter, seq),
    foreign key (case_number, matter) references measure_measure (case_number, matter)
);
