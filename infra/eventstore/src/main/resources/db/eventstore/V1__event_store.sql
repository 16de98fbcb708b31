-- Events, in the order of the transactions that appended them: see infra/docs/adr/0002.
create table event (
  id             bigint generated always as identity,
  tx             bigint      not null,
  aggregate_type text,
  aggregate_id   text collate "C",
  sequence       bigint,
  event_id       text collate "C" not null,
  event_time     timestamptz not null,
  name           text        not null,
  revision       text,
  payload        text        not null,
  metadata       text        not null,
  constraint event_position primary key (tx, id),
  constraint event_of_aggregate unique (aggregate_id, sequence),
  constraint event_identity unique (event_id)
);

-- Small, because events are nearly in the order of their time; serves "from this day on".
create index event_by_time on event using brin (event_time);

-- The latest snapshot of each aggregate, none besides.
create table snapshot (
  aggregate_id   text collate "C" primary key,
  aggregate_type text        not null,
  sequence       bigint      not null,
  event_id       text        not null,
  event_time     timestamptz not null,
  name           text        not null,
  revision       text,
  payload        text        not null,
  metadata       text        not null
);

-- Transaction numbers belong to a server, events outlive it. A logical restore puts the events into a server
-- whose numbers begin anew; the shift carries the order on. One row.
create table event_era (
  one_row boolean primary key default true check (one_row),
  shift   bigint not null
);
insert into event_era (shift) values (0);

create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);

create table dead_letter (
  dead_letter_id     text   primary key,
  processing_group   text   not null,
  sequence_id        text   not null,
  sequence_index     bigint not null,
  message_type       text   not null,
  event_id           text   not null,
  timestamp          text   not null,
  payload_type       text   not null,
  payload_revision   text,
  payload            bytea  not null,
  metadata           bytea,
  aggregate_type     text,
  aggregate_id       text,
  sequence_number    bigint,
  token_type         text,
  token              bytea,
  enqueued_at        text   not null,
  last_touched       text,
  processing_started text,
  cause_type         text,
  cause_message      text,
  diagnostics        bytea,
  unique (processing_group, sequence_id, sequence_index)
);

-- One key per person. The row outlives the key: who was erased stays erased.
create table person_key (
  subject     text collate "C" primary key,
  wrapped_key bytea,
  created_at  timestamptz not null,
  erased_at   timestamptz,
  check ((wrapped_key is null) = (erased_at is not null))
);

-- Secrets that must be the same on all nodes, wrapped by the master key; unwrapping one proves the master key.
create table sealing_secret (
  name    text collate "C" primary key,
  wrapped bytea not null
);
