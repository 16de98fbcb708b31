-- Which complaints were merged into which. It follows the events and can be emptied and built anew.
create table merged_complaint (
    complaint text primary key,
    other     text not null
);

create index merged_complaint_other on merged_complaint (other);
