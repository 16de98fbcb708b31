-- The versions of what was learned. It follows the routing events and can be emptied and built anew.
-- taken: whether it came into use when it was learned. kept: whether it can be put back.
-- figures: as in the event, JSON.
create table routing_version (
    version    integer     primary key,
    cause      text        not null,
    trained_at timestamptz not null,
    figures    text        not null,
    taken      boolean     not null,
    kept       boolean     not null
);

-- What is in use. One row at most. present: the version; null before the first. automatic: the terms as in the event, JSON.
create table routing_line (
    singleton  boolean primary key default true check (singleton),
    present    integer,
    automatic  text,
    stopped_at timestamptz
);

-- What was assigned by what was learned, without anybody, and what was taken back of it.
create table routing_assigned (
    complaint     text        primary key,
    opd           text        not null,
    assigned_at   timestamptz not null,
    taken_back_at timestamptz
);
create index routing_assigned_at on routing_assigned (assigned_at);

create sequence routing_version_number;

-- What was learned, in parts, sealed for its version: whose key is gone is gone.
-- what: OFFICES and CATEGORIES are suggested by, EXAMINED answered the last whole month.
create table routing_model (
    version integer not null,
    what    text    not null,
    part    integer not null,
    sealed  bytea   not null,
    primary key (version, what, part)
);

create table routing_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index routing_task_execution_time on routing_task (execution_time);
