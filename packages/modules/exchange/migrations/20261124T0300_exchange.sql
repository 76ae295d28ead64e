create schema exchange;
comment on schema exchange is 'What may be told, by whom, to whom, why, and what has been told';
grant usage on schema exchange to kedjan_app;

create table exchange.information_category (
  code text primary key
);
comment on table exchange.information_category is 'Kinds of personal data, as the law on exchange tells them apart';

create table exchange.legal_basis (
  id text not null,
  category text not null references exchange.information_category (code) on delete restrict,
  source_kinds text[] not null,
  recipient_kinds text[] not null,
  source_ids text[],
  recipient_ids text[],
  purpose text not null,
  form text not null check (form in ('own_initiative', 'on_request', 'either')),
  requires text not null check (requires in ('nothing', 'weighing', 'consent')),
  source text not null,
  valid_from date not null,
  valid_to date,
  primary key (id, category)
);
comment on table exchange.legal_basis is 'One paragraph that lets kinds of organisations tell others one category of data, in force between two dates';
comment on column exchange.legal_basis.source_kinds is 'Without the kinds whose secrecy over the category does not yield to the paragraph';
comment on column exchange.legal_basis.source_ids is 'Where a kind holds many organisations and only these tell; likewise recipient_ids';

-- Two things that a disclosure may rest on and that have no table yet. Whoever makes one replaces its function, and no policy changes.
create function exchange.is_consented(consent uuid, person uuid, category text, holder text, recipient text, day date) returns boolean
  language sql stable as 'select false';
comment on function exchange.is_consented is 'Whether a consent stands that covers this person, category, holder and recipient that day';
create function exchange.is_agreed(holder text, recipient text, day date) returns boolean language sql stable as 'select false';
comment on function exchange.is_agreed is 'Whether both organisations have joined an agreement that is in force that day';

create table exchange.weighing (
  id uuid primary key,
  person_id uuid not null,
  holder text collate "C" not null,
  text text not null,
  by_staff uuid not null,
  at timestamptz not null,
  unique (id, person_id, holder)
);
comment on table exchange.weighing is 'Why an officer found that the interest in telling outweighs: for the holder and the person, and not for the recipient, who is told nothing by it';

-- Organisations, categories and members of staff are never removed. No foreign key points at them from the ledger:
-- it would lock the one row of Migrationsverket for every line that anybody writes. The row policies know them instead.
-- Codes are compared byte by byte: every row policy looks them up, and by the rules of Swedish that takes several times as long.
create table exchange.disclosure (
  id uuid primary key,
  person_id uuid not null,
  category text collate "C" not null,
  holder text collate "C" not null,
  recipient text collate "C" not null,
  basis_id text not null,
  purpose text not null,
  way text not null default 'own_initiative' check (way in ('own_initiative', 'on_request', 'handoff', 'standing')),
  weighing_id uuid,
  consent_id uuid,
  request_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  decided_on date not null,
  cause text not null,
  stands boolean not null default true,
  check (recipient <> holder),
  foreign key (weighing_id, person_id, holder) references exchange.weighing (id, person_id, holder) on delete restrict
);
comment on column exchange.disclosure.way is 'On the holder''s own initiative, when asked, with a hand-off, or as a standing flow that an agreement allows';
comment on column exchange.disclosure.stands is 'False once withdrawn: follows from exchange.withdrawal by its trigger, so that every row policy asks one table';
comment on table exchange.disclosure is 'The ledger: a named officer of the holder decided to tell a recipient one category of data about one person, on a basis in force that day';
create index disclosure_weighing on exchange.disclosure (weighing_id) where weighing_id is not null;
-- With what the row policies ask, so that they need not look at the line itself.
create index disclosure_seen on exchange.disclosure (person_id, recipient, category, holder) include (stands);

create table exchange.withdrawal (
  disclosure_id uuid primary key references exchange.disclosure (id) on delete restrict,
  holder text not null,
  recipient text not null,
  person_id uuid not null,
  reason text not null,
  decided_by uuid not null references organisations.staff (id) on delete restrict,
  decided_at timestamptz not null
);
comment on table exchange.withdrawal is 'A disclosure that no longer stands; what was read before stays in the log';
create index withdrawal_person on exchange.withdrawal (person_id);

do $$
declare name text;
begin
  foreach name in array array['information_category', 'legal_basis', 'weighing', 'disclosure', 'withdrawal'] loop
    execute format('alter table exchange.%I enable row level security', name);
    execute format('alter table exchange.%I force row level security', name);
  end loop;
  foreach name in array array['information_category', 'legal_basis'] loop
    execute format('create policy public_fact on exchange.%I for select using (kernel.actor_kind() is not null)', name);
    execute format('create policy owner_loads on exchange.%I to kedjan_owner using (true) with check (true)', name);
    execute format('grant select on exchange.%I to kedjan_app', name);
  end loop;
end $$;

-- Who acts is asked once a statement, not once a row: every row policy on a person's data asks this one.
create policy parties_see on exchange.disclosure for select using (
  recipient = (select kernel.actor_organisation())
  or holder = (select kernel.actor_organisation())
  or person_id = any ((select kernel.actor_persons())::uuid[])
);
-- Who decides is of the holder's own staff: asked once a statement, where a foreign key would lock the officer's row for every line.
create policy holder_decides on exchange.disclosure for insert with check (
  holder = kernel.actor_organisation()
  and decided_by = kernel.actor_staff()
  and (select exists (
    select 1 from organisations.staff w where w.id = kernel.actor_staff() and w.organisation_id = kernel.actor_organisation()
  ))
  and decided_on = kernel.actor_today()
  and exists (
    select 1
    from exchange.legal_basis b
    join organisations.organisation s on s.id = disclosure.holder and s.kind = any (b.source_kinds)
    join organisations.organisation r on r.id = disclosure.recipient and r.kind = any (b.recipient_kinds)
    where b.id = disclosure.basis_id
      and b.category = disclosure.category
      and b.purpose = disclosure.purpose
      and (b.source_ids is null or s.id = any (b.source_ids))
      and (b.recipient_ids is null or r.id = any (b.recipient_ids))
      and (b.form <> 'on_request' or disclosure.way = 'on_request')
      and case b.requires
        when 'nothing' then true
        when 'weighing' then exists (
          select 1 from exchange.weighing w where w.id = disclosure.weighing_id and length(btrim(w.text)) >= 20
        )
        when 'consent' then exchange.is_consented(disclosure.consent_id, disclosure.person_id, disclosure.category, disclosure.holder,
          disclosure.recipient, disclosure.decided_on)
      end
      and (disclosure.way <> 'standing'
        or (b.requires = 'nothing' and exchange.is_agreed(disclosure.holder, disclosure.recipient, disclosure.decided_on)))
      and b.valid_from <= disclosure.decided_on
      and (b.valid_to is null or b.valid_to >= disclosure.decided_on)
  )
);
grant select, insert on exchange.disclosure to kedjan_app;
grant update (stands) on exchange.disclosure to kedjan_app;

create policy holder_sees on exchange.weighing for select using (holder = kernel.actor_organisation());
-- With the line that it explains, and no sooner.
create policy person_sees on exchange.weighing for select using (
  person_id = any (kernel.actor_persons())
  and exists (select 1 from exchange.disclosure d where d.weighing_id = weighing.id)
);
create policy holder_weighs on exchange.weighing for insert with check (
  holder = kernel.actor_organisation() and by_staff = kernel.actor_staff()
);
grant select, insert on exchange.weighing to kedjan_app;

create policy withdrawal_ends on exchange.disclosure for update using (
  pg_trigger_depth() > 0 and holder = kernel.actor_organisation()
) with check (not stands);
create function exchange.end_disclosure() returns trigger language plpgsql as $$
begin
  update exchange.disclosure set stands = false where id = new.disclosure_id;
  if not found then
    raise exception 'a withdrawal must end a disclosure';
  end if;
  return null;
end $$;
create trigger end_disclosure after insert on exchange.withdrawal for each row execute function exchange.end_disclosure();

create policy parties_see on exchange.withdrawal for select using (
  recipient = kernel.actor_organisation()
  or holder = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons())
);
create policy holder_decides on exchange.withdrawal for insert with check (
  decided_by = kernel.actor_staff()
  and exists (
    select 1 from exchange.disclosure d
    where d.id = withdrawal.disclosure_id
      and d.holder = kernel.actor_organisation()
      and d.holder = withdrawal.holder and d.recipient = withdrawal.recipient and d.person_id = withdrawal.person_id
  )
);
grant select, insert on exchange.withdrawal to kedjan_app;
