-- Run once by the stock image's psql, on an empty volume and as its superuser: the role that owns the tables, the role that
-- serves requests, and the database.
\set owner `cat /run/secrets/tanggap.schema-owner.password`
\set serving `cat /run/secrets/spring.datasource.password`

create role tanggap login password :'owner';
create role tanggap_serving login password :'serving';
create database tanggap owner tanggap template template0 encoding 'UTF8';
