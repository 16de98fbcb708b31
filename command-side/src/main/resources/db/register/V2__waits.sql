-- How long is waited for everybody who is no OPD. What was adopted before policies said so has what holds without one.
alter table policy_in_force
    add column triage_sec   bigint not null default 259200,
    add column question_sec bigint not null default 864000,
    add column step_sec     bigint not null default 86400;
