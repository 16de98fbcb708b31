alter table projection_generation
  add column version    integer not null default 1,     -- of the fold and mapping that it is built by
  add column accepted   boolean not null default false, -- may take the live one's place without being its equal
  add column comparison text;                           -- JSON: what the last comparison with the live one found
