-- Reading data is what is done most, so whether somebody is protected stands on each datum too, and no other table is asked for it.
alter table persons.datum add column closed boolean not null default false;
comment on column persons.datum.closed is 'About a protected person: follows from persons.protected_person by its triggers, so that the row policy asks no other table';

create function persons.close_new() returns trigger language plpgsql as $$
begin
  new.closed := exists (select 1 from persons.protected_person p where p.person_id = new.person_id);
  return new;
end $$;
create trigger close_new before insert on persons.datum for each row execute function persons.close_new();

-- The mark reaches data of every holder, also such as whoever sets it may not see: for the one person, and while the trigger runs.
create function persons.is_closing(person uuid) returns boolean language sql stable
  return pg_trigger_depth() > 0 and person = nullif(current_setting('kedjan.closing', true), '')::uuid;
comment on function persons.is_closing(uuid) is 'Whether the trigger that marks data of a protected person is at work on this person''s';

create function persons.close_data() returns trigger language plpgsql as $$
declare person constant uuid := case tg_op when 'INSERT' then new.person_id else old.person_id end;
begin
  perform set_config('kedjan.closing', person::text, true);
  update persons.datum set closed = tg_op = 'INSERT' where person_id = person and closed <> (tg_op = 'INSERT');
  perform set_config('kedjan.closing', '', true);
  return null;
end $$;
create trigger close_data after insert or delete on persons.protected_person for each row execute function persons.close_data();

create policy closing_finds on persons.datum for select using (persons.is_closing(person_id));
create policy closing_marks on persons.datum for update using (persons.is_closing(person_id));
grant update (closed) on persons.datum to kedjan_app;

alter policy protected_is_closed on persons.datum using (
  not closed
  or kernel.actor_kind() is distinct from 'staff'
  or persons.is_closing(person_id)
  or persons.is_let_in(person_id)
);
alter policy platform_finds_addresses on persons.datum using (
  kernel.actor_kind() = 'system' and kind in ('contact', 'reception') and closed
);
