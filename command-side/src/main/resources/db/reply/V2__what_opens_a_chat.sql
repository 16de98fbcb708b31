alter table reply_parcel drop constraint reply_parcel_kind_check;
alter table reply_parcel add constraint reply_parcel_kind_check
    check (kind in ('words', 'receipt', 'private-receipt', 'choice', 'question'));

-- Messages that WhatsApp lets us send to a closed chat once it has approved them.
create table whatsapp_template (
    name       text        not null,
    language   text        not null,
    purpose    text        not null check (purpose in ('answer', 'confirmation')),
    state      text        not null check (state in ('approved', 'pending', 'rejected', 'paused')),
    reason     text,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (name, language)
);

-- How many people the portfolio may write to first within 24 hours. No row: nobody has said.
create table whatsapp_limit (
    only_one   boolean     not null primary key default true check (only_one),
    people     integer     not null check (people > 0),
    changed_at timestamptz not null,
    changed_by text        not null
);

-- Whom we wrote to in a closed chat, and when last.
create table whatsapp_opened (
    person text        not null primary key,
    at     timestamptz not null
);
create index whatsapp_opened_at on whatsapp_opened (at);

-- With which words somebody was asked whether we may write any time, when, and since when we may.
create table reply_opt_in (
    person   text        not null primary key,
    words    text        not null,
    shown_at timestamptz not null,
    given_at timestamptz
);
