-- How far each account was looked at.
-- seen_until: when the newest post was written that was seen, by the platform's clock. looked_at: when all lists were seen last.
-- trouble: why the last look did not see all, as the platform calls it. quota: how much of its allowance is used, in percent.
create table poll_account (
    platform   text        not null,
    account_id text        not null,
    seen_until timestamptz,
    looked_at  timestamptz,
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    trouble    text,
    quota      integer,
    primary key (platform, account_id)
);

-- What a platform lets us spend in a day of its own, and what was spent.
create table poll_allowance (
    platform text    not null,
    day      date    not null,
    spent    integer not null,
    primary key (platform, day)
);

create table poll_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index poll_task_execution_time on poll_task (execution_time);
