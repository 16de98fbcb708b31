-- Passwords are initial until their owner has chosen one. Those that are here were handed out by a version in which several
-- people had to share an account: asking the first of them for a new one would lock out the others, so they stay as they are.
alter table access_account
    add column password_initial   boolean not null default false,
    add column password_chosen_at timestamptz,
    add column signed_in_at       timestamptz,
    -- Read by nodes of the version before, while they are replaced; no longer written.
    alter column token_hash drop not null;

create table access_token (
    id         uuid primary key default gen_random_uuid(),
    user_name  text not null references access_account on delete cascade,
    name       text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    used_at    timestamptz,
    ends_at    timestamptz,
    revoked_at timestamptz
);

create index access_token_user on access_token (user_name);

insert into access_token (user_name, name, token_hash, created_at)
select user_name, 'Token awal', token_hash, opened_at from access_account where closed_at is null;

alter table access_session
    add column id       uuid not null default gen_random_uuid() unique,
    add column begun_at timestamptz not null default now(),
    add column address  text,
    add column device   text;

-- Browsers in which somebody has signed in before: who guesses elsewhere does not slow them down.
create table access_device (
    token_hash bytea not null,
    user_name  text not null references access_account on delete cascade,
    used_at    timestamptz not null,
    primary key (token_hash, user_name)
);

create index access_device_user on access_device (user_name);
create index access_device_used on access_device (used_at);
