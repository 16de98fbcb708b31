-- When that was said which became the chat's complaint: what the office said before is no answer to it.
alter table intake_talk add column begun_at timestamptz;
update intake_talk set begun_at = '-infinity';
alter table intake_talk alter column begun_at set not null;
