-- For readers: how much came, and when something came last, as far back as deliveries are kept.
create view intake_arrivals as
select channel,
       count(*) as deliveries,
       count(*) filter (where received_at > now() - interval '24 hours') as last_day,
       max(received_at) as last_at
from intake_delivery
group by channel;
