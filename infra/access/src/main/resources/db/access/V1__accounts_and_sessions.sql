create table access_account (
    user_name     text primary key,
    role          text not null,
    opd           text,
    display_name  text,
    password_hash text not null,
    token_hash    bytea not null unique,
    opened_at     timestamptz not null,
    closed_at     timestamptz
);

create table access_session (
    token_hash bytea primary key,
    user_name  text not null references access_account on delete cascade,
    used_at    timestamptz not null
);

create index access_session_user on access_session (user_name);
create index access_session_used on access_session (used_at);
