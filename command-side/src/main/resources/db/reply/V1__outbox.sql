-- What goes out to the platforms, part by part. No word of anybody: words are read from the events when they are sent.
-- complaint: below whose post it goes. said_of: the complaint of which it was said, another one when they were merged.
-- tried_at: since when it may stand on the platform although nobody told us. It is there before the first request.
-- noted: whether the complaint's own events tell what became of it.
-- post: the digest of the platform's id. post_id, permalink: sealed under the key of person.
create table reply_parcel (
    id           bigint generated always as identity primary key,
    complaint    text        not null,
    said_of      text        not null,
    utterance    text        not null,
    part         integer     not null,
    kind         text        not null check (kind in ('words', 'receipt', 'private-receipt')),
    channel      text        not null,
    account      text        not null,
    handle       text,
    state        text        not null check (state in ('waiting', 'sending', 'unclear', 'published', 'failed', 'handed-over')),
    because      text,
    noted        boolean     not null,
    attempts     integer     not null default 0,
    set_out_at   timestamptz not null,
    due_at       timestamptz not null,
    tried_at     timestamptz,
    prepared     text,
    person       text,
    post         text,
    post_id      text,
    permalink    text,
    published_at timestamptz,
    delivery     text check (delivery in ('sent', 'delivered', 'read')),
    unique (complaint, utterance, part)
);
create index reply_parcel_due on reply_parcel (due_at) where state in ('waiting', 'sending', 'unclear');
create index reply_parcel_under_way on reply_parcel (complaint, id) where state in ('waiting', 'sending', 'unclear');
create index reply_parcel_unnoted on reply_parcel (id) where not noted;
create index reply_parcel_post on reply_parcel (post);

-- Where the post of a complaint stands, as it takes to answer there. above, author: sealed under the key of person.
create table reply_spot (
    complaint text not null primary key,
    account   text not null,
    reach     text not null,
    person    text not null,
    above     text,
    author    text
);

-- Who does not want to be written to.
create table reply_opt_out (
    person text        not null primary key,
    since  timestamptz not null
);
