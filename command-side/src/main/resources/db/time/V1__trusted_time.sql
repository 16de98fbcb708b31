-- How far the time has come by which things are deleted, closed for silence or noted as missed, on all nodes.
create table trusted_time (
    one_row boolean     not null primary key default true check (one_row),
    reached timestamptz not null
);
