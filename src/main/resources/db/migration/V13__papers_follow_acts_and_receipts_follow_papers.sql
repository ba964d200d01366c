-- the paper whose service a receipt proves
alter table document_paper add column serves varchar(36) references document_paper (id);

-- who was questioned or is asked for something, and by when
alter table investigation_act add column person varchar(200);
alter table investigation_act add column due_on date;

alter table closure_archive add column remarks varchar(1000);
