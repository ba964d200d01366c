-- what goes to the systems of other organs, each message once, under its key
create table exchange_message (
    message_key varchar(120) primary key,
    kind varchar(40) not null,
    case_number varchar(24) not null references casefile_file (number),
    occurred_on date not null,
    body text not null,
    state varchar(10) not null,
    attempts integer not null,
    next_try_at timestamp with time zone not null,
    cause varchar(1000),
    posted_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    constraint exchange_message_state check (state in ('WAITING', 'SENT', 'FAILED')),
    constraint exchange_message_sent check ((state = 'SENT') = (sent_at is not null))
);
create index exchange_message_due on exchange_message (state, next_try_at);
create index exchange_message_posted on exchange_message (posted_at);
