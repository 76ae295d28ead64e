-- The ledger is asked once for staff and guests alike: which of its lines a guest sees is decided there. A second question cost every
-- reader a quarter of the time that the policies take. What seldom opens a datum stands in functions, which are set up faster with every
-- statement than what they ask, and the person's own right comes after the ledger, since it is seldom the person who reads.
create function persons.may_see_closed(person uuid) returns boolean language plpgsql stable as $$
begin
  return kernel.actor_kind() is null
    or kernel.actor_kind() not in ('staff', 'guest')
    or persons.is_closing(person)
    or persons.is_let_in(person);
end $$;
comment on function persons.may_see_closed(uuid) is 'Whether data about a protected person may be seen by whoever acts, if anything else opens it';

create or replace function persons.is_closing(person uuid) returns boolean language plpgsql stable as $$
begin
  return pg_trigger_depth() > 0 and person = nullif(current_setting('kedjan.closing', true), '')::uuid;
end $$;

create function persons.is_datum_due(person uuid) returns boolean language plpgsql stable as $$
begin
  return kernel.actor_kind() = 'system' and kernel.may_erase(person);
end $$;
comment on function persons.is_datum_due(uuid) is 'Whether the platform removes the data about a person today';

create function persons.is_address_of_protected(kind text, closed boolean) returns boolean language plpgsql stable as $$
begin
  return closed and kind in ('contact', 'reception') and kernel.actor_kind() = 'system';
end $$;
comment on function persons.is_address_of_protected(text, boolean) is 'Whether the platform looks for a place that must not stand about a protected person';

do $$
declare name text;
begin
  foreach name in array array['may_see_closed(uuid)', 'is_datum_due(uuid)', 'is_address_of_protected(text, boolean)'] loop
    execute format('revoke all on function persons.%s from public', name);
    execute format('grant execute on function persons.%s to kedjan_app', name);
  end loop;
end $$;

alter policy protected_is_closed on persons.datum using (not closed or persons.may_see_closed(person_id));
alter policy platform_finds_due on persons.datum using (persons.is_datum_due(person_id));
alter policy platform_finds_addresses on persons.datum using (persons.is_address_of_protected(kind, closed));
alter policy who_may_see on persons.datum using (
  holder = (select kernel.actor_organisation())
  or exists (
    select 1 from exchange.disclosure d
    where d.person_id = datum.person_id
      and d.recipient = (select kernel.actor_recipient())
      and d.category = datum.category
      and d.holder = datum.holder
      and d.stands
      and (d.until is null or kernel.is_reached(d.until))
    offset 0
  )
  or person_id = any ((select kernel.actor_persons())::uuid[])
);
drop policy guest_sees on persons.datum;
