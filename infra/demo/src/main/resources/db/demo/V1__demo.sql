-- One row if all of this is invented; none where people really work.
create table demo_regency (
  one_row    boolean     primary key default true check (one_row),
  seed       bigint      not null,
  complaints integer     not null,
  year_ends  timestamptz not null,
  begun_at   timestamptz not null,
  told       integer     not null default 0
);
