-- A node that has fewer segments of a processor than others asks them for one.
create table segment_wish (
  processor text        not null,
  node      text        not null,
  wished_at timestamptz not null,
  primary key (processor, node)
);
