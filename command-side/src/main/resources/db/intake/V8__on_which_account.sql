-- Whether we asked for it ourselves because no delivery had brought it.
alter table intake_delivery add column polled boolean not null default false;

-- On which account of ours a change arrived, and which post it is (its digest, as in intake_post), as far as it can be told.
alter table intake_item add column platform text;
alter table intake_item add column account text;
alter table intake_item add column post text;
create index intake_item_post on intake_item (post);

-- For readers: what polling brings is no sign of life of a webhook.
create or replace view intake_arrivals as
select channel,
       count(*) as deliveries,
       count(*) filter (where received_at > now() - interval '24 hours' and not polled) as last_day,
       max(received_at) filter (where not polled) as last_at
from intake_delivery
group by channel;

-- For readers: how each account fares, as far back as deliveries are kept. Columns are only ever added.
create view intake_account as
select i.platform, i.account,
       max(d.received_at) filter (where not d.polled) as last_delivery,
       count(*) filter (where d.polled) as polled,
       count(*) filter (where i.state in ('ready', 'asking')) as waiting,
       count(*) filter (where i.state = 'parked') as parked,
       count(*) filter (where i.state = 'ignored') as ignored
from intake_item i
join intake_delivery d on d.id = i.delivery
where i.account is not null
group by i.platform, i.account;
