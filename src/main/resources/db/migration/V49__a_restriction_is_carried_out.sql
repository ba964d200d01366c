-- A95 A business that is stopped, a grade that is lowered: carried out as money is paid.
alter table execution_payment add column restriction_done boolean default false not null;
