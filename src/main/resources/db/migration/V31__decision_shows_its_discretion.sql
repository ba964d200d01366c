-- how the fine of a proposal was weighed
alter table decision_proposal add discretion_rule varchar(10);
alter table decision_proposal add discretion_amount decimal(16, 2);
alter table decision_proposal add discretion_step varchar(10);
alter table decision_proposal add discretion_reason varchar(2000);
