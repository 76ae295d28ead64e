create schema organisations;
comment on schema organisations is 'Who takes part, where, and who acts for them';
grant usage on schema organisations to kedjan_app;

create table organisations.organisation (
  id text primary key check (id ~ '^[A-Z0-9_]+$'),
  kind text not null,
  name_sv text not null,
  name_en text not null,
  short_name text,
  scope text not null check (scope in ('country', 'counties', 'municipality', 'abroad')),
  county_codes text[] not null default '{}',
  municipality_code text,
  signed_declaration boolean not null,
  source text not null,
  mark text check (mark in ('recall', 'interpretation'))
);
comment on table organisations.organisation is 'Public bodies and associations with their territory; facts of the land, written only when it is migrated';
create index organisation_kind on organisations.organisation (kind);

create table organisations.municipality (
  code text primary key check (code ~ '^\d{4}$'),
  name text not null,
  county_code text not null check (county_code ~ '^\d{2}$'),
  latitude double precision not null,
  longitude double precision not null,
  population_2019 integer not null,
  migration_court text not null
);
comment on table organisations.municipality is 'The 290 municipalities with centre point and population';

create table organisations.staff (
  id uuid primary key,
  organisation_id text not null references organisations.organisation (id) on delete restrict,
  subject text not null unique,
  name text not null,
  languages text[] not null default '{}',
  registered_at timestamptz not null
);
comment on table organisations.staff is 'Members of staff who sign in; subject is what the identity provider calls them';
create index staff_organisation on organisations.staff (organisation_id);

create table organisations.staff_role (
  staff_id uuid not null references organisations.staff (id) on delete cascade,
  role text not null,
  seq integer not null,
  granted boolean not null,
  at timestamptz not null,
  primary key (staff_id, role, seq)
);
comment on table organisations.staff_role is 'Roles given and taken, appended; the last line for a role counts';

do $$
declare name text;
begin
  foreach name in array array['organisation', 'municipality', 'staff', 'staff_role'] loop
    execute format('alter table organisations.%I enable row level security', name);
    execute format('alter table organisations.%I force row level security', name);
  end loop;
  foreach name in array array['organisation', 'municipality'] loop
    execute format('create policy public_fact on organisations.%I for select using (kernel.actor_kind() is not null)', name);
    execute format('create policy owner_loads on organisations.%I to kedjan_owner using (true) with check (true)', name);
    execute format('grant select on organisations.%I to kedjan_app', name);
  end loop;
end $$;

create policy colleagues on organisations.staff for select using (kernel.actor_kind() in ('staff', 'system'));
create policy platform_registers on organisations.staff for insert with check (kernel.actor_kind() = 'system');
grant select, insert on organisations.staff to kedjan_app;
create policy colleagues on organisations.staff_role for select using (kernel.actor_kind() in ('staff', 'system'));
create policy platform_registers on organisations.staff_role for insert with check (kernel.actor_kind() = 'system');
grant select, insert on organisations.staff_role to kedjan_app;

create function organisations.actor_has_role(wanted text) returns boolean language sql stable parallel safe
  return coalesce((
    select r.granted from organisations.staff_role r
    where r.staff_id = kernel.actor_staff() and r.role = wanted
    order by r.seq desc limit 1
  ), false);
comment on function organisations.actor_has_role(text) is 'Whether the member of staff who acts holds a role now; asked once a statement by policies that let a named group in';
