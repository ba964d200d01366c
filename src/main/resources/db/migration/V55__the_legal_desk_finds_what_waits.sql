create index inbox_item_key on inbox_item (task_key, due_on);
create index escalation_request_state on escalation_request (state);
create index escalation_request_sent on escalation_request (sent_on);
create index escalation_dossier_open on escalation_dossier (ended_on);
create index hearing_request_open on hearing_request (closed_on);
create index recusal_request_open on recusal_request (told_on);
