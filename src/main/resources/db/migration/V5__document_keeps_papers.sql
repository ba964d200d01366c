create table document_paper (
    id varchar(36) primary key,
    case_number varchar(24) not null,
    kind varchar(30) not null,
    number varchar(80),
    version integer not null,
    made_on date not null,
    made_at timestamp with time zone not null,
    digest varchar(64) not null,
    byte_count bigint not null,
    file_name varchar(240) not null,
    unique (case_number, kind, version)
);

create table document_attachment (
    id varchar(36) primary key,
    case_number varchar(24) not null,
    title varchar(200) not null,
    file_name varchar(240) not null,
    media_type varchar(120) not null,
    byte_count bigint not null,
    digest varchar(64) not null,
    occurred_on date not null,
    uploaded_by varchar(60) not null,
    uploaded_at timestamp with time zone not null
);
create index document_attachment_case on document_attachment (case_number, uploaded_at);
