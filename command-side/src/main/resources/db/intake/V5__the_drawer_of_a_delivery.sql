-- In which drawer a delivery is locked. The reference keeps the drawer from being destroyed while something is in it, also
-- by somebody whose clock is wrong. Null where a node of the version before wrote it: the drawer of the day.
insert into intake_drawer (name, day)
select distinct 'journal:' || to_char(received_at at time zone 'UTC', 'YYYYMMDD'), (received_at at time zone 'UTC')::date
  from intake_delivery
on conflict do nothing;

alter table intake_delivery add column drawer text references intake_drawer (name);
update intake_delivery set drawer = 'journal:' || to_char(received_at at time zone 'UTC', 'YYYYMMDD');
create index intake_delivery_drawer on intake_delivery (drawer);
