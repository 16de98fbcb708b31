-- Photos that wait. A table of db-scheduler 16 for PostgreSQL, of its own: each scheduler clears away tasks that it does not know.
create table photo_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index photo_task_execution_time on photo_task (execution_time);
create index photo_task_last_heartbeat on photo_task (last_heartbeat);
create index photo_task_priority on photo_task (priority desc, execution_time asc);
