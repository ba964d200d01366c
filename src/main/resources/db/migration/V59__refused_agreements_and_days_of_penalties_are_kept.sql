-- why the head did not let the case go to the bureau that was agreed on: the bureaus have not settled it, and the superior is asked
alter table jurisdiction_question add column refusal varchar(2000);

-- the day on which an act was dealt with: what follows it within two years is a repeat
alter table threshold_conduct add column punished_on date;

-- whether the party said that it has no other costs to prove, so that its time was not waited for (A48)
alter table gains_reckoning add column all_shown boolean default false not null;
