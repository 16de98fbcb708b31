-- What was ignored keeps its reason, and what could be taken in after all its fragment and what it says. words: sealed for
-- the person. complaint: of what is ignored, the one that it would have been added to.
alter table intake_item add column detail text;
alter table intake_item add column words text;

alter table intake_item drop constraint intake_item_state_check;
alter table intake_item add constraint intake_item_state_check check (state in
    ('ready', 'asking', 'parked', 'captured', 'answered', 'informed', 'ignored', 'removed', 'erased'));

create index intake_item_ignored on intake_item (delivery, ordinal) where state = 'ignored';
create index intake_item_ignored_by_reason on intake_item (reason, delivery, ordinal) where state = 'ignored';

-- For readers: what was ignored, and why. reason is a word of ours, or a sentence of before this version; takeable: it can
-- be made a complaint by hand. Columns are only ever added.
create view intake_ignored as
select i.delivery, i.ordinal, d.channel, i.reason, i.detail, i.person, i.words, i.complaint,
       i.fragment is not null as takeable, d.received_at, i.changed_at as ignored_at
from intake_item i
join intake_delivery d on d.id = i.delivery
where i.state = 'ignored';
