create schema retention;
comment on schema retention is 'When a household whose chain has ended is removed, who is told, who signs, and what is left: numbers';
grant usage on schema retention to kedjan_app;

create table retention.warning (
  household_id uuid not null,
  ended_on date not null,
  registered_by text not null,
  erase_from date not null,
  on_date date not null,
  at timestamptz not null,
  primary key (household_id, ended_on),
  check (erase_from > on_date)
);
comment on table retention.warning is 'The household and everybody who holds or was told anything know that it is removed, and from which day; counts for this end of its last journey only';

create table retention.warned_party (
  household_id uuid not null,
  ended_on date not null,
  registered_by text not null,
  organisation_id text not null,
  primary key (household_id, ended_on, organisation_id),
  foreign key (household_id, ended_on) references retention.warning (household_id, ended_on) on delete restrict
);
comment on table retention.warned_party is 'Which organisations were warned, frozen when they were';
create index warned_party_organisation on retention.warned_party (organisation_id);

create table retention.hold (
  id uuid primary key,
  household_id uuid not null,
  registered_by text not null,
  organisation_id text not null,
  reason text not null check (reason in ('appeal', 'court', 'supervision', 'claim_of_the_person', 'research_sample')),
  note text not null check (length(note) between 1 and 500),
  until date not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null,
  unique (id, household_id, organisation_id),
  check (until >= on_date)
);
comment on table retention.hold is 'A named officer stops the removal of a household until a day, for one of few reasons';
create index hold_household on retention.hold (household_id);

create table retention.hold_end (
  hold_id uuid primary key,
  household_id uuid not null,
  registered_by text not null,
  organisation_id text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null,
  foreign key (hold_id, household_id, organisation_id) references retention.hold (id, household_id, organisation_id) on delete restrict
);
comment on table retention.hold_end is 'A hold that its organisation ended before its last day';

create table retention.destruction_list (
  id uuid primary key,
  organisation_id text not null,
  households_count integer not null check (households_count > 0),
  persons_count integer not null check (persons_count > 0),
  drawn_by uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null
);
comment on table retention.destruction_list is 'Households that an organisation registered and wants removed; drawn up by one, signed by another';
create index destruction_list_organisation on retention.destruction_list (organisation_id, at);

create table retention.listed_household (
  list_id uuid not null references retention.destruction_list (id) on delete restrict,
  household_id uuid not null,
  ended_on date not null,
  primary key (list_id, household_id)
);
comment on table retention.listed_household is 'What stands on a destruction list until it has been removed';
create index listed_household_household on retention.listed_household (household_id);

create table retention.listed_person (
  list_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  primary key (list_id, person_id),
  foreign key (list_id, household_id) references retention.listed_household (list_id, household_id) on delete restrict
);
comment on table retention.listed_person is 'Who belonged to a listed household when the list was drawn up';

create table retention.list_decision (
  list_id uuid primary key references retention.destruction_list (id) on delete restrict,
  kind text not null check (kind in ('signed', 'rejected')),
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null
);
comment on table retention.list_decision is 'A named archivist, not the one who drew it up, signs or rejects a destruction list; once';

create table retention.receipt (
  list_id uuid not null references retention.destruction_list (id) on delete restrict,
  seq integer not null,
  organisation_id text not null,
  persons_count integer not null,
  on_date date not null,
  at timestamptz not null,
  primary key (list_id, seq)
);
comment on table retention.receipt is 'That a household of a list was removed, and when; nothing of which one';

create table retention.notice (
  list_id uuid not null,
  seq integer not null,
  organisation_id text not null,
  registered_by text not null,
  on_date date not null,
  primary key (list_id, seq, organisation_id),
  foreign key (list_id, seq) references retention.receipt (list_id, seq) on delete restrict
);
comment on table retention.notice is 'Told to every organisation that held or had been told something: the shared rows are gone, remove your copy by your own rules';
create index notice_organisation on retention.notice (organisation_id, on_date);

create table retention.statistic (
  year integer not null,
  month integer not null check (month between 1 and 12),
  municipality text,
  household_size text not null check (household_size in ('1', '2', '3-4', '5+')),
  template text not null,
  outcome text not null,
  lead_days jsonb not null
);
comment on table retention.statistic is 'What is left of a journey: no id, no day, no name. Read only in cells of six or more';
create index statistic_cell on retention.statistic (year, municipality, template, household_size);

do $$
declare name text;
begin
  foreach name in array array['warning', 'warned_party', 'hold', 'hold_end', 'destruction_list', 'listed_household', 'listed_person',
    'list_decision', 'receipt', 'notice', 'statistic'] loop
    execute format('alter table retention.%I enable row level security', name);
    execute format('alter table retention.%I force row level security', name);
    execute format('create policy platform_reads on retention.%I for select using (kernel.actor_kind() = ''system'')', name);
    execute format('grant select, insert on retention.%I to kedjan_app', name);
  end loop;
  foreach name in array array['warning', 'warned_party', 'listed_household', 'listed_person', 'receipt', 'notice', 'statistic'] loop
    execute format('create policy platform_appends on retention.%I for insert with check (kernel.actor_kind() = ''system'')', name);
  end loop;
  -- What names a household goes with it.
  foreach name in array array['warning', 'warned_party', 'hold', 'hold_end', 'listed_household', 'listed_person'] loop
    execute format(
      'create policy platform_erases on retention.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase_group(household_id))', name);
    execute format('grant delete on retention.%I to kedjan_app', name);
  end loop;
end $$;

create policy registrar_sees on retention.warning for select using (registered_by = kernel.actor_organisation());
create policy person_sees on retention.warning for select using (
  kernel.actor_kind() = 'person'
  and exists (select 1 from persons.member m where m.household_id = warning.household_id and m.person_id = any (kernel.actor_persons()))
);
create policy party_sees on retention.warning for select using (
  kernel.actor_kind() = 'staff'
  and exists (
    select 1 from retention.warned_party p
    where p.household_id = warning.household_id and p.ended_on = warning.ended_on and p.organisation_id = kernel.actor_organisation()
  )
);
create policy parties_see on retention.warned_party for select using (kernel.actor_organisation() in (organisation_id, registered_by));

create policy parties_see on retention.hold for select using (kernel.actor_organisation() in (organisation_id, registered_by));
create policy parties_see on retention.hold_end for select using (kernel.actor_organisation() in (organisation_id, registered_by));
-- Whoever was warned, or registered the household, may stop it.
create policy party_holds on retention.hold for insert with check (
  organisation_id = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and on_date = kernel.actor_today()
  and exists (
    select 1 from retention.warned_party p
    where p.household_id = hold.household_id and p.registered_by = hold.registered_by and p.organisation_id = hold.organisation_id
  )
);
create policy holder_ends on retention.hold_end for insert with check (
  organisation_id = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and on_date = kernel.actor_today()
  and exists (
    select 1 from retention.hold h
    where h.id = hold_end.hold_id and h.organisation_id = hold_end.organisation_id and h.registered_by = hold_end.registered_by
  )
);

create policy own_see on retention.destruction_list for select using (organisation_id = kernel.actor_organisation());
create policy own_draws on retention.destruction_list for insert with check (
  organisation_id = kernel.actor_organisation() and drawn_by = kernel.actor_staff() and on_date = kernel.actor_today()
);
do $$
declare name text;
begin
  foreach name in array array['listed_household', 'listed_person', 'list_decision'] loop
    execute format(
      'create policy own_see on retention.%1$I for select using (
        kernel.actor_kind() = ''staff'' and exists (select 1 from retention.destruction_list l where l.id = %1$I.list_id)
      )', name);
  end loop;
end $$;
-- Two persons, and the second holds the role of archivist in the organisation whose list it is.
create policy archivist_decides on retention.list_decision for insert with check (
  by_staff = kernel.actor_staff()
  and on_date = kernel.actor_today()
  and exists (
    select 1 from retention.destruction_list l
    where l.id = list_decision.list_id and l.organisation_id = kernel.actor_organisation() and l.drawn_by <> list_decision.by_staff
  )
  and coalesce((
    select r.granted from organisations.staff_role r
    where r.staff_id = list_decision.by_staff and r.role = 'archivist'
    order by r.seq desc
    limit 1
  ), false)
);
create policy own_see on retention.receipt for select using (organisation_id = kernel.actor_organisation());
create policy parties_see on retention.notice for select using (kernel.actor_organisation() in (organisation_id, registered_by));

-- A signature gives an order for each person of each listed household that was warned, from the day of which it was warned.
create function retention.order_erasure() returns trigger language plpgsql as $$
begin
  insert into kernel.erasure_order (person_id, group_id, list_id, signed_by, signed_at, due_on)
  select p.person_id, p.household_id, p.list_id, new.by_staff, new.at, w.erase_from
  from retention.listed_person p
  join retention.listed_household h on h.list_id = p.list_id and h.household_id = p.household_id
  join retention.warning w on w.household_id = h.household_id and w.ended_on = h.ended_on
  where p.list_id = new.list_id;
  return null;
end $$;
create trigger order_erasure after insert on retention.list_decision for each row
  when (new.kind = 'signed') execute function retention.order_erasure();

create function retention.stop_erasure() returns trigger language plpgsql as $$
begin
  insert into kernel.erasure_hold (hold_id, group_id, until) values (new.id, new.household_id, new.until);
  return null;
end $$;
create trigger stop_erasure after insert on retention.hold for each row execute function retention.stop_erasure();

create function retention.release_erasure() returns trigger language plpgsql as $$
begin
  delete from kernel.erasure_hold where hold_id = new.hold_id;
  return null;
end $$;
create trigger release_erasure after insert on retention.hold_end for each row execute function retention.release_erasure();
