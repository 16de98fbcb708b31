-- With what an account on a platform is entered. The token, and what renews it, are sealed under a key of the account's own.
create table account_token (
    platform       text not null,
    account_id     text not null,
    token          text not null,
    renewal_token  text,
    scopes         text,
    ends_at        timestamptz,
    renews         boolean not null,
    entered_at     timestamptz not null,
    entered_by     text not null,
    renewed_at     timestamptz,
    renewing_until timestamptz,
    not_renewed    text,
    not_renewed_at timestamptz,
    accepted_at    timestamptz,
    refused_at     timestamptz,
    primary key (platform, account_id)
);

-- How it stands with a token. One that is renewed by itself ends soon only if that failed.
create function account_token_state(token account_token, at timestamptz, ahead interval) returns text
    language sql immutable as $$
select case
    when token.refused_at is not null then 'REFUSED'
    when token.ends_at <= at then 'ENDED'
    when token.ends_at <= at + ahead and (not token.renews or token.not_renewed_at is not null) then 'ENDS_SOON'
    else 'VALID' end
$$;
