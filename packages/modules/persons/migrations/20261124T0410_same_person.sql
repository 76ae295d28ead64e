create table persons.same_person (
  id uuid primary key,
  kept_person_id uuid not null references persons.person (id) on delete restrict,
  other_person_id uuid not null references persons.person (id) on delete restrict,
  category text not null default 'identity' check (category = 'identity'),
  holder text not null,
  reasons text[] not null,
  decided_by uuid not null references organisations.staff (id) on delete restrict,
  decided_at timestamptz not null,
  check (kept_person_id <> other_person_id)
);
comment on table persons.same_person is 'An officer found two registrations to be one human being: a link that moves nothing, so that every row keeps its person, holder and category';
create index same_person_kept on persons.same_person (kept_person_id);
create index same_person_other on persons.same_person (other_person_id);

create table persons.same_person_undone (
  same_person_id uuid primary key references persons.same_person (id) on delete restrict,
  holder text not null,
  decided_by uuid not null references organisations.staff (id) on delete restrict,
  decided_at timestamptz not null
);
comment on table persons.same_person_undone is 'A link that no longer stands; what it said stays for whoever asks how it came about';

create table persons.not_same_person (
  id uuid primary key,
  person_id uuid not null references persons.person (id) on delete restrict,
  other_person_id uuid not null references persons.person (id) on delete restrict,
  holder text not null,
  why text not null check (why in ('relatives', 'documents', 'person_says', 'other')),
  decided_by uuid not null references organisations.staff (id) on delete restrict,
  decided_at timestamptz not null,
  unique (person_id, other_person_id, holder),
  check (person_id < other_person_id)
);
comment on table persons.not_same_person is 'An officer found two registrations to be two human beings, so that the organisation is not asked again';
create index not_same_person_other on persons.not_same_person (other_person_id);

do $$
declare name text;
begin
  foreach name in array array['same_person', 'same_person_undone', 'not_same_person'] loop
    execute format('alter table persons.%I enable row level security', name);
    execute format('alter table persons.%I force row level security', name);
    execute format('grant select, insert on persons.%I to kedjan_app', name);
  end loop;
end $$;

-- A link is an identity datum of two persons: seen by its holder, and by whoever the holder has told the identity of both; never by one who
-- does not see both, and never by a person, whom a mistaken link would tell of a stranger.
-- Functions, and not written into the policies: every page of a person asks for links and finds none, and would prepare all the questions
-- behind a link each time. They run as whoever asks, under the policies of what they read.
create function persons.sees_link(link persons.same_person) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from persons.person p where p.id = link.kept_person_id)
    and exists (select 1 from persons.person p where p.id = link.other_person_id)
    and (
      link.holder = kernel.actor_organisation()
      or 2 = (
        select count(distinct d.person_id) from exchange.disclosure d
        where d.person_id = any (array[link.kept_person_id, link.other_person_id])
          and d.recipient = kernel.actor_organisation()
          and d.category = link.category
          and d.holder = link.holder
          and d.stands
          and (d.until is null or d.until >= kernel.actor_today())
      )
    );
end $$;
comment on function persons.sees_link(persons.same_person) is 'Whether a link between two registrations is seen: by its holder, and by whoever the holder told the identity of both';
create function persons.sees_link_of(same_person uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from persons.same_person s where s.id = same_person);
end $$;
comment on function persons.sees_link_of(uuid) is 'As persons.sees_link, by the id of the link';
revoke execute on function persons.sees_link(persons.same_person), persons.sees_link_of(uuid) from public;
grant execute on function persons.sees_link(persons.same_person), persons.sees_link_of(uuid) to kedjan_app;

create policy who_may_see on persons.same_person for select using (
  kernel.actor_kind() = 'staff' and persons.sees_link(same_person)
);
-- The platform carries a protection on from one registration to the other.
create policy platform_knows on persons.same_person for select using (kernel.actor_kind() = 'system');
create policy holder_decides on persons.same_person for insert with check (
  holder = kernel.actor_organisation()
  and decided_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = same_person.kept_person_id)
  and exists (select 1 from persons.person p where p.id = same_person.other_person_id)
);

create policy who_may_see on persons.same_person_undone for select using (persons.sees_link_of(same_person_id));
create policy holder_decides on persons.same_person_undone for insert with check (
  holder = kernel.actor_organisation()
  and decided_by = kernel.actor_staff()
  and exists (
    select 1 from persons.same_person s
    where s.id = same_person_undone.same_person_id and s.holder = kernel.actor_organisation()
  )
);

-- That two are not one is the organisation's own note; nobody is told of it.
create policy who_may_see on persons.not_same_person for select using (
  holder = kernel.actor_organisation()
  and exists (select 1 from persons.person p where p.id = not_same_person.person_id)
  and exists (select 1 from persons.person p where p.id = not_same_person.other_person_id)
);
create policy holder_decides on persons.not_same_person for insert with check (
  holder = kernel.actor_organisation()
  and decided_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = not_same_person.person_id)
  and exists (select 1 from persons.person p where p.id = not_same_person.other_person_id)
);
