-- Whoever serves requests may add events and read them, and change none: the role gets its rights by this comment.
comment on table event is 'append only: no row is ever changed or removed';
comment on table event_era is 'read only: carry_order_on() alone changes it';

-- Done as the owner, because whoever serves requests may not touch the era either: it could hide what comes.
create or replace function carry_order_on() returns void language sql security definer as $$
  update event_era set shift = newest.tx + 1 - pg_current_xact_id()::text::bigint
    from (select tx from event order by tx desc limit 1) newest
   where newest.tx >= pg_current_xact_id()::text::bigint + shift
$$;

do $$
begin
  -- temporary tables last: a caller's own must not be taken for ours
  execute format('alter function carry_order_on() set search_path = %I, pg_temp', current_schema());
end
$$;
