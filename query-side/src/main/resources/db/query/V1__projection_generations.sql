-- Every index that a projection has or builds: one is asked, at most one is built beside it.
create table projection_generation (
  projection text        not null,
  generation bigint      not null check (generation > 0),
  state      text        not null check (state in ('building', 'live', 'retired')),
  created    boolean     not null default false, -- whether its index was made: a made index that is gone was lost
  started_at timestamptz not null,
  retired_at timestamptz,
  primary key (projection, generation),
  check ((state = 'retired') = (retired_at is not null))
);

create unique index one_live_generation on projection_generation (projection) where state = 'live';
create unique index one_generation_being_built on projection_generation (projection) where state = 'building';
