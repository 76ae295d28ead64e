create table persons.member_left (
  household_id uuid not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  seq integer not null,
  category text not null default 'family' check (category = 'family'),
  holder text not null,
  position text not null check (position in ('reference_person', 'adult', 'child')),
  to_household uuid not null,
  on_date date not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (household_id, person_id, seq)
);
comment on table persons.member_left is 'Who left a household for which other, and what they were there: the history of persons.member, which says how it is now';
create index member_left_person on persons.member_left (person_id);
alter table persons.member_left enable row level security;
alter table persons.member_left force row level security;
create policy who_may_see on persons.member_left for select using (
  holder = kernel.actor_organisation() or person_id = any (kernel.actor_persons()) or kernel.actor_kind() = 'system'
);
create policy holder_records on persons.member_left for insert with check (
  holder = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and exists (select 1 from persons.household h where h.id = member_left.household_id and h.registered_by = kernel.actor_organisation())
  and exists (select 1 from persons.household h where h.id = member_left.to_household and h.registered_by = kernel.actor_organisation())
);
grant select, insert on persons.member_left to kedjan_app;
create policy platform_erases on persons.member_left for delete using (kernel.actor_kind() = 'system' and kernel.may_erase(person_id));
grant delete on persons.member_left to kedjan_app;

-- A member goes out of a household only where it is written down whereto.
create policy holder_moves on persons.member for delete using (
  holder = kernel.actor_organisation()
  and exists (select 1 from persons.member_left l where l.household_id = member.household_id and l.person_id = member.person_id)
);
