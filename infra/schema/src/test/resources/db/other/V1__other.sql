create table other (id bigserial primary key, fact bigint references fact);
