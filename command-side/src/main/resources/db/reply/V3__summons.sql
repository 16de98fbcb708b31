-- The post of a leader below which the account answers that it names, where the citizen's own post names none. Sealed as above.
alter table reply_spot add column summons text;
