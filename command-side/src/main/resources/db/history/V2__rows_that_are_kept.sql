-- Of the rows that were left out so many are kept, taking so much; the others are only counted.
alter table history_import
    add column kept       bigint not null default 0,
    add column kept_bytes bigint not null default 0;
update history_import set kept = rejected;

-- An open row whose end stands further down the file is open no longer.
create index history_remark_unfinished on history_remark (import, complaint) where kind = 'unfinished';

create or replace view import_progress as
select id, state, file, bytes, staff, header, received_at, started_at, finished_at, rows, reached, accepted, duplicates,
       rejected, unfinished, error_id, error_en, kept
from history_import
where state <> 'receiving';
