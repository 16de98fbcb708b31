-- Whether a node that starts may go on by the first hour: once, until the trusted time has caught up with the clocks.
alter table trusted_time add column may_begin boolean not null default true;
