-- The pseudonym of the words of a post, so that a later look tells whether they are others. edit: whether the change only tells how the
-- post reads now; then nobody has seen the post itself by it.
alter table intake_item add column version text;
alter table intake_item add column edit boolean not null default false;
