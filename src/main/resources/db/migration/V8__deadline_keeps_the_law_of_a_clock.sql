-- on START: the minute that a limit in hours runs from, and the day whose law governs the clock (the start, where absent)
alter table deadline_event add legal_at time;
alter table deadline_event add governed_on date;
