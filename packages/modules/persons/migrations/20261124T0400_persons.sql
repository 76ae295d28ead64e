create schema persons;
comment on schema persons is 'Persons and households: every datum with its category and the organisation that holds it';
grant usage on schema persons to kedjan_app;

create table persons.person (
  id uuid primary key,
  registered_by text not null,
  registered_at timestamptz not null
);
comment on table persons.person is 'That somebody is known at all; says nothing about who';

-- One order for all data, so that whoever writes need not see what stood before.
create sequence persons.datum_seq;
grant usage on sequence persons.datum_seq to kedjan_app;

create table persons.datum (
  id uuid primary key,
  person_id uuid not null references persons.person (id) on delete restrict,
  category text collate "C" not null,
  holder text collate "C" not null,
  kind text collate "C" not null,
  value jsonb not null,
  seq bigint not null default nextval('persons.datum_seq'),
  recorded_at timestamptz not null,
  recorded_by uuid not null references organisations.staff (id) on delete restrict,
  unique (person_id, holder, kind, seq)
);
comment on table persons.datum is 'One piece of personal data as its holder knows it; appended, the last of its kind and holder counts';

create table persons.identifier (
  kind text not null check (kind in ('case_number', 'lma_card', 'coordination_number', 'personal_identity_number')),
  value text not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  category text not null,
  holder text not null,
  recorded_at timestamptz not null,
  primary key (kind, value, holder)
);
comment on table persons.identifier is 'Numbers that point to one person; a holder never gives a number to two';
create index identifier_person on persons.identifier (person_id);

create table persons.household (
  id uuid primary key,
  case_number text not null,
  registered_by text not null,
  registered_at timestamptz not null,
  unique (registered_by, case_number),
  unique (id, registered_by)
);
comment on table persons.household is 'Persons who live and are received together';

create table persons.member (
  household_id uuid not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  category text not null default 'family' check (category = 'family'),
  holder text not null,
  position text not null check (position in ('reference_person', 'adult', 'child')),
  primary key (household_id, person_id),
  foreign key (household_id, holder) references persons.household (id, registered_by) on delete restrict
);
comment on table persons.member is 'Who belongs to a household, and in what position; only whoever registered the household adds to it';
create index member_person on persons.member (person_id);

create table persons.relation (
  person_id uuid not null references persons.person (id) on delete restrict,
  other_person_id uuid not null references persons.person (id) on delete restrict,
  kind text not null check (kind in ('spouse', 'parent', 'sibling', 'legal_guardian', 'interim_guardian')),
  category text not null default 'family' check (category in ('family', 'guardian')),
  holder text not null,
  primary key (person_id, other_person_id, kind),
  check (person_id <> other_person_id)
);
comment on table persons.relation is 'person is the parent, guardian … of other_person; spouse and sibling are written once, in both directions read';
create index relation_other on persons.relation (other_person_id);

create table persons.search_key (
  key text not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  category text not null,
  holder text not null,
  primary key (key, person_id, holder)
);
comment on table persons.search_key is 'Spelling-tolerant keys of names; none exists for a protected person';
create index search_key_person on persons.search_key (person_id);

do $$
declare name text;
begin
  foreach name in array array['person', 'datum', 'identifier', 'household', 'member', 'relation', 'search_key'] loop
    execute format('alter table persons.%I enable row level security', name);
    execute format('alter table persons.%I force row level security', name);
  end loop;
  -- The heart: the holder sees, the person sees, and whoever was told by a disclosure that still stands.
  -- Who acts is asked once a statement, not once a row: that is what "(select …)" is for.
  -- "offset 0" keeps each question at the one row it is about: without it PostgreSQL may read all that the recipient was ever told.
  foreach name in array array['datum', 'identifier', 'member', 'relation', 'search_key'] loop
    execute format($policy$
      create policy who_may_see on persons.%1$I for select using (
        holder = (select kernel.actor_organisation())
        or person_id = any ((select kernel.actor_persons())::uuid[])
        or exists (
          select 1 from exchange.disclosure d
          where d.person_id = %1$I.person_id
            and d.recipient = (select kernel.actor_organisation())
            and d.category = %1$I.category
            and d.holder = %1$I.holder
            and d.stands
            and (d.until is null or d.until >= kernel.actor_today())
          offset 0
        )
      )$policy$, name);
    execute format('grant select, insert on persons.%I to kedjan_app', name);
  end loop;
end $$;

create policy holder_records on persons.datum for insert with check (
  holder = kernel.actor_organisation()
  and recorded_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = datum.person_id offset 0)
);
do $$
declare name text;
begin
  foreach name in array array['identifier', 'member', 'relation', 'search_key'] loop
    execute format($policy$
      create policy holder_records on persons.%1$I for insert with check (
        holder = kernel.actor_organisation()
        and exists (select 1 from persons.person p where p.id = %1$I.person_id offset 0)
      )$policy$, name);
  end loop;
end $$;
-- A relation can make a guardian, who sees the child: whoever writes it down must know both.
create policy both_known on persons.relation as restrictive for insert with check (
  exists (select 1 from persons.person p where p.id = relation.other_person_id offset 0)
);
create policy other_person_sees on persons.relation for select using (other_person_id = any (kernel.actor_persons()));
create policy holder_removes on persons.search_key for delete using (holder = kernel.actor_organisation());
grant delete on persons.search_key to kedjan_app;

-- The platform knows who belongs together and who is a child's guardian, to let persons in and to move households; it reads no datum.
create policy platform_knows on persons.member for select using (kernel.actor_kind() = 'system');
create policy platform_knows on persons.relation for select using (kernel.actor_kind() = 'system');

create policy who_may_see on persons.person for select using (
  registered_by = kernel.actor_organisation()
  or id = any (kernel.actor_persons())
  or kernel.actor_kind() = 'system'
  or exists (
    select 1 from exchange.disclosure d
    where d.person_id = person.id
      and d.recipient = kernel.actor_organisation()
      and d.stands
      and (d.until is null or d.until >= kernel.actor_today())
    offset 0
  )
);
create policy registers on persons.person for insert with check (registered_by = kernel.actor_organisation());
grant select, insert on persons.person to kedjan_app;

create policy who_may_see on persons.household for select using (
  registered_by = kernel.actor_organisation()
  or kernel.actor_kind() = 'system'
  or exists (select 1 from persons.member m where m.household_id = household.id offset 0)
);
create policy registers on persons.household for insert with check (registered_by = kernel.actor_organisation());
grant select, insert on persons.household to kedjan_app;
