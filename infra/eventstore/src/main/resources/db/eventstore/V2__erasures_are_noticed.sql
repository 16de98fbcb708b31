-- Every node looks once a second for whom the others erased lately.
create index person_key_erased on person_key (erased_at) where erased_at is not null;
