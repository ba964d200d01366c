-- files of two bureaus that act on one another: a case and the file of its question or of what is asked of it above
create table casefile_bond (
    file varchar(24) not null references casefile_file (number),
    other varchar(24) not null references casefile_file (number),
    primary key (file, other)
);
create index casefile_bond_other on casefile_bond (other);
insert into casefile_bond (file, other)
select from_case, file from escalation_dossier;
insert into casefile_bond (file, other)
select of_case, file from guidance_guidance;
