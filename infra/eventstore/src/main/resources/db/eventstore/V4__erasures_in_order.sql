-- Every node looks once a second for whom the others erased since it looked last. By the order of transactions, as events
-- are read: the clocks of nodes differ.
alter table person_key add column erased_tx bigint;
update person_key set erased_tx = 0 where erased_at is not null;
alter table person_key add check ((erased_tx is null) = (erased_at is null));
create index person_key_erased_in_order on person_key (erased_tx) where erased_tx is not null;

-- Nodes of the version before do not know of the column; they look by erased_at, whose index stays for them.
create or replace function person_key_erased_now() returns trigger language plpgsql as $$
begin
  new.erased_tx := (select pg_current_xact_id()::text::bigint + shift from event_era);
  return new;
end
$$;
create trigger person_key_erased_now before insert or update on person_key
  for each row when (new.erased_at is not null and new.erased_tx is null)
  execute function person_key_erased_now();
