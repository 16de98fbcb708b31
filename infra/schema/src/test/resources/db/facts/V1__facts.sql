create table fact (id bigint generated always as identity primary key, said text not null);
comment on table fact is 'append only: what was said was said';
create table place (name text primary key, reached bigint not null);
create table era (shift bigint not null);
insert into era values (0);
comment on table era is 'read only';
create view newest_fact as select max(id) as id from fact;
