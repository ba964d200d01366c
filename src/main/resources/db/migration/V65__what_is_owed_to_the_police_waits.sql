-- H03, H04 What was agreed with police or procuratorate and is owed by us, by the day that was agreed.
alter table liaison_contact add column matter varchar(10);
alter table liaison_contact add column owed varchar(2000);
alter table liaison_contact add column due_on date;
alter table liaison_contact add column settlement varchar(2000);
alter table liaison_contact add column settled_on date;
alter table liaison_contact add constraint liaison_contact_owed check ((owed is null) = (due_on is null));
alter table liaison_contact add constraint liaison_contact_settled
    check ((settlement is null) = (settled_on is null) and (settlement is null or owed is not null));
