create table visits.presence_ended (
  presence_id uuid primary key,
  place_id uuid not null,
  office text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  foreign key (place_id, office) references visits.place (id, office) on delete restrict,
  foreign key (presence_id) references visits.presence (id) on delete restrict
);
comment on table visits.presence_ended is 'Somebody does not sit at that desk then after all';
alter table visits.presence_ended enable row level security;
alter table visits.presence_ended force row level security;
grant select, insert on visits.presence_ended to kedjan_app;
create policy office_sees on visits.presence_ended for select using (office = kernel.actor_organisation());
create policy office_manages on visits.presence_ended for insert with check (
  office = kernel.actor_organisation() and by_staff = kernel.actor_staff() and organisations.actor_has_role('coordinator')
  and exists (select 1 from visits.presence p where p.id = presence_ended.presence_id and p.office = presence_ended.office)
);
-- Whoever was taken away from a desk may be set there again: one line stands at a time, which the insert itself sees to.
alter table visits.presence drop constraint presence_resource_id_on_date_from_minute_staff_id_key;
create index presence_staff on visits.presence (staff_id, on_date);

-- Of two timetables from the same day the one made last counts, also where the clock stood still between them.
alter table visits.timetable add column made_order bigint generated always as identity;
