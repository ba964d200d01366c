-- what the party did with its right to a hearing, and the penalties beside money on which that right rests
alter table decision_notice add hearing varchar(12);

alter table decision_proposal add goods_value decimal(16, 2) default 0 not null;
alter table decision_proposal add restriction varchar(20);
alter table decision_proposal add restriction_terms varchar(1000);
alter table decision_notice add goods_value decimal(16, 2) default 0 not null;
alter table decision_notice add restriction varchar(20);
alter table decision_notice add restriction_terms varchar(1000);
alter table decision_made add goods_value decimal(16, 2) default 0 not null;
alter table decision_made add restriction varchar(20);
alter table decision_made add restriction_terms varchar(1000);
