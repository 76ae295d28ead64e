do $$
declare name text;
begin
  foreach name in array array['visit', 'errand', 'booked_time', 'taken', 'visit_step', 'errand_step', 'note', 'wish', 'wish_step'] loop
    execute format('alter table visits.%I enable row level security', name);
    execute format('alter table visits.%I force row level security', name);
    execute format('grant select, insert on visits.%I to kedjan_app', name);
    execute format($policy$create policy platform_reads on visits.%I for select using (kernel.actor_kind() = 'system')$policy$, name);
    execute format($policy$create policy person_sees on visits.%I for select using (person_id = any (kernel.actor_follows()))$policy$, name);
    execute format(
      'create policy platform_erases on visits.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('grant delete on visits.%I to kedjan_app', name);
  end loop;
  -- The office sees who comes and for what; the agency sees what is done in its name, and no other errand of the visit.
  foreach name in array array['visit', 'errand', 'booked_time', 'taken', 'visit_step', 'errand_step', 'wish', 'wish_step'] loop
    execute format('create policy office_sees on visits.%I for select using (office = kernel.actor_organisation())', name);
  end loop;
  foreach name in array array['errand', 'booked_time', 'errand_step', 'note'] loop
    execute format('create policy agency_sees on visits.%I for select using (agency = kernel.actor_organisation())', name);
  end loop;
end $$;

create policy agency_sees on visits.visit for select using (
  by_organisation = kernel.actor_organisation()
  or exists (select 1 from visits.errand e where e.visit_id = visit.id and e.agency = kernel.actor_organisation() offset 0)
);
create policy agency_sees on visits.visit_step for select using (
  kernel.actor_kind() = 'staff'
  and exists (select 1 from visits.errand e where e.visit_id = visit_step.visit_id and e.agency = kernel.actor_organisation() offset 0)
);
-- Which minutes of a desk, room or interpreter are sold is no secret; whose they are is.
create policy busy_is_public on visits.taken for select using (kind <> 'person' and kernel.actor_kind() is not null);

create policy who_books on visits.visit for insert with check (
  case booked_by
    when 'person' then person_id = any (kernel.actor_follows()) and by_organisation is null and by_staff is null
    when 'office' then office = kernel.actor_organisation() and by_organisation = office and by_staff = kernel.actor_staff() and name is null
    else by_organisation = kernel.actor_organisation() and by_staff = kernel.actor_staff() and name is null
      and exists (select 1 from persons.person p where p.id = visit.person_id offset 0)
  end
);
-- A protected person's visit says so, and has no name, whoever writes it.
create policy no_name on visits.visit as restrictive for insert with check (
  protected or person_id is null or not exists (select 1 from persons.protected_person p where p.person_id = visit.person_id offset 0)
);
create policy only_emptied on visits.visit as restrictive for update with check (name is null);
create policy who_protects on visits.visit for update using (
  exists (select 1 from persons.protected_person p where p.person_id = visit.person_id offset 0)
);
grant update (name, protected) on visits.visit to kedjan_app;
create function visits.forget_name() returns trigger language plpgsql as $$
begin
  update visits.visit set name = null, protected = true where person_id = new.person_id;
  return null;
end $$;
create trigger forget_name after insert on persons.protected_person for each row execute function visits.forget_name();

do $$
declare name text;
begin
  foreach name in array array['errand', 'booked_time', 'taken', 'visit_step'] loop
    execute format($policy$create policy who_sees_the_visit on visits.%1$I for insert with check (
      exists (select 1 from visits.visit v where v.id = %1$I.visit_id and v.office = %1$I.office
        and v.person_id is not distinct from %1$I.person_id
        and (v.office = kernel.actor_organisation() or v.by_organisation = kernel.actor_organisation() or v.person_id = any (kernel.actor_follows())
          or kernel.actor_kind() = 'system') offset 0)
    )$policy$, name);
  end loop;
end $$;
create policy who_frees on visits.taken for delete using (
  exists (select 1 from visits.visit v where v.id = taken.visit_id
    and (v.office = kernel.actor_organisation() or v.by_organisation = kernel.actor_organisation() or v.person_id = any (kernel.actor_follows())) offset 0)
);

create policy who_serves on visits.errand_step for insert with check (
  by_organisation = kernel.actor_organisation() and by_staff = kernel.actor_staff()
  and case when kind = 'settled' then agency = by_organisation else by_organisation in (office, agency) end
  and exists (
    select 1 from visits.errand e
    where e.visit_id = errand_step.visit_id and e.seq = errand_step.errand_seq and e.agency = errand_step.agency
      and e.office = errand_step.office and e.person_id is not distinct from errand_step.person_id
  )
);
create policy who_serves on visits.note for insert with check (
  by_staff = kernel.actor_staff()
  and exists (
    select 1 from visits.errand e
    where e.visit_id = note.visit_id and e.seq = note.errand_seq and e.agency = note.agency
      and e.person_id is not distinct from note.person_id and kernel.actor_organisation() in (e.office, e.agency)
  )
);
create policy no_note on visits.note as restrictive for insert with check (
  person_id is null or not exists (select 1 from persons.protected_person p where p.person_id = note.person_id offset 0)
);
create policy person_wishes on visits.wish for insert with check (person_id = any (kernel.actor_follows()));
create policy person_ends on visits.wish_step for insert with check (
  (kernel.actor_kind() = 'system' or person_id = any (kernel.actor_follows()))
  and exists (select 1 from visits.wish w where w.id = wish_step.wish_id and w.office = wish_step.office and w.person_id = wish_step.person_id)
);
