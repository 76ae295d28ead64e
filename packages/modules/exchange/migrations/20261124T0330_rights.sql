-- What lets an organisation hold something back, and for how long at most: loaded from the dated rows of the law.
create table exchange.delay_ground (
  key text primary key,
  kinds text[] not null,
  source text not null,
  valid_from date not null,
  valid_to date
);
comment on table exchange.delay_ground is 'A paragraph on which kinds of organisations may let a person learn of a line later, in force between two dates';
create table exchange.delay_limit (
  valid_from date primary key,
  valid_to date,
  months integer not null check (months > 0),
  source text not null
);
comment on table exchange.delay_limit is 'For how many months something is held back at most before it has to be decided anew';
do $$
declare name text;
begin
  foreach name in array array['delay_ground', 'delay_limit'] loop
    execute format('alter table exchange.%I enable row level security', name);
    execute format('alter table exchange.%I force row level security', name);
    execute format('create policy public_fact on exchange.%I for select using (kernel.actor_kind() is not null)', name);
    execute format('create policy owner_loads on exchange.%I to kedjan_owner using (true) with check (true)', name);
    execute format('grant select on exchange.%I to kedjan_app', name);
  end loop;
end $$;

-- An investigation that must not be revealed: lines come before the person later, with the note that they were held back and why.
create table exchange.delay (
  id uuid primary key,
  person_id uuid not null,
  organisation text not null,
  source text not null,
  reason text not null,
  until date not null,
  decided_by uuid not null references organisations.staff (id) on delete restrict,
  decided_on date not null,
  at timestamptz not null,
  check (until >= decided_on)
);
comment on table exchange.delay is 'An organisation has decided that the person learns later what it reads, tells and asks for, since knowing would harm an investigation';
create index delay_person on exchange.delay (person_id, organisation, until);
alter table exchange.delay enable row level security;
alter table exchange.delay force row level security;
create policy own_see on exchange.delay for select using (
  organisation = kernel.actor_organisation() or kernel.actor_kind() = 'system'
);
create policy decides on exchange.delay for insert with check (
  organisation = kernel.actor_organisation()
  and decided_by = kernel.actor_staff()
  and decided_on = kernel.actor_today()
  and exists (
    select 1
    from exchange.delay_ground g
    join organisations.organisation o on o.id = delay.organisation and o.kind = any (g.kinds)
    where g.source = delay.source
      and g.valid_from <= delay.decided_on
      and (g.valid_to is null or g.valid_to >= delay.decided_on)
  )
  and exists (
    select 1
    from exchange.delay_limit l
    where l.valid_from <= delay.decided_on
      and (l.valid_to is null or l.valid_to >= delay.decided_on)
      and delay.until <= delay.decided_on + make_interval(months => l.months)
  )
);
grant select, insert on exchange.delay to kedjan_app;

alter table exchange.disclosure add column hidden_until date, add column hidden_source text;
comment on column exchange.disclosure.hidden_until is 'The person sees the line after this day: follows from a delay of the holder, or of the asker whom it answers';
alter table exchange.disclosure add check ((hidden_until is null) = (hidden_source is null));
alter table exchange.disclosure add check (hidden_until is null or consent_id is null);
-- The policy on the ledger asks for this day as well; carried by the index, it still answers alone.
drop index exchange.disclosure_seen;
create index disclosure_seen on exchange.disclosure (person_id, recipient, category, holder) include (stands, until, hidden_until);

alter policy parties_see on exchange.disclosure using (
  recipient = kernel.actor_organisation()
  or holder = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons()) and (hidden_until is null or hidden_until < kernel.actor_today())
);
alter policy parties_see on exchange.withdrawal using (
  recipient = kernel.actor_organisation()
  or holder = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons()) and exists (select 1 from exchange.disclosure d where d.id = withdrawal.disclosure_id)
);

create function exchange.hold_back_disclosure() returns trigger language plpgsql as $$
begin
  select line.until, line.source into new.hidden_until, new.hidden_source
  from (
    select l.until, l.source from exchange.delay l
    where l.person_id = new.person_id and l.organisation = new.holder and l.until >= new.decided_on
    union all
    select q.hidden_until, q.hidden_source from exchange.request q
    where q.id = new.request_id and q.hidden_until >= new.decided_on
  ) line
  order by line.until desc
  limit 1;
  return new;
end $$;
create trigger hold_back_disclosure before insert on exchange.disclosure for each row
  when (new.consent_id is null) execute function exchange.hold_back_disclosure();

create function exchange.hold_back_activity() returns trigger language plpgsql as $$
begin
  select l.until, l.source into new.hidden_until, new.hidden_source
  from exchange.delay l
  where l.person_id = new.person_id and l.organisation = new.organisation_id
    and l.until >= (new.at at time zone 'Europe/Stockholm')::date
  order by l.until desc
  limit 1;
  return new;
end $$;
create trigger hold_back_activity before insert on kernel.activity for each row
  when (new.person_id is not null and new.organisation_id is not null) execute function exchange.hold_back_activity();

create function exchange.hold_back_request() returns trigger language plpgsql as $$
begin
  select l.until, l.source into new.hidden_until, new.hidden_source
  from exchange.delay l
  where l.person_id = new.person_id and l.organisation = new.asker and l.until >= new.asked_on
  order by l.until desc
  limit 1;
  return new;
end $$;
create trigger hold_back_request before insert on exchange.request for each row
  when (new.person_id is not null) execute function exchange.hold_back_request();

-- What the person asks of a holder: that something wrong is put right, or that something is not processed.
create table exchange.plea (
  id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('correction', 'objection')),
  holder text not null,
  category text not null,
  words text not null,
  made_by uuid not null,
  answer_by date not null,
  on_date date not null,
  at timestamptz not null,
  unique (id, person_id, holder)
);
comment on table exchange.plea is 'The person asks a holder to put something right (GDPR 16), or objects (GDPR 21)';
create index plea_person on exchange.plea (person_id);

create table exchange.plea_answer (
  plea_id uuid primary key,
  person_id uuid not null,
  holder text not null,
  outcome text not null check (outcome in ('granted', 'granted_in_part', 'refused')),
  words text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null,
  foreign key (plea_id, person_id, holder) references exchange.plea (id, person_id, holder) on delete restrict
);
comment on table exchange.plea_answer is 'What the holder answered, in words that the person reads';

create table exchange.open_plea (
  plea_id uuid primary key references exchange.plea (id) on delete restrict,
  person_id uuid not null,
  holder text not null,
  answer_by date not null
);
comment on table exchange.open_plea is 'The work list: every plea that is not answered, without its words; kept by the triggers on exchange.plea and exchange.plea_answer';
create index open_plea_person on exchange.open_plea (person_id);
create index open_plea_holder on exchange.open_plea (holder, answer_by);

create function exchange.open_plea() returns trigger language plpgsql as $$
begin
  insert into exchange.open_plea (plea_id, person_id, holder, answer_by) values (new.id, new.person_id, new.holder, new.answer_by);
  return null;
end $$;
create trigger open_plea after insert on exchange.plea for each row execute function exchange.open_plea();

create function exchange.close_plea() returns trigger language plpgsql as $$
begin
  delete from exchange.open_plea where plea_id = new.plea_id;
  return null;
end $$;
create trigger close_plea after insert on exchange.plea_answer for each row execute function exchange.close_plea();

create table exchange.correction_notice (
  id uuid primary key,
  person_id uuid not null,
  category text not null,
  holder text not null,
  recipient text not null,
  corrects uuid not null,
  corrected_by uuid not null,
  on_date date not null,
  at timestamptz not null,
  unique (id, holder, recipient, person_id),
  unique (corrected_by, recipient)
);
comment on table exchange.correction_notice is 'Whoever was told the wrong datum is told that it has been put right (GDPR 19); acknowledged by one of its staff';
comment on column exchange.correction_notice.corrected_by is 'The datum that stands now; corrects is the one that was wrong';
create index correction_notice_recipient on exchange.correction_notice (recipient);

create table exchange.correction_receipt (
  notice_id uuid primary key,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null,
  foreign key (notice_id, holder, recipient, person_id)
    references exchange.correction_notice (id, holder, recipient, person_id) on delete restrict
);
comment on table exchange.correction_receipt is 'A recipient has taken note of a correction';

do $$
declare name text;
begin
  foreach name in array array['plea', 'plea_answer', 'open_plea', 'correction_notice', 'correction_receipt'] loop
    execute format('alter table exchange.%I enable row level security', name);
    execute format('alter table exchange.%I force row level security', name);
    execute format('create policy person_sees on exchange.%I for select using (person_id = any (kernel.actor_persons()))', name);
    execute format('create policy holder_sees on exchange.%I for select using (holder = kernel.actor_organisation())', name);
    execute format('grant select, insert on exchange.%I to kedjan_app', name);
  end loop;
  foreach name in array array['correction_notice', 'correction_receipt'] loop
    execute format('create policy recipient_sees on exchange.%I for select using (recipient = kernel.actor_organisation())', name);
  end loop;
end $$;
create policy person_pleads on exchange.plea for insert with check (
  person_id = any (kernel.actor_persons()) and made_by = (kernel.actor_persons())[1] and on_date = kernel.actor_today()
);
-- The work list follows from the pleas and their answers: only the triggers write it.
create policy platform_reads on exchange.open_plea for select using (kernel.actor_kind() = 'system');
create policy person_lists on exchange.open_plea for insert with check (
  pg_trigger_depth() > 0 and person_id = any (kernel.actor_persons())
);
create policy holder_closes on exchange.open_plea for delete using (
  pg_trigger_depth() > 0 and holder = kernel.actor_organisation()
);
grant delete on exchange.open_plea to kedjan_app;
create policy holder_answers on exchange.plea_answer for insert with check (
  holder = kernel.actor_organisation() and by_staff = kernel.actor_staff() and on_date = kernel.actor_today()
);
create policy holder_corrects on exchange.correction_notice for insert with check (
  holder = kernel.actor_organisation() and on_date = kernel.actor_today()
);
create policy recipient_acknowledges on exchange.correction_receipt for insert with check (
  recipient = kernel.actor_organisation() and by_staff = kernel.actor_staff() and on_date = kernel.actor_today()
);
