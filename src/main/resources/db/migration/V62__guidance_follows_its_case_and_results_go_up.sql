-- what a bureau above asked of a case that another bureau has now
create table guidance_move (
    file varchar(24) not null references guidance_guidance (file),
    from_case varchar(24) not null references casefile_file (number),
    from_matter varchar(6) not null,
    from_bureau varchar(200) not null,
    to_case varchar(24) not null references casefile_file (number),
    to_matter varchar(6) not null,
    to_bureau varchar(200) not null,
    moved_on date not null,
    primary key (from_case, from_matter)
);
create index guidance_move_to on guidance_move (to_case);
-- the day on which the case left the bureaus below, so that nothing more could be asked of it
alter table guidance_guidance add column gone_on date;
-- the report of the outcome, on the case of the bureau that asked; the only paper of it that the bureau above opens
alter table escalation_dossier add column result_paper varchar(40);
