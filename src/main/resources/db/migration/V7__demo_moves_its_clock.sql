create table demo_clock (
    days_ahead integer not null
);
