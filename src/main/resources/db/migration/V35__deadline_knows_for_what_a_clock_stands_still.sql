-- the matter for which a clock stands still; empty where a stop was entered by hand
alter table deadline_event add cause varchar(6) default '' not null;
