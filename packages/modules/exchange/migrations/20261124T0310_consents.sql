create table exchange.consent_ask (
  id uuid primary key,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  basis_id text not null,
  purpose text not null,
  categories text[] not null check (cardinality(categories) > 0),
  until date not null,
  why text not null,
  by_organisation text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  on_date date not null,
  at timestamptz not null,
  check (by_organisation in (holder, recipient))
);
comment on table exchange.consent_ask is 'An officer asks the person to agree that a holder tells a recipient something; shown on the own pages with its text';
create index consent_ask_person on exchange.consent_ask (person_id);
create index consent_ask_organisation on exchange.consent_ask (by_organisation, at);

create table exchange.consent (
  id uuid primary key,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  basis_id text not null,
  purpose text not null,
  categories text[] not null check (cardinality(categories) > 0),
  language text not null,
  from_date date not null,
  until date not null,
  said_by text not null check (said_by in ('person', 'guardian')),
  child_said text not null check (child_said in ('yes', 'no', 'not_asked')),
  given_by uuid not null,
  at timestamptz not null,
  check (until >= from_date),
  check ((said_by = 'person') = (given_by = person_id))
);
comment on table exchange.consent is 'A person, or a guardian for a child, agrees that a holder tells a recipient some categories for a purpose until a day';
comment on column exchange.consent.language is 'The language in which it was explained on the page';
create index consent_person on exchange.consent (person_id);

create table exchange.consent_end (
  consent_id uuid primary key references exchange.consent (id) on delete restrict,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  on_date date not null,
  ended_by uuid not null,
  at timestamptz not null
);
comment on table exchange.consent_end is 'A consent that was taken back; what rested on it ends with it, and what was read stays in the log';

create table exchange.consent_answer (
  ask_id uuid primary key references exchange.consent_ask (id) on delete restrict,
  person_id uuid not null,
  by_organisation text not null,
  consent_id uuid references exchange.consent (id) on delete restrict,
  answered_by uuid not null,
  on_date date not null,
  at timestamptz not null
);
comment on table exchange.consent_answer is 'What the person said when asked; without a consent it was no';

do $$
declare name text;
begin
  foreach name in array array['consent_ask', 'consent', 'consent_end', 'consent_answer'] loop
    execute format('alter table exchange.%I enable row level security', name);
    execute format('alter table exchange.%I force row level security', name);
    execute format('create policy person_sees on exchange.%I for select using (person_id = any (kernel.actor_persons()))', name);
    execute format('grant select, insert on exchange.%I to kedjan_app', name);
  end loop;
  foreach name in array array['consent', 'consent_end'] loop
    execute format('create policy parties_see on exchange.%I for select using (kernel.actor_organisation() in (holder, recipient))', name);
  end loop;
  foreach name in array array['consent_ask', 'consent_answer'] loop
    execute format('create policy asker_sees on exchange.%I for select using (by_organisation = kernel.actor_organisation())', name);
  end loop;
end $$;

create policy party_asks on exchange.consent_ask for insert with check (
  by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and on_date = kernel.actor_today()
);
-- Only the person or a guardian gives, and only where a paragraph takes a consent: it is never the only lock.
create policy person_gives on exchange.consent for insert with check (
  person_id = any (kernel.actor_persons())
  and given_by = (kernel.actor_persons())[1]
  and from_date = kernel.actor_today()
  and categories <@ (
    select array_agg(b.category)
    from exchange.legal_basis b
    where b.id = consent.basis_id and b.purpose = consent.purpose and b.requires = 'consent'
  )
);
create policy person_ends on exchange.consent_end for insert with check (
  person_id = any (kernel.actor_persons())
  and ended_by = (kernel.actor_persons())[1]
  and on_date = kernel.actor_today()
  and exists (
    select 1 from exchange.consent c
    where c.id = consent_end.consent_id
      and c.person_id = consent_end.person_id and c.holder = consent_end.holder and c.recipient = consent_end.recipient
  )
);
create policy person_answers on exchange.consent_answer for insert with check (
  person_id = any (kernel.actor_persons())
  and answered_by = (kernel.actor_persons())[1]
  and on_date = kernel.actor_today()
  and exists (
    select 1 from exchange.consent_ask a
    where a.id = consent_answer.ask_id and a.person_id = consent_answer.person_id and a.by_organisation = consent_answer.by_organisation
  )
  and (consent_id is null or exists (
    select 1 from exchange.consent c where c.id = consent_answer.consent_id and c.person_id = consent_answer.person_id
  ))
);

create or replace function exchange.is_consented(consent uuid, person uuid, category text, holder text, recipient text, day date)
returns boolean language sql stable as $$
  select exists (
    select 1
    from exchange.consent c
    where c.id = is_consented.consent
      and c.person_id = is_consented.person
      and c.holder = is_consented.holder
      and c.recipient = is_consented.recipient
      and is_consented.category = any (c.categories)
      and is_consented.day between c.from_date and c.until
      and not exists (select 1 from exchange.consent_end e where e.consent_id = c.id)
  )
$$;

-- What rests on a consent lasts no longer than the consent: every row policy that asks the ledger asks for this day too.
alter table exchange.disclosure add column until date;
comment on column exchange.disclosure.until is 'The last day on which it is seen: follows from the consent that it rests on; null for everything else';
-- The index that answers the row policies alone carries the day as well.
drop index exchange.disclosure_seen;
create index disclosure_seen on exchange.disclosure (person_id, recipient, category, holder) include (stands, until);
create index disclosure_consent on exchange.disclosure (consent_id) where consent_id is not null;

-- Telling and taking back at the same moment: one waits for the other, so that nothing told stands on a consent that has ended.
create function exchange.lock_consent(consent uuid) returns bigint language sql immutable
  return hashtextextended(consent::text, 7310);
comment on function exchange.lock_consent is 'The key under which telling on a consent and ending it wait for each other';
create function exchange.last_as_consent() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(exchange.lock_consent(new.consent_id));
  new.until := (
    select c.until from exchange.consent c
    where c.id = new.consent_id
      and c.purpose = new.purpose
      and exchange.is_consented(new.consent_id, new.person_id, new.category, new.holder, new.recipient, new.decided_on)
  );
  if new.until is null then
    raise exception 'a disclosure rests on a consent that does not stand' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger last_as_consent before insert on exchange.disclosure for each row
  when (new.consent_id is not null) execute function exchange.last_as_consent();

create function exchange.end_consented() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(exchange.lock_consent(new.consent_id));
  update exchange.disclosure set stands = false where consent_id = new.consent_id and stands;
  return null;
end $$;
create trigger end_consented after insert on exchange.consent_end for each row execute function exchange.end_consented();
create policy consent_ends on exchange.disclosure for update using (
  pg_trigger_depth() > 0 and consent_id is not null and person_id = any (kernel.actor_persons())
) with check (not stands);
create policy needs_no_more on exchange.disclosure as restrictive for insert with check (
  (consent_id is null) = (until is null)
);
comment on column exchange.disclosure.stands is 'False once withdrawn or once the consent is taken back: follows by triggers, so that every row policy asks one table';
