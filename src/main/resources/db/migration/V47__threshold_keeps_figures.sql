-- what is known of an act of a respondent; a later entry takes the place of an earlier one, which stays
create table threshold_conduct (
    case_number varchar(24) not null references casefile_file (number),
    no integer not null,
    respondent integer not null,
    offence varchar(20) not null
        check (offence in ('MARK_GOODS', 'MARK_SERVICES', 'SELLING', 'LABELS', 'PATENT', 'COPYRIGHT', 'TRADE_SECRET')),
    what varchar(500) not null,
    acted_from date not null,
    acted_until date not null,
    rights varchar(1000) not null,
    earlier_on date,
    earlier_paper varchar(200),
    punished_by varchar(200),
    presumptions varchar(200) not null,
    other_serious varchar(1000),
    ruins_owner boolean not null,
    suspicion varchar(2000),
    replaces integer,
    reason varchar(1000),
    struck_out boolean not null,
    entered_on date not null,
    entered_by varchar(60) not null,
    primary key (case_number, no),
    foreign key (case_number, replaces) references threshold_conduct (case_number, no)
);

-- goods of an act; prices are those of a piece in yuan
create table threshold_goods (
    case_number varchar(24) not null,
    conduct integer not null,
    line integer not null,
    name varchar(200) not null,
    state varchar(10) not null check (state in ('SOLD', 'UNSOLD', 'MADE')),
    quantity decimal(14, 3) not null,
    actual decimal(14, 2),
    average decimal(14, 2),
    label decimal(14, 2),
    market decimal(14, 2),
    evidence varchar(200),
    primary key (case_number, conduct, line),
    foreign key (case_number, conduct) references threshold_conduct (case_number, no)
);

create table threshold_amount (
    case_number varchar(24) not null,
    conduct integer not null,
    kind varchar(20) not null,
    amount decimal(16, 2) not null,
    unit varchar(10) not null,
    evidence varchar(200),
    primary key (case_number, conduct, kind),
    foreign key (case_number, conduct) references threshold_conduct (case_number, no)
);

-- what came near a threshold or over it when figures were last entered
create table threshold_warning (
    case_number varchar(24) not null references casefile_file (number),
    respondent integer not null,
    offence varchar(20) not null,
    is_mixed boolean not null,
    standing varchar(10) not null check (standing in ('BELOW', 'NEAR', 'REACHED')),
    measure varchar(20),
    ratio decimal(20, 4) not null,
    is_suspected boolean not null,
    is_verified boolean not null,
    primary key (case_number, respondent, offence, is_mixed)
);
