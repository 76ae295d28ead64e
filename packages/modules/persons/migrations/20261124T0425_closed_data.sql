-- Reading data is what is done most, so whether somebody is protected stands on each datum too, and no other table is asked for it.
alter table persons.datum add column closed boolean not null default false;
comment on column persons.datum.closed is 'About a protected person: follows from persons.protected_person by its triggers, so that the row policy asks no other table';

create function persons.close_new() returns trigger language plpgsql as $$
begin
  new.closed := exists (select 1 from persons.protected_person p where p.person_id = new.person_id);
  return new;
end $$;
create trigger close_new before insert on persons.datum for each row execute function persons.close_new();

create function persons.close_data() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update persons.datum set closed = true where person_id = new.person_id and not closed;
  else
    update persons.datum set closed = false where person_id = old.person_id and closed;
  end if;
  return null;
end $$;
create trigger close_data after insert or delete on persons.protected_person for each row execute function persons.close_data();

-- The mark reaches data of every holder, also such as whoever sets it may not see: the triggers find them, and only triggers of ours run.
create policy trigger_finds on persons.datum for select using (pg_trigger_depth() > 0);
create policy trigger_closes on persons.datum for update using (pg_trigger_depth() > 0);
grant update (closed) on persons.datum to kedjan_app;

alter policy protected_is_closed on persons.datum using (
  not closed
  or kernel.actor_kind() is distinct from 'staff'
  or pg_trigger_depth() > 0
  or persons.is_let_in(person_id)
);
alter policy platform_finds_addresses on persons.datum using (
  kernel.actor_kind() = 'system' and kind in ('contact', 'reception') and closed
);
