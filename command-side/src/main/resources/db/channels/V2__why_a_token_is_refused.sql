-- Why the platform does not let it in, as the platform calls it.
alter table account_token add column refused_because text;
