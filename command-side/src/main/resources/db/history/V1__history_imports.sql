-- Files of complaints that were handled elsewhere, on their way into the events: see infra/docs/adr/0010.
create table history_import (
    id          text        not null primary key,
    state       text        not null check (state in ('receiving', 'waiting', 'done', 'failed')),
    file        text,
    digest      bytea,
    mapping     text        not null default '',
    header      text        not null default '[]',
    bytes       bigint      not null default 0,
    staff       text        not null,
    received_at timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    -- null until the rows are counted
    rows        bigint,
    -- how many rows are behind us
    reached     bigint      not null default 0,
    accepted    bigint      not null default 0,
    duplicates  bigint      not null default 0,
    rejected    bigint      not null default 0,
    unfinished  bigint      not null default 0,
    error_id    text,
    error_en    text,
    -- whose turn it is, and until when unless it is renewed; by the database's clock
    worker      text,
    lease_until timestamptz
);
create index history_import_waiting on history_import (received_at) where state = 'waiting';

-- The file in pieces, sealed; deleted when it is done.
create table history_content (
    import  text    not null references history_import on delete cascade,
    ordinal integer not null,
    piece   bytea   not null,
    primary key (import, ordinal)
);

-- Rows that somebody should look at: left out, with the sealed row; or taken over without an end.
create table history_remark (
    import    text   not null references history_import on delete cascade,
    line      bigint not null,
    kind      text   not null check (kind in ('rejected', 'unfinished')),
    reason_id text   not null,
    reason_en text   not null,
    complaint text,
    cells     bytea,
    primary key (import, line)
);

-- For readers. Columns are only ever added.
create view import_progress as
select id, state, file, bytes, staff, header, received_at, started_at, finished_at, rows, reached, accepted, duplicates,
       rejected, unfinished, error_id, error_en
from history_import
where state <> 'receiving';

create view import_remark as
select import, line, kind, reason_id, reason_en, complaint, cells, 'import:' || import as sealed_for
from history_remark;
