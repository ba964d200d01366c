-- a limit that is counted back from its event is kept, or missed, before that event
alter table deadline_clock drop constraint deadline_clock_ends_after_start;
