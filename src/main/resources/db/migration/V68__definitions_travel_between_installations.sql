-- the key with which this installation signs what it hands on
create table transfer_key (
    id integer primary key check (id = 1),
    public_key varchar(200) not null,
    private_key varchar(400) not null,
    made_at timestamp with time zone not null
);

-- sets that came from other installations, as they came
create table transfer_arrival (
    id bigint primary key,
    content text not null,
    digest varchar(64) not null,
    signer varchar(64) not null,
    brought_by varchar(30) not null references officer_person (id),
    brought_at timestamp with time zone not null
);

-- signers whose fingerprint an administrator has compared with them
create table transfer_signer (
    fingerprint varchar(64) primary key,
    name varchar(200) not null,
    trusted_by varchar(30) not null references officer_person (id),
    trusted_at timestamp with time zone not null
);
