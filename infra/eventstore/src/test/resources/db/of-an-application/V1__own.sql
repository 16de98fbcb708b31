create table of_the_application (id bigint primary key);
