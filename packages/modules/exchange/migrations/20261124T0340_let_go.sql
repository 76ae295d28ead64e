-- What is held back can be let go before its day, by the organisation that decided it. Lines of the log are never changed: whether one is
-- shown is asked of this table.
create table exchange.delay_end (
  delay_id uuid primary key references exchange.delay (id) on delete cascade,
  person_id uuid not null,
  organisation text not null,
  until date not null,
  ended_by uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null
);
comment on table exchange.delay_end is 'An organisation lets a person see before the day what it had held back; the last to be let go is the one that would have lasted longest';
create index delay_end_person on exchange.delay_end (person_id, organisation, until);
alter table exchange.delay_end enable row level security;
alter table exchange.delay_end force row level security;
create policy own_see on exchange.delay_end for select using (
  organisation = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons())
  or kernel.actor_kind() = 'system'
);
create policy own_ends on exchange.delay_end for insert with check (
  organisation = kernel.actor_organisation()
  and ended_by = kernel.actor_staff()
  and on_date = kernel.actor_today()
  and exists (
    select 1 from exchange.delay l
    where l.id = delay_end.delay_id and l.person_id = delay_end.person_id and l.organisation = delay_end.organisation
      and l.until = delay_end.until
  )
);
grant select, insert on exchange.delay_end to kedjan_app;

-- A line that was written after the end hangs on another decision.
create or replace function kernel.let_go_on(person uuid, organisations text[], hidden_until date, at timestamptz) returns date
  language sql stable as $$
  select min(e.on_date) from exchange.delay_end e
  where e.person_id = let_go_on.person and e.organisation = any (let_go_on.organisations)
    and e.until = let_go_on.hidden_until and e.at >= let_go_on.at
$$;

-- Whose decision hides a line: what one party lets go opens nothing that the other holds back until the same day.
alter table exchange.disclosure add column hidden_by text;
comment on column exchange.disclosure.hidden_by is 'The organisation whose decision hides the line from the person: the holder, or the asker whom it answers';
alter policy parties_see on exchange.disclosure using (
  recipient = kernel.actor_organisation()
  or holder = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons()) and (
    hidden_until is null
    or hidden_until < kernel.actor_today()
    or kernel.let_go_on(person_id, array[hidden_by], hidden_until, decided_at) is not null
  )
);
alter policy person_sees on exchange.request using (
  person_id = any (kernel.actor_persons()) and (
    hidden_until is null
    or hidden_until < kernel.actor_today()
    or kernel.let_go_on(person_id, array[asker], hidden_until, asked_at) is not null
  )
);

-- What has been let go hides nothing new.
create or replace function exchange.hold_back_disclosure() returns trigger language plpgsql as $$
begin
  select line.until, line.source, line.by into new.hidden_until, new.hidden_source, new.hidden_by
  from (
    select l.until, l.source, l.organisation as by from exchange.delay l
    where l.person_id = new.person_id and l.organisation = new.holder and l.until >= new.decided_on
      and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
    union all
    select q.hidden_until, q.hidden_source, q.asker from exchange.request q
    where q.id = new.request_id and q.hidden_until >= new.decided_on
      and kernel.let_go_on(q.person_id, array[q.asker], q.hidden_until, q.asked_at) is null
  ) line
  order by line.until desc
  limit 1;
  return new;
end $$;
create or replace function exchange.hold_back_activity() returns trigger language plpgsql as $$
begin
  select l.until, l.source into new.hidden_until, new.hidden_source
  from exchange.delay l
  where l.person_id = new.person_id and l.organisation = new.organisation_id
    and l.until >= (new.at at time zone 'Europe/Stockholm')::date
    and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
  order by l.until desc
  limit 1;
  return new;
end $$;
create or replace function exchange.hold_back_request() returns trigger language plpgsql as $$
begin
  select l.until, l.source into new.hidden_until, new.hidden_source
  from exchange.delay l
  where l.person_id = new.person_id and l.organisation = new.asker and l.until >= new.asked_on
    and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
  order by l.until desc
  limit 1;
  return new;
end $$;
