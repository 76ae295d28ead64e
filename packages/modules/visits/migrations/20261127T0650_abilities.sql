create table visits.abilities (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  resource_id uuid not null,
  since date not null,
  competences text[] not null,
  languages text[] not null,
  equipment text[] not null,
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  made_order bigint generated always as identity,
  foreign key (resource_id, place_id, office) references visits.resource (id, place_id, office) on delete restrict
);
comment on table visits.abilities is 'Other tasks, languages and equipment of a desk, a room or an interpreter, from a day on; the last line made for the latest day counts';
create index abilities_resource on visits.abilities (resource_id);
comment on table visits.resource is 'A desk of an agency, a room with a door, or an interpreter, who is known by a number only, with what it could do when it was added';
alter table visits.abilities enable row level security;
alter table visits.abilities force row level security;
grant select, insert on visits.abilities to kedjan_app;
create policy public_fact on visits.abilities for select using (kernel.actor_kind() is not null);
create policy office_manages on visits.abilities for insert with check (
  office = kernel.actor_organisation() and made_by = kernel.actor_staff() and organisations.actor_has_role('coordinator')
  and not exists (select 1 from visits.resource_end e where e.resource_id = abilities.resource_id and e.on_date < abilities.since)
);
