-- For readers: why what came on an account is parked or ignored, as far back as deliveries are kept. Columns are only ever added.
create view intake_account_reason as
select platform, account, state, coalesce(reason, 'unknown') as reason, count(*) as items
from intake_item
where account is not null and state in ('parked', 'ignored')
group by platform, account, state, coalesce(reason, 'unknown');
