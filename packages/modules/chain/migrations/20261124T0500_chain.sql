create schema chain;
comment on schema chain is 'Journeys along dated templates: which step is open, whose it is, and by when';
grant usage on schema chain to kedjan_app;

create table chain.journey (
  id uuid primary key,
  template text not null,
  template_from date not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  household_id uuid references persons.household (id) on delete restrict,
  started_on date not null,
  started_by text not null,
  opened_by uuid references chain.journey (id) on delete set null
);
comment on column chain.journey.opened_by is 'The journey from which the person walked on into this one';
comment on column chain.journey.template_from is 'The wording that applies: that of the first day, or of a reform that took journeys under way over';
comment on table chain.journey is 'One walk along one template, by a household or a person; person_id is whom it is filed under';
create index journey_person on chain.journey (person_id);
create index journey_household on chain.journey (household_id) where household_id is not null;

create table chain.party (
  journey_id uuid not null references chain.journey (id) on delete restrict,
  role text not null,
  seq integer not null,
  organisation_id text references organisations.organisation (id) on delete restrict,
  since date not null,
  primary key (journey_id, role, seq)
);
comment on table chain.party is 'Which organisation fills a role of the template in this journey; the last line for a role counts, and null means nobody any more';

create index journey_opened_by on chain.journey (opened_by) where opened_by is not null;

create table chain.wording (
  journey_id uuid not null references chain.journey (id) on delete restrict,
  template_from date not null,
  before date not null,
  on_date date not null,
  source text not null,
  primary key (journey_id, template_from)
);
comment on table chain.wording is 'A reform that took a journey under way over: which wording applied before, and by which rule';

create table chain.named_day (
  journey_id uuid not null references chain.journey (id) on delete restrict,
  name text not null check (name in ('eighteenth_birthday', 'permit_ends')),
  seq integer not null,
  on_date date not null,
  primary key (journey_id, name, seq)
);
comment on table chain.named_day is 'Days of a journey that are no step of it and that deadlines are counted from; the last line for a name counts';

create table chain.milestone (
  id uuid primary key,
  journey_id uuid not null references chain.journey (id) on delete restrict,
  person_id uuid not null references persons.person (id) on delete restrict,
  key text not null,
  category text not null,
  responsible text not null,
  unique (id, journey_id, person_id, category, responsible)
);
comment on table chain.milestone is 'A step of a journey that exactly one organisation is responsible for';
create index milestone_journey on chain.milestone (journey_id);
create index milestone_person on chain.milestone (person_id);
create index milestone_responsible on chain.milestone (responsible);

create table chain.step (
  milestone_id uuid not null,
  seq integer not null,
  journey_id uuid not null references chain.journey (id) on delete restrict,
  person_id uuid not null,
  category text not null,
  responsible text not null,
  kind text not null check (kind in ('ready', 'due_moved', 'done', 'withdrawn')),
  on_date date not null,
  due_on date,
  due_rule text,
  due_source text,
  due_anchor date,
  stall_on date,
  outcome text check (outcome ~ '^[a-z_]{1,60}$'),
  note text,
  by_organisation text,
  by_staff uuid references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (milestone_id, seq),
  foreign key (milestone_id, journey_id, person_id, category, responsible)
    references chain.milestone (id, journey_id, person_id, category, responsible) on delete restrict
);
comment on table chain.step is 'What happened to a milestone, appended; its status is the last line. No line: it waits for another step';
create index step_journey on chain.step (journey_id);

create table chain.open_milestone (
  milestone_id uuid primary key references chain.milestone (id) on delete restrict,
  journey_id uuid not null,
  person_id uuid not null,
  key text not null,
  responsible text not null,
  ready_on date not null,
  due_on date,
  stall_on date not null
);
comment on table chain.open_milestone is 'The work list: every milestone that is ready and neither done nor withdrawn; kept by the trigger on chain.step';
create index open_milestone_responsible on chain.open_milestone (responsible, due_on nulls last, stall_on);
create index open_milestone_stall on chain.open_milestone (stall_on);

create table chain.journey_end (
  journey_id uuid primary key references chain.journey (id) on delete restrict,
  person_id uuid not null,
  on_date date not null,
  how text not null check (how in ('completed', 'declined', 'cancelled', 'withdrawn', 'permit_lost', 'moved_on', 'absconded', 'departed', 'died')),
  at timestamptz not null
);
comment on table chain.journey_end is 'The recorded end of a journey; without it a journey has at least one open milestone';

create function chain.keep_open_milestones() returns trigger language plpgsql as $$
begin
  if new.kind = 'ready' then
    insert into chain.open_milestone (milestone_id, journey_id, person_id, key, responsible, ready_on, due_on, stall_on)
    select new.milestone_id, new.journey_id, new.person_id, m.key, m.responsible, new.on_date, new.due_on, new.stall_on
    from chain.milestone m where m.id = new.milestone_id;
  elsif new.kind = 'due_moved' then
    update chain.open_milestone set due_on = coalesce(new.due_on, due_on), stall_on = coalesce(new.stall_on, stall_on) where milestone_id = new.milestone_id;
  else
    delete from chain.open_milestone where milestone_id = new.milestone_id;
  end if;
  return null;
end $$;
create trigger keep_open_milestones after insert on chain.step for each row execute function chain.keep_open_milestones();

do $$
declare name text;
begin
  foreach name in array array['journey', 'wording', 'named_day', 'party', 'milestone', 'step', 'open_milestone', 'journey_end'] loop
    execute format('alter table chain.%I enable row level security', name);
    execute format('alter table chain.%I force row level security', name);
    execute format($policy$create policy platform on chain.%I using (kernel.actor_kind() = 'system') with check (kernel.actor_kind() = 'system')$policy$, name);
    execute format('grant select, insert on chain.%I to kedjan_app', name);
  end loop;
  -- A step is told like any other datum: to the organisation whose step it is, to the person, and by disclosure of its category.
  -- "offset 0" as in persons: one row of the ledger is asked for, never all of it.
  foreach name in array array['milestone', 'step'] loop
    execute format($policy$
      create policy who_may_see on chain.%1$I for select using (
        responsible = kernel.actor_organisation()
        or person_id = any (kernel.actor_follows())
        or kernel.actor_kind() = 'staff' and exists (
          select 1 from exchange.disclosure d
          where d.person_id = %1$I.person_id
            and d.recipient = kernel.actor_organisation()
            and d.category = %1$I.category
            and d.holder = %1$I.responsible
            and d.stands
            and (d.until is null or d.until >= kernel.actor_today())
          offset 0
        )
      )$policy$, name);
  end loop;
end $$;

create policy responsible_acts on chain.step for insert with check (
  responsible = kernel.actor_organisation()
  and kind = 'done'
  and by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
);
create policy responsible_sees on chain.open_milestone for select using (responsible = kernel.actor_organisation());
create policy person_sees on chain.open_milestone for select using (person_id = any (kernel.actor_follows()));
-- The work list follows from the steps: only the trigger writes it.
create policy responsible_closes on chain.open_milestone for delete using (
  pg_trigger_depth() > 0 and responsible = kernel.actor_organisation()
);
grant delete on chain.open_milestone to kedjan_app;
grant update (due_on, stall_on) on chain.open_milestone to kedjan_app;

-- The platform sees these by the policy above; saying so first spares it the search for a milestone that it may see.
create policy who_may_see on chain.journey for select using (
  person_id = any (kernel.actor_follows())
  or kernel.actor_kind() <> 'system' and exists (select 1 from chain.milestone m where m.journey_id = journey.id offset 0)
);
create policy who_may_see on chain.journey_end for select using (
  person_id = any (kernel.actor_follows())
  or kernel.actor_kind() <> 'system' and exists (select 1 from chain.milestone m where m.journey_id = journey_end.journey_id offset 0)
);
create policy who_may_see on chain.wording for select using (
  kernel.actor_kind() <> 'system' and exists (select 1 from chain.journey j where j.id = wording.journey_id offset 0)
);
grant update (template_from) on chain.journey to kedjan_app;
create policy who_may_see on chain.party for select using (
  kernel.actor_kind() <> 'system' and exists (
    select 1 from chain.milestone m
    where m.journey_id = party.journey_id
      and (m.responsible = party.organisation_id or m.person_id = any (kernel.actor_follows()))
    offset 0
  )
);

-- A note is read by everybody who may see the step, so there is none about a protected person (SFS 2009:400 21 kap. 3 §): none comes in,
-- and those that stood are emptied in the same transaction that protects.
create policy no_note on chain.step as restrictive for insert with check (
  note is null or not exists (select 1 from persons.protected_person p where p.person_id = step.person_id offset 0)
);
create policy only_emptied on chain.step as restrictive for update with check (note is null);
grant update (note) on chain.step to kedjan_app;
create function chain.empty_notes() returns trigger language plpgsql as $$
begin
  update chain.step set note = null where person_id = new.person_id and note is not null;
  return null;
end $$;
create trigger empty_notes after insert on persons.protected_person for each row execute function chain.empty_notes();
create index step_noted on chain.step (person_id) where note is not null;
