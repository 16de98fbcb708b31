-- Why something is parked is a word of ours, which readers say in their languages, and a detail; what was parked by the
-- version before keeps its sentence, but for the one that a verification takes up again.
alter table intake_delivery add column detail text;
update intake_item set reason = 'unregistered-account'
 where state = 'parked' and reason = 'an answer of an account that no OPD has registered';

create or replace view intake_parked as
select d.id as delivery, i.ordinal, d.channel, i.reason, d.received_at, i.changed_at as parked_at, i.attempts, i.detail
from intake_item i
join intake_delivery d on d.id = i.delivery
where i.state = 'parked'
union all
select d.id, null, d.channel, d.reason, d.received_at, d.due_at, d.attempts, d.detail
from intake_delivery d
where d.state = 'parked';

-- What is ignored is nobody's yet: words are sealed in the drawer of the delivery.
create or replace view intake_ignored as
select i.delivery, i.ordinal, d.channel, i.reason, i.detail, i.person, i.words, i.complaint,
       i.fragment is not null as takeable, d.received_at, i.changed_at as ignored_at,
       coalesce(d.drawer, 'journal:' || to_char(d.received_at at time zone 'UTC', 'YYYYMMDD')) as drawer
from intake_item i
join intake_delivery d on d.id = i.delivery
where i.state = 'ignored';
