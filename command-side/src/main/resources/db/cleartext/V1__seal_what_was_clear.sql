-- How far the events have been looked through for what earlier versions stored in the clear.
create table clear_text_sealed (
    one_row boolean not null primary key default true check (one_row),
    tx      bigint  not null,
    id      bigint  not null
);
insert into clear_text_sealed (tx, id) values (0, 0);

-- Whether all that differs is a text of the given name that is sealed now.
create or replace function only_sealed(part text, was jsonb, now jsonb) returns boolean language plpgsql immutable as $$
begin
  if was = now then
    return true;
  elsif jsonb_typeof(was) = 'object' and jsonb_typeof(now) = 'object' then
    return (select array_agg(key order by key) from jsonb_object_keys(was) key)
             = (select array_agg(key order by key) from jsonb_object_keys(now) key)
       and (select bool_and(only_sealed(key, was -> key, now -> key)) from jsonb_object_keys(was) key);
  elsif jsonb_typeof(was) = 'array' and jsonb_typeof(now) = 'array' then
    return jsonb_array_length(was) = jsonb_array_length(now)
       and (select bool_and(only_sealed(part, was -> place, now -> place))
              from generate_series(0, jsonb_array_length(was) - 1) place);
  else
    return part in ('url', 'reason') and jsonb_typeof(was) = 'string' and jsonb_typeof(now) = 'object'
       and (select array_agg(key order by key) from jsonb_object_keys(now) key) = '{ciphertext,of}'
       and now ->> 'ciphertext' like 's1.%';
  end if;
end
$$;

-- With the rights of who owns the events, so that who serves requests can seal a text in them and change nothing else.
create or replace function seal_in_event(sealed_event text, sealed_payload text) returns boolean
language plpgsql security definer as $$
declare
  stored record;
begin
  select * into stored from event where event_id = sealed_event for update;
  if not found
     or stored.name not in ('complaint.resolved', 'complaint.escalated', 'opd.account-suspended')
     or not only_sealed('', stored.payload::jsonb, sealed_payload::jsonb) then
    return false;
  end if;
  update event set payload = sealed_payload where event_id = sealed_event;
  return true;
end
$$;

do $$
begin
  -- temporary tables last: a caller's own must not be taken for ours
  execute format('alter function seal_in_event(text, text) set search_path = %I, pg_temp', current_schema());
end
$$;
