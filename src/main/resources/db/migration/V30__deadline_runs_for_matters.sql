-- the matter of a case that a clock is of; empty for the case itself
alter table deadline_clock add matter varchar(6) default '' not null;
