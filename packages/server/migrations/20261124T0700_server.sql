create schema server;
comment on schema server is 'Sign-in: sessions that can be revoked';
grant usage on schema server to kedjan_app;

create table server.session (
  token_hash text primary key,
  actor_kind text not null check (actor_kind in ('staff', 'person')),
  staff_id uuid references organisations.staff (id) on delete cascade,
  person_id uuid references persons.person (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table server.session is 'Signed-in sessions; only a hash of the cookie is kept, and a revoked one opens nothing';
create index session_staff on server.session (staff_id) where staff_id is not null;
create index session_person on server.session (person_id) where person_id is not null;
alter table server.session enable row level security;
alter table server.session force row level security;
create policy platform on server.session using (kernel.actor_kind() = 'system') with check (kernel.actor_kind() = 'system');
grant select, insert, update (revoked_at, seen_at) on server.session to kedjan_app;

create table server.person_subject (
  subject text primary key,
  person_id uuid not null references persons.person (id) on delete cascade
);
comment on table server.person_subject is 'What the identity provider calls a person who follows the own chain';
alter table server.person_subject enable row level security;
alter table server.person_subject force row level security;
create policy platform on server.person_subject using (kernel.actor_kind() = 'system') with check (kernel.actor_kind() = 'system');
grant select, insert on server.person_subject to kedjan_app;
