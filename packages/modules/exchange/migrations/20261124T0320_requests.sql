create table exchange.request (
  id uuid primary key,
  asker text not null,
  holder text not null,
  person_id uuid,
  number_kind text check (number_kind in ('case_number', 'lma_card', 'coordination_number', 'personal_identity_number')),
  number text,
  categories text[] not null check (cardinality(categories) > 0),
  basis_id text not null,
  purpose text not null,
  reason text not null,
  answer_by date not null,
  asked_by uuid not null references organisations.staff (id) on delete restrict,
  asked_on date not null,
  asked_at timestamptz not null,
  hidden_until date,
  hidden_source text,
  check (asker <> holder),
  check (num_nonnulls(person_id, number) = 1 and (number is null) = (number_kind is null)),
  check ((hidden_until is null) = (hidden_source is null)),
  unique (id, asker, holder)
);
comment on table exchange.request is 'An organisation asks a holder for categories about one person, on a basis and with its reason; the ledger takes what is told on request only in answer to one';
comment on column exchange.request.number is 'Where the asker does not know the person in the platform: the number it has from its own case; whether the holder knows it shows only in the answer';
create index request_person on exchange.request (person_id) where person_id is not null;

create table exchange.request_step (
  request_id uuid not null,
  seq integer not null,
  asker text not null,
  holder text not null,
  kind text not null check (kind in ('asked', 'asked_back', 'replied', 'told', 'told_part', 'refused', 'withdrawn')),
  refusal text check (refusal in ('secrecy', 'no_such_information', 'protected_person', 'reason_not_enough', 'interests_weigh_more', 'other_holder')),
  note text,
  by_organisation text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null,
  primary key (request_id, seq),
  foreign key (request_id, asker, holder) references exchange.request (id, asker, holder) on delete restrict,
  check ((kind in ('told_part', 'refused')) = (refusal is not null)),
  check (kind not in ('asked_back', 'replied') or note is not null)
);
comment on table exchange.request_step is 'What happened to a request, appended; its state is the last line. Two at once: the primary key lets one in';

create table exchange.open_request (
  request_id uuid primary key references exchange.request (id) on delete restrict,
  person_id uuid,
  asker text not null,
  holder text not null,
  state text not null,
  answer_by date not null
);
comment on table exchange.open_request is 'The work list: every request that is not answered or withdrawn; kept by the trigger on exchange.request_step';
create index open_request_holder on exchange.open_request (holder, answer_by);
create index open_request_asker on exchange.open_request (asker, answer_by);
create index open_request_person on exchange.open_request (person_id) where person_id is not null;

create table exchange.request_escalation (
  request_id uuid not null references exchange.request (id) on delete restrict,
  level integer not null check (level between 1 and 2),
  asker text not null,
  holder text not null,
  on_date date not null,
  at timestamptz not null,
  primary key (request_id, level)
);
comment on table exchange.request_escalation is 'Silence is an event: 1 the holder is reminded, 2 its coordinator and the asker are told';

create function exchange.keep_open_requests() returns trigger language plpgsql as $$
begin
  if new.kind = 'asked' then
    insert into exchange.open_request (request_id, person_id, asker, holder, state, answer_by)
    select q.id, q.person_id, q.asker, q.holder, new.kind, q.answer_by from exchange.request q where q.id = new.request_id;
  elsif new.kind in ('asked_back', 'replied') then
    update exchange.open_request set state = new.kind where request_id = new.request_id;
  else
    delete from exchange.open_request where request_id = new.request_id;
  end if;
  return null;
end $$;
create trigger keep_open_requests after insert on exchange.request_step for each row execute function exchange.keep_open_requests();

do $$
declare name text;
begin
  foreach name in array array['request', 'request_step', 'open_request', 'request_escalation'] loop
    execute format('alter table exchange.%I enable row level security', name);
    execute format('alter table exchange.%I force row level security', name);
    execute format('create policy parties_see on exchange.%I for select using (kernel.actor_organisation() in (asker, holder))', name);
    execute format('grant select, insert on exchange.%I to kedjan_app', name);
  end loop;
  foreach name in array array['open_request', 'request_escalation'] loop
    execute format('create policy platform_reads on exchange.%I for select using (kernel.actor_kind() = ''system'')', name);
  end loop;
end $$;
grant update (state), delete on exchange.open_request to kedjan_app;

create policy person_sees on exchange.request for select using (
  person_id = any (kernel.actor_persons()) and (hidden_until is null or hidden_until < kernel.actor_today())
);
create policy person_sees on exchange.request_step for select using (
  kernel.actor_kind() = 'person' and exists (select 1 from exchange.request q where q.id = request_step.request_id)
);
create policy asker_asks on exchange.request for insert with check (
  asker = kernel.actor_organisation()
  and asked_by = kernel.actor_staff()
  and asked_on = kernel.actor_today()
  and answer_by >= asked_on
);
create policy party_acts on exchange.request_step for insert with check (
  by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and on_date = kernel.actor_today()
  and by_organisation = case when kind in ('asked', 'replied', 'withdrawn') then asker else holder end
);
-- The work list follows from the steps: only the trigger writes it.
create policy asker_lists on exchange.open_request for insert with check (
  pg_trigger_depth() > 0 and asker = kernel.actor_organisation()
);
create policy party_moves on exchange.open_request for update using (
  pg_trigger_depth() > 0 and kernel.actor_organisation() in (asker, holder)
);
create policy party_closes on exchange.open_request for delete using (
  pg_trigger_depth() > 0 and kernel.actor_organisation() in (asker, holder)
);
create policy platform_escalates on exchange.request_escalation for insert with check (kernel.actor_kind() = 'system');

-- What is told on request answers one that is open, of this recipient, for this category and basis.
create policy answers_a_request on exchange.disclosure as restrictive for insert with check (
  case when way = 'on_request' or request_id is not null then exists (
    select 1
    from exchange.request q
    join exchange.open_request o on o.request_id = q.id
    where q.id = disclosure.request_id
      and q.holder = disclosure.holder
      and q.asker = disclosure.recipient
      and q.basis_id = disclosure.basis_id
      and disclosure.category = any (q.categories)
      and (q.person_id is null or q.person_id = disclosure.person_id)
  ) else true end
);
create index disclosure_request on exchange.disclosure (request_id) where request_id is not null;

-- What is told each time rests on the flow that both have arranged, and stands still with it.
create or replace function exchange.is_agreed(holder text, recipient text, day date) returns boolean language sql stable as $$
  select exists (
    select 1
    from agreements.standing_flow f
    where f.holder = is_agreed.holder
      and f.recipient = is_agreed.recipient
      and agreements.stands(f.id, f.holder, f.recipient, f.basis_id, is_agreed.day)
  )
$$;
create policy stands_by_its_flow on exchange.disclosure as restrictive for insert with check (
  case when way = 'standing'
    then agreements.stands(substr(cause, length('agreement:') + 1)::uuid, holder, recipient, basis_id, decided_on)
    else true
  end
);
