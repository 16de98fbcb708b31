-- What was ignored because the post that it answers, edits or speaks of is not here: it goes on when that post comes.
-- post: its digest, as in intake_post.
create table intake_awaited (
    post     text        not null,
    delivery bigint      not null,
    ordinal  integer     not null,
    since    timestamptz not null,
    primary key (post, delivery, ordinal),
    foreign key (delivery, ordinal) references intake_item on delete cascade
);
create index intake_awaited_item on intake_awaited (delivery, ordinal);
create index intake_awaited_since on intake_awaited (since);

-- Which complaint a private chat is about. chat, person: pseudonyms.
create table intake_talk (
    chat      text        not null primary key,
    complaint text        not null,
    person    text        not null,
    said_at   timestamptz not null
);
create index intake_talk_person on intake_talk (person);
