create schema changes;
comment on schema changes is 'Changes of life: what happened to somebody, and what it did to the chains under way';
grant usage on schema changes to kedjan_app;

create table changes.change (
  id uuid primary key,
  kind text not null check (kind in ('moved', 'born', 'died', 'separated', 'joined', 'permit_lost', 'application_withdrawn', 'disappeared',
    'came_back', 'age_reassessed')),
  person_id uuid not null references persons.person (id) on delete restrict,
  category text not null,
  holder text not null,
  on_date date not null,
  facts jsonb not null,
  effects jsonb not null,
  source text not null,
  recorded_by uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null
);
comment on table changes.change is 'One thing that happened to a person, as the holder wrote it down, with what it did to the journeys; appended';
create index change_person on changes.change (person_id);

alter table changes.change enable row level security;
alter table changes.change force row level security;
create policy platform_erases on changes.change for delete using (kernel.actor_kind() = 'system' and kernel.may_erase(person_id));
create policy platform_finds on changes.change for select using (kernel.actor_kind() = 'system');
create policy who_may_see on changes.change for select using (
  holder = kernel.actor_organisation()
  or person_id = any (kernel.actor_follows())
  or kernel.actor_kind() = 'staff' and exists (
    select 1 from exchange.disclosure d
    where d.person_id = change.person_id
      and d.recipient = kernel.actor_organisation()
      and d.category = change.category
      and d.holder = change.holder
      and d.stands
      and (d.until is null or d.until >= kernel.actor_today())
    offset 0
  )
);
create policy holder_records on changes.change for insert with check (
  holder = kernel.actor_organisation()
  and recorded_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = change.person_id offset 0)
);
grant select, insert, delete on changes.change to kedjan_app;
