create table persons.protection (
  person_id uuid not null references persons.person (id) on delete restrict,
  seq integer not null,
  fact text not null check (fact in ('marking', 'own_assessment')),
  level text not null check (level in ('none', 'sekretessmarkering', 'skyddad_folkbokforing', 'fingerade_personuppgifter', 'own_assessment')),
  holder text not null,
  reason text not null check (reason in ('told_by_skatteverket', 'threat', 'honour', 'foreign_power', 'unstated')),
  since date not null,
  reviewed_on date not null,
  recorded_by uuid not null references organisations.staff (id) on delete restrict,
  recorded_at timestamptz not null,
  primary key (person_id, seq),
  check (level = 'none' or (fact = 'own_assessment') = (level = 'own_assessment'))
);
comment on table persons.protection is 'Why somebody is protected: the marking of Skatteverket, and what each organisation has assessed itself; appended, the last line of each fact and holder counts';

create table persons.protected_person (
  person_id uuid primary key references persons.person (id) on delete restrict,
  level text not null,
  inherited boolean not null
);
comment on table persons.protected_person is 'Who is protected now, by a fact of their own or of somebody in the household; kept by the triggers on persons.protection and persons.member, and asked by every policy on their data';

create table persons.opening (
  id uuid primary key,
  person_id uuid not null references persons.person (id) on delete restrict,
  organisation_id text not null,
  asked_by uuid not null references organisations.staff (id) on delete restrict,
  asked_at timestamptz not null,
  kind text not null check (kind in ('step', 'disclosure', 'contact', 'correction', 'supervision')),
  reason text not null check (length(reason) between 20 and 2000),
  unique (id, person_id, organisation_id, asked_by)
);
comment on table persons.opening is 'One of the named group asks to see the data of a protected household for a while, and says why';
create index opening_person on persons.opening (person_id);
create index opening_organisation on persons.opening (organisation_id, asked_at);

create table persons.opening_step (
  opening_id uuid not null,
  seq integer not null check (seq between 1 and 3),
  person_id uuid not null,
  organisation_id text not null,
  asked_by uuid not null,
  kind text not null check (kind in ('approved', 'refused', 'closed', 'reviewed')),
  until timestamptz,
  review_by date,
  verdict text check (verdict in ('justified', 'not_justified')),
  note text check (length(note) <= 2000),
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (opening_id, seq),
  foreign key (opening_id, person_id, organisation_id, asked_by)
    references persons.opening (id, person_id, organisation_id, asked_by) on delete restrict,
  check (kind not in ('approved', 'refused') or seq = 1),
  check (kind <> 'reviewed' or seq > 1),
  check (by_staff <> asked_by or kind = 'closed'),
  check ((kind = 'approved') = (until is not null) and (kind = 'approved') = (review_by is not null)),
  check (until is null or until <= at + interval '24 hours'),
  check ((kind = 'reviewed') = (verdict is not null))
);
comment on table persons.opening_step is 'What became of it: another of the group approved or refused, it was closed, a third reviewed it; appended. Two at once: the primary key lets one in';

create table persons.opened (
  person_id uuid not null references persons.person (id) on delete restrict,
  staff_id uuid not null references organisations.staff (id) on delete restrict,
  opening_id uuid not null references persons.opening (id) on delete restrict,
  organisation_id text not null,
  approved_by uuid not null references organisations.staff (id) on delete restrict,
  since timestamptz not null,
  until timestamptz not null,
  primary key (person_id, staff_id, opening_id)
);
comment on table persons.opened is 'Who may see which protected person until when; kept by the trigger on persons.opening_step and asked by every policy on their data';
create index opened_opening on persons.opened (opening_id);

-- Everybody in a household shares the protection of any member, also who joins it later, and so does whoever is joined with one of them
-- as the same human being; what lifts one fact leaves the others.
create function persons.together(known uuid) returns table (person_id uuid) language sql stable as $$
  with recursive together (person_id) as (
    select known
    union
    select next.person_id
    from together t
    cross join lateral (
      select o.person_id from persons.member m join persons.member o on o.household_id = m.household_id where m.person_id = t.person_id
      union all
      select case s.kept_person_id when t.person_id then s.other_person_id else s.kept_person_id end
      from persons.same_person s
      where t.person_id in (s.kept_person_id, s.other_person_id)
        and not exists (select 1 from persons.same_person_undone u where u.same_person_id = s.id)
    ) next
  )
  select t.person_id from together t
$$;
comment on function persons.together(uuid) is 'Everybody who shares a household or a human being with a person, however many steps away';

create function persons.own_strengths(known uuid) returns table (person_id uuid, strength integer) language sql stable as $$
  select f.person_id,
    min(array_position(array['fingerade_personuppgifter', 'skyddad_folkbokforing', 'sekretessmarkering', 'own_assessment'], f.level))
  from (
    select distinct on (p.person_id, p.fact, p.holder) p.person_id, p.level
    from persons.protection p
    where p.person_id in (select t.person_id from persons.together(own_strengths.known) t)
    order by p.person_id, p.fact, p.holder, p.seq desc
  ) f
  where f.level <> 'none'
  group by f.person_id
$$;
comment on function persons.own_strengths(uuid) is 'Who of those together with a person is protected by a fact of their own that stands, and how strongly';

create function persons.flag_of(known uuid) returns table (level text, inherited boolean) language sql stable as $$
  select
    (array['fingerade_personuppgifter', 'skyddad_folkbokforing', 'sekretessmarkering', 'own_assessment'])[
      coalesce(min(o.strength) filter (where o.person_id = flag_of.known), 4)],
    not bool_or(o.person_id = flag_of.known)
  from persons.own_strengths(flag_of.known) o
  having count(*) > 0
$$;
comment on function persons.flag_of(uuid) is 'The flag that the facts that stand give a person: of their own, or of somebody together with them; nothing where none stands';

create function persons.refresh_protected(known uuid) returns void language sql as $$
  with together as materialized (
    select t.person_id from persons.together(refresh_protected.known) t
  ),
  lifted as (
    delete from persons.protected_person p
    where p.person_id in (select t.person_id from together t) and not exists (select 1 from persons.flag_of(refresh_protected.known))
  )
  insert into persons.protected_person (person_id, level, inherited)
  select t.person_id, f.level, f.inherited
  from together t
  cross join lateral persons.flag_of(t.person_id) f
  on conflict (person_id) do update set level = excluded.level, inherited = excluded.inherited
$$;
create function persons.keep_protected() returns trigger language plpgsql as $$
begin
  perform persons.refresh_protected(c.person_id) from (select distinct person_id from changed) c;
  return null;
end $$;
create trigger keep_protected after insert on persons.protection referencing new table as changed
  for each statement execute function persons.keep_protected();

-- Only adds: whoever writes a member down need not see why the others are protected.
create function persons.inherit_protection() returns trigger language plpgsql as $$
begin
  insert into persons.protected_person (person_id, level, inherited)
  select distinct o.person_id, 'own_assessment', true
  from changed c
  join persons.member m on m.household_id = c.household_id
  join persons.protected_person p on p.person_id = m.person_id and not p.inherited
  join persons.member o on o.household_id = c.household_id
  on conflict (person_id) do nothing;
  return null;
end $$;
create trigger inherit_protection after insert on persons.member referencing new table as changed
  for each statement execute function persons.inherit_protection();

create function persons.keep_opened() returns trigger language plpgsql as $$
begin
  if new.kind = 'approved' then
    insert into persons.opened (person_id, staff_id, opening_id, organisation_id, approved_by, since, until)
    select p.person_id, new.asked_by, new.opening_id, new.organisation_id, new.by_staff, new.at, new.until
    from (
      select new.person_id
      union
      select o.person_id from persons.member m join persons.member o on o.household_id = m.household_id where m.person_id = new.person_id
    ) p;
  elsif new.kind = 'closed' then
    update persons.opened set until = least(until, new.at) where opening_id = new.opening_id;
  end if;
  return null;
end $$;
create trigger keep_opened after insert on persons.opening_step for each row execute function persons.keep_opened();

do $$
declare name text;
begin
  foreach name in array array['protection', 'protected_person', 'opening', 'opening_step', 'opened'] loop
    execute format('alter table persons.%I enable row level security', name);
    execute format('alter table persons.%I force row level security', name);
    execute format('grant select, insert on persons.%I to kedjan_app', name);
  end loop;
  -- Who asked, who let them in and what came of it: for the group of that organisation, and for the person.
  foreach name in array array['opening', 'opening_step', 'opened'] loop
    execute format($policy$create policy group_sees on persons.%I for select using (
      organisation_id = kernel.actor_organisation() and (select organisations.actor_has_role('protected_handler'))
    )$policy$, name);
    execute format($policy$create policy person_sees on persons.%I for select using (person_id = any (kernel.actor_persons()))$policy$, name);
  end loop;
end $$;

-- Why somebody is protected is itself told to nobody beyond the group of the organisation that knows it.
create policy group_sees on persons.protection for select using (
  holder = kernel.actor_organisation() and (select organisations.actor_has_role('protected_handler'))
);
create policy person_sees on persons.protection for select using (person_id = any (kernel.actor_persons()));
create policy platform_sees on persons.protection for select using (kernel.actor_kind() = 'system');
-- A fact reaches members whom the officer may not see, so the platform writes it, inside the officer's transaction.
create policy platform_records on persons.protection for insert with check (kernel.actor_kind() = 'system');

-- Holds ids and a level, no name: open, so that the policies below cost one look into its index.
create policy flag on persons.protected_person for select using (
  kernel.actor_kind() in ('staff', 'system') or person_id = any (kernel.actor_persons())
);
-- The platform sets a flag as the facts say, and lifts one while no fact stands for anybody together with them; it can say nothing of its own.
create policy facts_add on persons.protected_person for insert with check (
  kernel.actor_kind() = 'system'
  and exists (
    select 1 from persons.flag_of(protected_person.person_id) f
    where f.level = protected_person.level and f.inherited = protected_person.inherited
  )
);
create policy facts_change on persons.protected_person for update using (kernel.actor_kind() = 'system') with check (
  exists (
    select 1 from persons.flag_of(protected_person.person_id) f
    where f.level = protected_person.level and f.inherited = protected_person.inherited
  )
);
create policy facts_lift on persons.protected_person for delete using (
  kernel.actor_kind() = 'system' and not exists (select 1 from persons.own_strengths(protected_person.person_id))
);
-- Whoever writes a member down sees the flag of the household and not its reason, so that the trigger can do no more than pass the flag on.
create policy joining_inherits on persons.protected_person for insert with check (
  pg_trigger_depth() > 0
  and inherited
  and level = 'own_assessment'
  and exists (
    select 1
    from persons.member m
    join persons.member o on o.household_id = m.household_id
    join persons.protected_person p on p.person_id = o.person_id and not p.inherited
    where m.person_id = protected_person.person_id
    offset 0
  )
);
grant update (level, inherited), delete on persons.protected_person to kedjan_app;

create policy group_asks on persons.opening for insert with check (
  organisation_id = kernel.actor_organisation()
  and asked_by = kernel.actor_staff()
  and (select organisations.actor_has_role('protected_handler'))
  and exists (select 1 from persons.person p where p.id = opening.person_id offset 0)
  and exists (select 1 from persons.protected_person p where p.person_id = opening.person_id offset 0)
);
-- The second person is another than the one who asked (a check of the table), and the reviewer is neither of them.
create policy group_answers on persons.opening_step for insert with check (
  organisation_id = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and (select organisations.actor_has_role('protected_handler'))
  and (until is null or until <= kernel.actor_now() + interval '24 hours')
  and (kind <> 'reviewed' or exists (
    select 1 from persons.opened o where o.opening_id = opening_step.opening_id and o.approved_by <> kernel.actor_staff() offset 0
  ))
);
create policy asker_sees on persons.opened for select using (staff_id = kernel.actor_staff());
create policy approval_opens on persons.opened for insert with check (
  pg_trigger_depth() > 0 and organisation_id = kernel.actor_organisation() and approved_by = kernel.actor_staff()
);
create policy closing_ends on persons.opened for update using (
  pg_trigger_depth() > 0 and organisation_id = kernel.actor_organisation()
);
grant update (until) on persons.opened to kedjan_app;

-- A function, and not written into each policy: everybody who reads would prepare the question, and only a protected person raises it.
create function persons.is_let_in(person uuid) returns boolean language plpgsql stable as $$
begin
  return organisations.actor_has_role('protected_handler') and exists (
    select 1 from persons.opened o
    where o.person_id = person and o.staff_id = kernel.actor_staff() and o.until > kernel.actor_now()
  );
end $$;
comment on function persons.is_let_in(uuid) is 'Whether the member of staff who acts is of the named group and an opening of theirs stands for a person';
revoke execute on function persons.is_let_in(uuid) from public;
grant execute on function persons.is_let_in(uuid) to kedjan_app;

do $$
declare name text;
begin
  -- Staff see the data of a protected person only while the glass is broken for them, and only while they are of the group.
  foreach name in array array['datum', 'identifier', 'relation', 'search_key'] loop
    execute format($policy$
      create policy protected_is_closed on persons.%1$I as restrictive for select using (
        kernel.actor_kind() is distinct from 'staff'
        or not exists (select 1 from persons.protected_person p where p.person_id = %1$I.person_id offset 0)
        or persons.is_let_in(%1$I.person_id)
      )$policy$, name);
  end loop;
end $$;
-- Why something was told of a protected person can tell as much as what was: for whoever wrote it, and for those let in.
create policy protected_is_closed on exchange.weighing as restrictive for select using (
  kernel.actor_kind() is distinct from 'staff'
  or by_staff = kernel.actor_staff()
  or not exists (select 1 from persons.protected_person p where p.person_id = weighing.person_id offset 0)
  or persons.is_let_in(weighing.person_id)
);
-- A relation is about two.
create policy other_is_closed on persons.relation as restrictive for select using (
  kernel.actor_kind() is distinct from 'staff'
  or not exists (select 1 from persons.protected_person p where p.person_id = relation.other_person_id offset 0)
  or persons.is_let_in(relation.other_person_id)
);

-- What is logged about a protected person is itself secret, also inside the organisation: for the person and the group.
create policy protected_is_secret on kernel.activity as restrictive for select using (
  kernel.actor_kind() is distinct from 'staff'
  or person_id is null
  or not exists (select 1 from persons.protected_person p where p.person_id = activity.person_id offset 0)
  or (select organisations.actor_has_role('protected_handler'))
);

-- Where a protected person lives is kept nowhere: no address comes in, and the platform removes what stood before.
create policy no_address on persons.datum as restrictive for insert with check (
  kind not in ('contact', 'reception')
  or kind = 'reception' and value ->> 'address' = ''
  or not exists (select 1 from persons.protected_person p where p.person_id = datum.person_id offset 0)
);
create policy no_key on persons.search_key as restrictive for insert with check (
  not exists (select 1 from persons.protected_person p where p.person_id = search_key.person_id offset 0)
);
create policy platform_finds on persons.search_key for select using (
  kernel.actor_kind() = 'system'
  and exists (select 1 from persons.protected_person p where p.person_id = search_key.person_id offset 0)
);
create policy platform_removes on persons.search_key for delete using (
  kernel.actor_kind() = 'system'
  and exists (select 1 from persons.protected_person p where p.person_id = search_key.person_id offset 0)
);
create policy platform_finds_addresses on persons.datum for select using (
  kernel.actor_kind() = 'system'
  and kind in ('contact', 'reception')
  and exists (select 1 from persons.protected_person p where p.person_id = datum.person_id offset 0)
);
create policy platform_removes_addresses on persons.datum for delete using (
  kernel.actor_kind() = 'system'
  and kind = 'contact'
  and exists (select 1 from persons.protected_person p where p.person_id = datum.person_id offset 0)
);
-- The day of reception stays, since state grants are counted from it (SFS 2010:1122 6 §); the address in it does not.
create policy platform_blanks_addresses on persons.datum for update using (
  kernel.actor_kind() = 'system'
  and kind = 'reception'
  and exists (select 1 from persons.protected_person p where p.person_id = datum.person_id offset 0)
) with check (value ->> 'address' = '');
grant delete, update (value) on persons.datum to kedjan_app;
