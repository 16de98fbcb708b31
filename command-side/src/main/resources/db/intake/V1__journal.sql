-- The raw deliveries. The body is locked with the key of its day.
create table intake_delivery (
    id          bigint generated always as identity primary key,
    channel     text        not null,
    digest      bytea       not null,
    body        bytea,
    received_at timestamptz not null,
    state       text        not null check (state in ('received', 'read', 'parked')),
    reason      text,
    attempts    integer     not null default 0,
    due_at      timestamptz not null,
    unique (channel, digest)
);
create index intake_delivery_received on intake_delivery (id) where state = 'received';
create index intake_delivery_parked on intake_delivery (id) where state = 'parked';
create index intake_delivery_age on intake_delivery (received_at);

-- The changes of a delivery, each on its way. The fragment, locked like the body, is kept only while it is needed.
-- lane, person: pseudonyms. What is in one lane is handled in its order.
create table intake_item (
    delivery    bigint      not null references intake_delivery on delete cascade,
    ordinal     integer     not null,
    state       text        not null check (state in ('ready', 'asking', 'parked', 'captured', 'answered', 'informed', 'ignored', 'erased')),
    reason      text,
    lane        text,
    fragment    bytea,
    person      text,
    complaint   text,
    attempts    integer     not null default 0,
    due_at      timestamptz not null,
    changed_at  timestamptz not null,
    primary key (delivery, ordinal)
);
create index intake_item_ready on intake_item (delivery, ordinal) where state = 'ready';
create index intake_item_asking on intake_item (due_at) where state = 'asking';
create index intake_item_parked on intake_item (delivery, ordinal) where state = 'parked';
create index intake_item_person on intake_item (person);

-- Which posts were handled, and to which complaint they belong: a post is handled once, however often it comes.
create table intake_post (
    post       text        not null primary key,
    complaint  text        not null,
    outcome    text        not null,
    handled_at timestamptz not null
);

-- In what a person occurs.
create table person_trace (
    person    text not null,
    kind      text not null,
    reference text not null,
    primary key (person, kind, reference)
);
create index person_trace_reference on person_trace (kind, reference);

-- The keys of the days that are still needed.
create table intake_drawer (
    name text not null primary key,
    day  date not null
);

-- What an operator must know of a channel.
create table channel_status (
    channel text        not null primary key,
    state   text        not null,
    since   timestamptz not null
);

-- For readers: what waits for an operator. Columns are only ever added.
create view intake_parked as
select d.id as delivery, i.ordinal, d.channel, i.reason, d.received_at, i.changed_at as parked_at, i.attempts
from intake_item i
join intake_delivery d on d.id = i.delivery
where i.state = 'parked'
union all
select d.id, null, d.channel, d.reason, d.received_at, d.due_at, d.attempts
from intake_delivery d
where d.state = 'parked';

-- For readers: how many of what, per channel.
create view intake_progress as
select d.channel, i.state, count(*) as items, min(d.received_at) as oldest
from intake_item i
join intake_delivery d on d.id = i.delivery
group by d.channel, i.state;
