-- citations that were taken back; they stay to be seen, and the case may cite the answer again
create table library_citation_taken_back (
    case_number varchar(24) not null references casefile_file (number),
    answer_id varchar(36) not null references library_answer (id),
    no integer not null,
    relied_on_for varchar(1000) not null,
    was_superseded boolean not null,
    cited_on date not null,
    cited_by varchar(100) not null,
    taken_back_on date not null,
    taken_back_by varchar(100) not null,
    why varchar(1000) not null,
    primary key (case_number, answer_id, no)
);
