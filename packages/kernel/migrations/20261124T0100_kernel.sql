create schema kernel;
comment on schema kernel is 'The ground: who acts, what happened, what must still be told';
grant usage on schema kernel to kedjan_app;

create function kernel.actor_kind() returns text language sql stable parallel safe
  return nullif(current_setting('kedjan.actor_kind', true), '');
create function kernel.actor_organisation() returns text language sql stable parallel safe
  return nullif(current_setting('kedjan.organisation', true), '');
create function kernel.actor_staff() returns uuid language sql stable parallel safe
  return nullif(current_setting('kedjan.staff', true), '')::uuid;
create function kernel.actor_persons() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('kedjan.persons', true), ''), '{}')::uuid[];
create function kernel.actor_follows() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('kedjan.follows', true), ''), '{}')::uuid[];
create function kernel.actor_today() returns date language sql stable parallel safe
  return nullif(current_setting('kedjan.today', true), '')::date;
create function kernel.actor_now() returns timestamptz language sql stable parallel safe
  return nullif(current_setting('kedjan.now', true), '')::timestamptz;
comment on function kernel.actor_now() is 'The moment by the clock that the actor was given, which is the played one in a sandbox';
comment on function kernel.actor_persons() is 'Whose data a person may see: the own and that of children in custody';
comment on function kernel.actor_follows() is 'Whose chain a person may follow: as actor_persons, and the reference person of the own household';
comment on function kernel.actor_organisation() is 'The organisation for which the actor of this transaction acts; null when none is set';

create table kernel.activity (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'person', 'system')),
  organisation_id text,
  staff_id uuid,
  actor_person_id uuid,
  action text not null,
  outcome text not null check (outcome in ('done', 'read', 'refused')),
  person_id uuid,
  subject_id text,
  reason text,
  source text,
  salt bytea not null check (octet_length(salt) = 32),
  hidden_until date,
  hidden_source text
);
comment on column kernel.activity.hidden_until is 'The person sees the line after this day, by a decision of the organisation that the line is about';
comment on table kernel.activity is 'Who did, read or was refused what, appended and never changed; ids only';
comment on column kernel.activity.salt is 'Chance that keeps the commitment in the log from being guessed; gone with the row when it is erased';
create index activity_person on kernel.activity (person_id, id) where person_id is not null;
create index activity_organisation on kernel.activity (organisation_id, id);
alter table kernel.activity enable row level security;
alter table kernel.activity force row level security;
create policy see_own on kernel.activity for select using (
  organisation_id = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons()) and (hidden_until is null or hidden_until < kernel.actor_today())
  or kernel.actor_kind() = 'system'
);
create policy append on kernel.activity for insert with check (
  kernel.actor_kind() = 'system'
  or (
    actor_kind = kernel.actor_kind()
    and organisation_id is not distinct from kernel.actor_organisation()
    and staff_id is not distinct from kernel.actor_staff()
    and (actor_person_id is null or actor_person_id = any (kernel.actor_persons()))
  )
);
grant select, insert on kernel.activity to kedjan_app;

create table kernel.outbox (
  id uuid primary key,
  name text not null check (name ~ '^[a-z_]+\.[a-z_]+$'),
  payload jsonb not null,
  at timestamptz not null
);
comment on table kernel.outbox is 'Facts that modules publish, appended in the transaction that made them true; ids only, no personal data';
-- A subscriber asks for the few names that it wants to be told of.
create index outbox_name on kernel.outbox (name, id);
alter table kernel.outbox enable row level security;
alter table kernel.outbox force row level security;
create policy append on kernel.outbox for insert with check (kernel.actor_kind() is not null);
create policy platform_reads on kernel.outbox for select using (kernel.actor_kind() = 'system');
grant select, insert on kernel.outbox to kedjan_app;

create table kernel.delivery (
  event_id uuid not null references kernel.outbox (id) on delete cascade,
  subscriber text not null,
  at timestamptz not null,
  primary key (event_id, subscriber)
);
comment on table kernel.delivery is 'Which subscriber has handled which fact; makes every subscriber idempotent';
alter table kernel.delivery enable row level security;
alter table kernel.delivery force row level security;
create policy platform_appends on kernel.delivery for insert with check (kernel.actor_kind() = 'system');
create policy platform_reads on kernel.delivery for select using (kernel.actor_kind() = 'system');
grant select, insert on kernel.delivery to kedjan_app;

create table kernel.answered_request (
  actor_key text not null,
  idempotency_key text not null,
  fingerprint text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (actor_key, idempotency_key)
);
comment on table kernel.answered_request is 'The answer given to a write, so that the same request repeated is answered again and done once';
alter table kernel.answered_request enable row level security;
alter table kernel.answered_request force row level security;
create policy own_see on kernel.answered_request for select using (
  actor_key = coalesce(kernel.actor_staff()::text, (kernel.actor_persons())[1]::text, kernel.actor_kind())
);
create policy own_append on kernel.answered_request for insert with check (
  actor_key = coalesce(kernel.actor_staff()::text, (kernel.actor_persons())[1]::text, kernel.actor_kind())
);
grant select, insert on kernel.answered_request to kedjan_app;

create table kernel.played_clock (
  one boolean primary key default true check (one),
  instant timestamptz not null
);
comment on table kernel.played_clock is 'The time in the sandbox, which stands still until somebody plays it on; empty in production';
alter table kernel.played_clock enable row level security;
alter table kernel.played_clock force row level security;
create policy platform_reads on kernel.played_clock for select using (kernel.actor_kind() = 'system');
create policy platform_sets on kernel.played_clock for insert with check (kernel.actor_kind() = 'system');
create policy platform_moves on kernel.played_clock for update using (kernel.actor_kind() = 'system');
grant select, insert, update (instant) on kernel.played_clock to kedjan_app;
