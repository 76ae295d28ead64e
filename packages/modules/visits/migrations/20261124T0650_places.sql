create schema visits;
comment on schema visits is 'Meeting places: what an office has, who is booked there, and how the day goes';
grant usage on schema visits to kedjan_app;

create table visits.place (
  id uuid primary key,
  office text not null,
  kind text not null check (kind in ('standing', 'temporary')),
  name text not null,
  address text not null,
  opens_on date not null,
  closes_on date check (closes_on >= opens_on),
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  unique (id, office),
  check (kind = 'standing' or closes_on is not null)
);
comment on table visits.place is 'Where a service office receives visitors: its rooms, or a place that is open for a time';
create index place_office on visits.place (office);

create table visits.resource (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  kind text not null check (kind in ('desk', 'room', 'interpreter')),
  number integer not null check (number between 1 and 999),
  agency text,
  competences text[] not null default '{}',
  languages text[] not null default '{}',
  equipment text[] not null default '{}',
  seats integer check (seats between 1 and 100),
  from_day date not null,
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  unique (id, place_id, office),
  foreign key (place_id, office) references visits.place (id, office) on delete restrict,
  check ((kind = 'desk') = (agency is not null)),
  check ((kind = 'room') = (seats is not null))
);
comment on table visits.resource is 'A desk of an agency, a room with a door, or an interpreter, who is known by a number only; changed by ending it and making another';
create index resource_place on visits.resource (place_id);

create table visits.resource_end (
  resource_id uuid primary key,
  place_id uuid not null,
  office text not null,
  on_date date not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  foreign key (resource_id, place_id, office) references visits.resource (id, place_id, office) on delete restrict
);
comment on table visits.resource_end is 'The last day of a desk, room or interpreter';

create table visits.timetable (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  resource_id uuid,
  since date not null,
  windows jsonb not null check (jsonb_typeof(windows) = 'array'),
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  foreign key (place_id, office) references visits.place (id, office) on delete restrict,
  foreign key (resource_id, place_id, office) references visits.resource (id, place_id, office) on delete restrict
);
comment on table visits.timetable is 'Hours by weekday, of the place or of one thing in it, from a day on; the last one made for the latest day counts';
create index timetable_place on visits.timetable (place_id);

create table visits.exception (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  resource_id uuid,
  on_date date not null,
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 1 and 1440),
  kind text not null check (kind in ('closed', 'open')),
  because text not null check (because in ('closed', 'illness', 'meeting', 'repair', 'more_needed')),
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  unique (id, place_id, office),
  foreign key (place_id, office) references visits.place (id, office) on delete restrict,
  foreign key (resource_id, place_id, office) references visits.resource (id, place_id, office) on delete restrict,
  check (from_minute < to_minute)
);
comment on table visits.exception is 'Closed, or open besides, on one day; of the place or of one thing in it';
create index exception_place on visits.exception (place_id, on_date);

create table visits.exception_lifted (
  exception_id uuid primary key,
  place_id uuid not null,
  office text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  foreign key (exception_id, place_id, office) references visits.exception (id, place_id, office) on delete restrict
);
comment on table visits.exception_lifted is 'An exception that holds no longer';

create table visits.presence (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  resource_id uuid not null,
  staff_id uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 1 and 1440),
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  foreign key (resource_id, place_id, office) references visits.resource (id, place_id, office) on delete restrict,
  check (from_minute < to_minute),
  unique (resource_id, on_date, from_minute, staff_id)
);
comment on table visits.presence is 'Who of the staff sits at which desk on a day';
create index presence_place on visits.presence (place_id, on_date);

create table visits.assignment (
  id uuid primary key,
  office text not null,
  staff_id uuid not null references organisations.staff (id) on delete restrict,
  agency text not null,
  competence text not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  given_by uuid not null references organisations.staff (id) on delete restrict,
  given_at timestamptz not null
);
comment on table visits.assignment is 'Personal assignment by which an agency lets one of the office''s staff act in its name (SFS 2019:212 5 §)';
create index assignment_staff on visits.assignment (staff_id, agency);

create table visits.assignment_end (
  assignment_id uuid primary key references visits.assignment (id) on delete restrict,
  office text not null,
  agency text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null
);
comment on table visits.assignment_end is 'An assignment that the agency has taken back';

create table visits.more_asked (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  agency text not null,
  week date not null,
  minutes integer not null check (minutes > 0),
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  unique (place_id, agency, week),
  foreign key (place_id, office) references visits.place (id, office) on delete restrict
);
comment on table visits.more_asked is 'An office asks an agency for more desk hours in a week that will be too small; no personal data';

do $$
declare name text;
begin
  foreach name in array array['place', 'resource', 'resource_end', 'timetable', 'exception', 'exception_lifted', 'presence', 'assignment', 'assignment_end', 'more_asked'] loop
    execute format('alter table visits.%I enable row level security', name);
    execute format('alter table visits.%I force row level security', name);
    execute format('grant select, insert on visits.%I to kedjan_app', name);
  end loop;
  -- What a place has and when it is open is for everybody: nobody can book what they may not see.
  foreach name in array array['place', 'resource', 'resource_end', 'timetable', 'exception', 'exception_lifted'] loop
    execute format('create policy public_fact on visits.%I for select using (kernel.actor_kind() is not null)', name);
  end loop;
  foreach name in array array['place', 'resource', 'timetable', 'exception', 'presence'] loop
    execute format($policy$create policy office_manages on visits.%I for insert with check (
      office = kernel.actor_organisation() and made_by = kernel.actor_staff() and organisations.actor_has_role('coordinator'))$policy$, name);
  end loop;
  foreach name in array array['resource_end', 'exception_lifted', 'more_asked'] loop
    execute format($policy$create policy office_manages on visits.%I for insert with check (
      office = kernel.actor_organisation() and by_staff = kernel.actor_staff() and organisations.actor_has_role('coordinator'))$policy$, name);
  end loop;
end $$;

create policy office_sees on visits.presence for select using (office = kernel.actor_organisation());
create policy parties_see on visits.assignment for select using (kernel.actor_organisation() in (office, agency));
create policy agency_gives on visits.assignment for insert with check (
  agency = kernel.actor_organisation()
  and given_by = kernel.actor_staff()
  and exists (
    select 1 from organisations.staff s
    join organisations.organisation o on o.id = s.organisation_id
    where s.id = assignment.staff_id and s.organisation_id = assignment.office and o.kind = 'service_office'
  )
);
create policy parties_see on visits.assignment_end for select using (kernel.actor_organisation() in (office, agency));
create policy agency_takes_back on visits.assignment_end for insert with check (
  agency = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and exists (
    select 1 from visits.assignment a
    where a.id = assignment_end.assignment_id and a.office = assignment_end.office and a.agency = assignment_end.agency
  )
);
create policy parties_see on visits.more_asked for select using (kernel.actor_organisation() in (office, agency));
