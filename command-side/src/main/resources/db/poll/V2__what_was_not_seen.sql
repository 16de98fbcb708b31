-- When the allowance begins anew; null where the platform does not say.
alter table poll_account add column quota_until timestamptz;

-- The lists of an account that the last look did not see. trouble: why, in a word of ours. code: the platform's own.
-- since: since when each look met the same.
create table poll_unseen (
    platform   text        not null,
    account_id text        not null,
    list       text        not null,
    trouble    text        not null,
    code       text        not null,
    since      timestamptz not null,
    primary key (platform, account_id, list)
);
