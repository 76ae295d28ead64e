create schema handoffs;
comment on schema handoffs is 'Responsibility passed from one organisation to another, with a receipt';
grant usage on schema handoffs to kedjan_app;

create table handoffs.handoff (
  id uuid primary key,
  kind text not null check (kind in ('anvisning', 'referral')),
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  household_id uuid references persons.household (id) on delete restrict,
  journey_id uuid references chain.journey (id) on delete restrict,
  persons_count integer not null check (persons_count > 0),
  subject text,
  receive_by date,
  answer_by date not null,
  source text not null,
  replaces uuid references handoffs.handoff (id) on delete restrict,
  made_by uuid not null references organisations.staff (id) on delete restrict,
  made_at timestamptz not null,
  made_on date not null,
  unique (id, from_organisation, to_organisation, person_id),
  unique (id, from_organisation, to_organisation),
  check (from_organisation <> to_organisation),
  check (kind <> 'anvisning' or (household_id is not null and receive_by is not null))
);
comment on table handoffs.handoff is 'An anvisning of a household to a municipality, or a referral that may be declined; the parties never change';
create index handoff_person on handoffs.handoff (person_id);
create index handoff_household on handoffs.handoff (household_id) where household_id is not null;
create index handoff_to on handoffs.handoff (to_organisation, made_on);
create index handoff_from on handoffs.handoff (from_organisation, made_on);

create table handoffs.covered_person (
  handoff_id uuid not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  from_organisation text not null,
  to_organisation text not null,
  primary key (handoff_id, person_id),
  foreign key (handoff_id, from_organisation, to_organisation)
    references handoffs.handoff (id, from_organisation, to_organisation) on delete restrict
);
comment on table handoffs.covered_person is 'Whom a hand-off covers, frozen when it is made';
create index covered_person_person on handoffs.covered_person (person_id);

create table handoffs.step (
  handoff_id uuid not null,
  seq integer not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  kind text not null check (kind in (
    'planned', 'decided', 'acknowledged', 'housing_reported', 'date_agreed', 'received', 'declined', 'cancelled', 'replaced',
    'sent', 'accepted', 'refused', 'completed', 'withdrawn')),
  on_date date not null,
  facts jsonb not null default '{}',
  reason text,
  note text,
  by_organisation text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (handoff_id, seq),
  foreign key (handoff_id, from_organisation, to_organisation, person_id)
    references handoffs.handoff (id, from_organisation, to_organisation, person_id) on delete restrict
);
comment on table handoffs.step is 'What happened to a hand-off, appended; its state is the last line. Two at once: the primary key lets one in';

create table handoffs.open_handoff (
  handoff_id uuid primary key references handoffs.handoff (id) on delete restrict,
  kind text not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  state text not null,
  answer_by date,
  receive_by date
);
comment on table handoffs.open_handoff is 'The work list: every hand-off that is not ended, with its state; kept by the trigger on handoffs.step';
create index open_handoff_to on handoffs.open_handoff (to_organisation, answer_by nulls last);
create index open_handoff_from on handoffs.open_handoff (from_organisation, answer_by nulls last);

create table handoffs.escalation (
  handoff_id uuid not null references handoffs.handoff (id) on delete restrict,
  level integer not null check (level between 1 and 3),
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  on_date date not null,
  at timestamptz not null,
  primary key (handoff_id, level)
);
comment on table handoffs.escalation is 'Silence is an event: 1 the receiver is reminded, 2 its coordinator and the sender are told, 3 the person is told';

create table handoffs.kommuntal (
  municipality text not null references organisations.organisation (id) on delete restrict,
  year integer not null check (year between 2016 and 2100),
  seq integer not null,
  persons integer not null check (persons >= 0),
  decided_by_board text not null references organisations.organisation (id) on delete restrict,
  decided_on date not null,
  at timestamptz not null,
  primary key (municipality, year, seq)
);
comment on table handoffs.kommuntal is 'How many persons a municipality is to receive by anvisning in a year, as the county board decided; the last line counts';

create function handoffs.keep_open_handoffs() returns trigger language plpgsql as $$
begin
  if new.kind in ('received', 'declined', 'cancelled', 'replaced', 'refused', 'completed', 'withdrawn') then
    delete from handoffs.open_handoff where handoff_id = new.handoff_id;
  elsif new.kind in ('planned', 'decided', 'sent') and not exists (select 1 from handoffs.open_handoff o where o.handoff_id = new.handoff_id) then
    insert into handoffs.open_handoff (handoff_id, kind, from_organisation, to_organisation, person_id, state, answer_by, receive_by)
    select h.id, h.kind, h.from_organisation, h.to_organisation, h.person_id, new.kind, h.answer_by, h.receive_by
    from handoffs.handoff h where h.id = new.handoff_id;
  else
    update handoffs.open_handoff
    set state = new.kind, answer_by = case when new.kind in ('planned', 'decided', 'sent') then coalesce((new.facts ->> 'answerBy')::date, answer_by) end
    where handoff_id = new.handoff_id;
  end if;
  return null;
end $$;
create trigger keep_open_handoffs after insert on handoffs.step for each row execute function handoffs.keep_open_handoffs();

do $$
declare name text;
begin
  foreach name in array array['handoff', 'covered_person', 'step', 'open_handoff', 'escalation', 'kommuntal'] loop
    execute format('alter table handoffs.%I enable row level security', name);
    execute format('alter table handoffs.%I force row level security', name);
    execute format('grant select, insert on handoffs.%I to kedjan_app', name);
  end loop;
  foreach name in array array['handoff', 'covered_person', 'step', 'open_handoff', 'escalation'] loop
    execute format($policy$create policy platform_reads on handoffs.%I for select using (kernel.actor_kind() = 'system')$policy$, name);
    execute format($policy$create policy person_sees on handoffs.%I for select using (person_id = any (kernel.actor_follows()))$policy$, name);
    execute format($policy$create policy sender_sees on handoffs.%I for select using (from_organisation = kernel.actor_organisation())$policy$, name);
  end loop;
end $$;

-- The receiver learns of a hand-off when it is decided or sent, not while it is planned, and never of a plan that was dropped:
-- the first step of an anvisning is its plan, and the second decides it or drops it.
create policy receiver_sees on handoffs.step for select using (
  to_organisation = kernel.actor_organisation() and kind <> 'planned' and not (kind = 'cancelled' and seq = 2)
);
create policy receiver_sees on handoffs.handoff for select using (
  to_organisation = kernel.actor_organisation()
  and exists (select 1 from handoffs.step s where s.handoff_id = handoff.id offset 0)
);
create policy receiver_sees on handoffs.covered_person for select using (
  to_organisation = kernel.actor_organisation()
  and exists (select 1 from handoffs.step s where s.handoff_id = covered_person.handoff_id offset 0)
);
create policy receiver_sees on handoffs.open_handoff for select using (to_organisation = kernel.actor_organisation() and state <> 'planned');
create policy receiver_sees on handoffs.escalation for select using (to_organisation = kernel.actor_organisation());

create policy sender_makes on handoffs.handoff for insert with check (
  from_organisation = kernel.actor_organisation()
  and made_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = handoff.person_id offset 0)
  and (household_id is null or exists (select 1 from persons.household h where h.id = handoff.household_id offset 0))
  and (journey_id is null or exists (select 1 from chain.journey j where j.id = handoff.journey_id offset 0))
  and (kind <> 'anvisning' or exists (
    select 1 from organisations.organisation o where o.id = handoff.from_organisation and o.kind = 'migration_agency'
  ))
);
create policy sender_makes on handoffs.covered_person for insert with check (
  from_organisation = kernel.actor_organisation()
  and exists (select 1 from persons.person p where p.id = covered_person.person_id offset 0)
);
create policy party_acts on handoffs.step for insert with check (
  by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and case
    when kind in ('planned', 'decided', 'declined', 'cancelled', 'replaced', 'sent', 'withdrawn') then from_organisation = by_organisation
    else to_organisation = by_organisation
  end
);
-- The work list follows from the steps: only the trigger writes it.
create policy sender_lists on handoffs.open_handoff for insert with check (
  pg_trigger_depth() > 0 and from_organisation = kernel.actor_organisation()
);
create policy party_moves on handoffs.open_handoff for update using (
  pg_trigger_depth() > 0 and kernel.actor_organisation() in (from_organisation, to_organisation)
);
create policy party_closes on handoffs.open_handoff for delete using (
  pg_trigger_depth() > 0 and kernel.actor_organisation() in (from_organisation, to_organisation)
);
grant update (state, answer_by), delete on handoffs.open_handoff to kedjan_app;
create policy platform_escalates on handoffs.escalation for insert with check (kernel.actor_kind() = 'system');

create policy public_fact on handoffs.kommuntal for select using (kernel.actor_kind() is not null);
create policy board_decides on handoffs.kommuntal for insert with check (
  decided_by_board = kernel.actor_organisation()
  and exists (
    select 1 from organisations.organisation b
    join organisations.organisation m on m.id = kommuntal.municipality
    join organisations.municipality c on c.code = m.municipality_code
    where b.id = kommuntal.decided_by_board and b.kind = 'county_board' and c.county_code = any (b.county_codes)
  )
);

create table handoffs.message (
  handoff_id uuid not null,
  seq integer not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  by_organisation text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (handoff_id, seq),
  foreign key (handoff_id, from_organisation, to_organisation, person_id)
    references handoffs.handoff (id, from_organisation, to_organisation, person_id) on delete restrict
);
comment on table handoffs.message is 'Questions and answers between the two parties of a hand-off';
alter table handoffs.message enable row level security;
alter table handoffs.message force row level security;
create policy sender_sees on handoffs.message for select using (from_organisation = kernel.actor_organisation());
create policy receiver_sees on handoffs.message for select using (
  to_organisation = kernel.actor_organisation()
  and exists (select 1 from handoffs.step s where s.handoff_id = message.handoff_id offset 0)
);
create policy person_sees on handoffs.message for select using (person_id = any (kernel.actor_follows()));
create policy parties_write on handoffs.message for insert with check (
  by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and by_organisation in (from_organisation, to_organisation)
  and exists (select 1 from handoffs.step s where s.handoff_id = message.handoff_id offset 0)
);
grant select, insert on handoffs.message to kedjan_app;

-- Free text about a protected person is a message, read by those who may see the person's data; nothing else is written in words.
create policy protected_is_closed on handoffs.message as restrictive for select using (
  kernel.actor_kind() is distinct from 'staff'
  or not exists (select 1 from persons.protected_person p where p.person_id = message.person_id offset 0)
  or persons.is_let_in(message.person_id)
);
create policy no_note on handoffs.step as restrictive for insert with check (
  note is null or not exists (select 1 from persons.protected_person p where p.person_id = step.person_id offset 0)
);
create policy no_subject on handoffs.handoff as restrictive for insert with check (
  subject is null or not exists (select 1 from persons.protected_person p where p.person_id = handoff.person_id offset 0)
);
create policy platform_empties on handoffs.step for update using (kernel.actor_kind() = 'system') with check (note is null);
create policy platform_empties on handoffs.handoff for update using (kernel.actor_kind() = 'system') with check (subject is null);
grant update (note) on handoffs.step to kedjan_app;
grant update (subject) on handoffs.handoff to kedjan_app;
create function handoffs.empty_texts() returns trigger language plpgsql as $$
begin
  update handoffs.step set note = null where person_id = new.person_id and note is not null;
  update handoffs.handoff set subject = null where person_id = new.person_id and subject is not null;
  return null;
end $$;
create trigger empty_texts after insert on persons.protected_person for each row execute function handoffs.empty_texts();
create index step_noted on handoffs.step (person_id) where note is not null;
