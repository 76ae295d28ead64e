create schema documents;
comment on schema documents is 'Papers about persons: what came in, what was found in it, and who may read it';
grant usage on schema documents to kedjan_app;

create table documents.document (
  id uuid primary key,
  person_id uuid not null references persons.person (id) on delete restrict,
  category text collate "C" not null,
  holder text collate "C" not null,
  name text not null check (char_length(name) between 1 and 120),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  milestone_id uuid,
  handoff_id uuid,
  replaces uuid references documents.document (id) on delete no action,
  added_by uuid references organisations.staff (id) on delete restrict,
  added_at timestamptz not null,
  check (num_nonnulls(milestone_id, handoff_id) <= 1)
);
comment on table documents.document is 'A paper about a person with its category and the organisation that holds it; its content follows, or it never came';
comment on column documents.document.added_by is 'The member of staff who added it; null where the person or a guardian sent it';
comment on column documents.document.milestone_id is 'The step that it belongs to; the chain stands above, so that it is an opaque id here';
create index document_person on documents.document (person_id, added_at);
create index document_replaces on documents.document (replaces) where replaces is not null;

create table documents.file (
  document_id uuid primary key references documents.document (id) on delete restrict,
  person_id uuid not null,
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png', 'text/plain')),
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer,
  received_at timestamptz not null
);
comment on table documents.file is 'What the content of a document was found to be when it came in; decided from the content alone';
create index file_person on documents.file (person_id);

create table documents.content (
  document_id uuid primary key references documents.file (document_id) on delete restrict,
  person_id uuid not null,
  bytes bytea not null
);
comment on table documents.content is 'The bytes of a document, in the transaction that received them; read only when nothing speaks against it';
-- Pictures and PDF are compressed already.
alter table documents.content alter column bytes set storage external;
create index content_person on documents.content (person_id);

create table documents.step (
  document_id uuid not null references documents.document (id) on delete restrict,
  seq integer not null check (seq > 0),
  person_id uuid not null,
  kind text not null check (kind in ('received', 'clean', 'not_scanned', 'infected', 'could_not_be_scanned', 'withdrawn', 'replaced')),
  by_staff uuid,
  at timestamptz not null,
  primary key (document_id, seq)
);
comment on table documents.step is 'What happened to a document, appended: it came in, what the scanner said, whether it was taken back';
create index step_person on documents.step (person_id);

create table documents.waiting (
  document_id uuid primary key references documents.document (id) on delete restrict,
  person_id uuid not null,
  tries integer not null,
  since timestamptz not null
);
comment on table documents.waiting is 'Documents that no scanner has judged yet, kept by a trigger on their steps';
create index waiting_person on documents.waiting (person_id);

create function documents.keep_waiting() returns trigger language plpgsql as $$
begin
  if new.kind = 'received' then
    insert into documents.waiting (document_id, person_id, tries, since) values (new.document_id, new.person_id, 0, new.at);
  elsif new.kind = 'could_not_be_scanned' then
    update documents.waiting set tries = tries + 1, since = new.at where document_id = new.document_id;
  elsif new.kind <> 'replaced' then
    delete from documents.waiting where document_id = new.document_id;
  end if;
  return null;
end $$;
create trigger keep_waiting after insert on documents.step for each row execute function documents.keep_waiting();

do $$
declare name text;
begin
  foreach name in array array['document', 'file', 'content', 'step', 'waiting'] loop
    execute format('alter table documents.%I enable row level security', name);
    execute format('alter table documents.%I force row level security', name);
    execute format('create policy platform_finds_due on documents.%I for select using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('create policy platform_erases on documents.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('grant select, insert, delete on documents.%I to kedjan_app', name);
  end loop;
end $$;

-- As every datum: the holder sees, the person sees, and whoever was told this category by this holder.
create policy who_may_see on documents.document for select using (
  holder = (select kernel.actor_organisation())
  or person_id = any ((select kernel.actor_persons())::uuid[])
  or exists (
    select 1 from exchange.disclosure d
    where d.person_id = document.person_id
      and d.recipient = (select kernel.actor_organisation())
      and d.category = document.category
      and d.holder = document.holder
      and d.stands
      and (d.until is null or d.until >= kernel.actor_today())
    offset 0
  )
);
create policy protected_is_closed on documents.document as restrictive for select using (
  kernel.actor_kind() is distinct from 'staff'
  or not exists (select 1 from persons.protected_person p where p.person_id = document.person_id offset 0)
  or persons.is_let_in(person_id)
);
create policy holder_adds on documents.document for insert with check (
  holder = kernel.actor_organisation()
  and added_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = document.person_id offset 0)
);
-- A person sends only to somebody who already knows something of them: who holds a datum, or was told one.
create policy person_sends on documents.document for insert with check (
  person_id = any (kernel.actor_persons())
  and added_by is null
  and (
    exists (select 1 from persons.datum d where d.person_id = document.person_id and d.holder = document.holder offset 0)
    or exists (
      select 1 from exchange.disclosure d
      where d.person_id = document.person_id and d.recipient = document.holder and d.stands
      offset 0
    )
  )
);

do $$
declare name text;
begin
  foreach name in array array['file', 'step'] loop
    execute format($policy$create policy who_may_see on documents.%1$I for select using (
      exists (select 1 from documents.document d where d.id = %1$I.document_id offset 0)
    )$policy$, name);
    -- Types, sizes and steps, no name: what the scanner's work is steered by.
    execute format('create policy platform_steers on documents.%I for select using (kernel.actor_kind() = ''system'')', name);
  end loop;
  foreach name in array array['file', 'content'] loop
    execute format($policy$create policy adder_brings on documents.%1$I for insert with check (
      exists (
        select 1 from documents.document d
        where d.id = %1$I.document_id
          and d.person_id = %1$I.person_id
          and (d.added_by = kernel.actor_staff() or d.added_by is null and d.person_id = any (kernel.actor_persons()))
        offset 0
      )
    )$policy$, name);
  end loop;
end $$;

create policy adder_or_holder_moves on documents.step for insert with check (
  kind in ('received', 'withdrawn', 'replaced')
  and by_staff is not distinct from kernel.actor_staff()
  and exists (
    select 1 from documents.document d
    where d.id = step.document_id
      and d.person_id = step.person_id
      and (d.holder = kernel.actor_organisation() or d.added_by is null and d.person_id = any (kernel.actor_persons()))
    offset 0
  )
);
create policy platform_judges on documents.step for insert with check (
  kernel.actor_kind() = 'system'
  and kind in ('clean', 'not_scanned', 'infected', 'could_not_be_scanned')
  and by_staff is null
  and exists (select 1 from documents.waiting w where w.document_id = step.document_id and w.person_id = step.person_id offset 0)
);

create policy platform_scans on documents.waiting for select using (kernel.actor_kind() = 'system' or pg_trigger_depth() > 0);
create policy step_waits on documents.waiting for insert with check (pg_trigger_depth() > 0);
create policy step_postpones on documents.waiting for update using (pg_trigger_depth() > 0);
create policy step_ends on documents.waiting for delete using (pg_trigger_depth() > 0);
grant update (tries, since) on documents.waiting to kedjan_app;

-- Bytes leave only when they were judged, and never again once something was found in them or they were taken back.
create policy who_may_read on documents.content for select using (
  exists (select 1 from documents.document d where d.id = content.document_id offset 0)
  and exists (select 1 from documents.step s where s.document_id = content.document_id and s.kind in ('clean', 'not_scanned') offset 0)
  and not exists (select 1 from documents.step s where s.document_id = content.document_id and s.kind in ('infected', 'withdrawn') offset 0)
);
create policy platform_scans on documents.content for select using (
  kernel.actor_kind() = 'system'
  and exists (select 1 from documents.waiting w where w.document_id = content.document_id offset 0)
);
