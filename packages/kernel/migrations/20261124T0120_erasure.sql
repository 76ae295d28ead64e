-- What may be removed, in a form that the policy of every table can ask: whose rows, when, and whether something stops it.
-- Rows come from the module retention, by triggers on its signatures and holds; the kernel knows persons and groups of persons only.
create table kernel.erasure_order (
  person_id uuid primary key,
  group_id uuid not null,
  list_id uuid not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  due_on date not null
);
comment on table kernel.erasure_order is 'A named person has signed that everything about this person is removed from a day on; persons of one group are removed together';
create index erasure_order_group on kernel.erasure_order (group_id);

create table kernel.erasure_hold (
  hold_id uuid primary key,
  group_id uuid not null,
  until date not null
);
comment on table kernel.erasure_hold is 'What stops an erasure, to the end of its last day; gone when it was ended before';
create index erasure_hold_group on kernel.erasure_hold (group_id);

create table kernel.keeping (
  record text not null,
  valid_from date not null,
  valid_to date,
  days integer not null check (days > 0),
  primary key (record, valid_from)
);
comment on table kernel.keeping is 'For how many days the platform keeps records of its own that hold nothing but ids; loaded from the rules of retention';

do $$
declare name text;
begin
  foreach name in array array['erasure_order', 'erasure_hold', 'keeping'] loop
    execute format('alter table kernel.%I enable row level security', name);
    execute format('alter table kernel.%I force row level security', name);
  end loop;
  foreach name in array array['erasure_order', 'erasure_hold'] loop
    execute format('create policy platform_reads on kernel.%I for select using (kernel.actor_kind() = ''system'')', name);
    execute format('grant select, insert, delete on kernel.%I to kedjan_app', name);
  end loop;
end $$;

create policy signature_orders on kernel.erasure_order for insert with check (
  pg_trigger_depth() > 0 and kernel.actor_kind() = 'staff' and signed_by = kernel.actor_staff()
);
create policy hold_stops on kernel.erasure_hold for insert with check (pg_trigger_depth() > 0 and kernel.actor_kind() = 'staff');
-- The end of a hold finds the row by its trigger; nobody else sees or removes one.
create policy end_finds on kernel.erasure_hold for select using (pg_trigger_depth() > 0);
create policy end_removes on kernel.erasure_hold for delete using (pg_trigger_depth() > 0 and kernel.actor_kind() = 'staff');
create policy owner_loads on kernel.keeping to kedjan_owner using (true) with check (true);
create policy public_fact on kernel.keeping for select using (kernel.actor_kind() is not null);
grant select on kernel.keeping to kedjan_app;

create function kernel.may_erase(person uuid) returns boolean language sql stable as $$
  select exists (
    select 1
    from kernel.erasure_order o
    where o.person_id = may_erase.person
      and o.due_on <= kernel.actor_today()
      and not exists (select 1 from kernel.erasure_hold h where h.group_id = o.group_id and h.until >= kernel.actor_today())
  )
$$;
comment on function kernel.may_erase(uuid) is 'Whether a signed order to remove this person is due today and nothing stops it; only the platform sees orders';

create function kernel.may_erase_group(persons uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from kernel.erasure_order o where o.group_id = may_erase_group.persons and kernel.may_erase(o.person_id)
  )
$$;
comment on function kernel.may_erase_group(uuid) is 'As may_erase, for what belongs to persons who are removed together';

create function kernel.may_erase_named(name text) returns boolean language sql stable as $$
  select exists (
    select 1
    from kernel.erasure_order o
    where may_erase_named.name in (o.person_id::text, o.group_id::text) and kernel.may_erase(o.person_id)
  )
$$;
comment on function kernel.may_erase_named(text) is 'As may_erase, where an id stands as text: of the person, or of the group';

create function kernel.kept_since(record text) returns timestamptz language sql stable as $$
  select ((kernel.actor_today() - k.days)::timestamp) at time zone 'Europe/Stockholm'
  from kernel.keeping k
  where k.record = kept_since.record
    and k.valid_from <= kernel.actor_today()
    and (k.valid_to is null or k.valid_to >= kernel.actor_today())
$$;
comment on function kernel.kept_since(text) is 'Records of the platform''s own from before this instant may go; null, and nothing goes, where no rule is in force';

do $$
declare name text;
begin
  foreach name in array array['may_erase(uuid)', 'may_erase_group(uuid)', 'may_erase_named(text)', 'kept_since(text)'] loop
    execute format('revoke execute on function kernel.%s from public', name);
    execute format('grant execute on function kernel.%s to kedjan_app', name);
  end loop;
end $$;

create policy platform_erases on kernel.erasure_order for delete using (kernel.actor_kind() = 'system' and kernel.may_erase(person_id));
create policy platform_erases on kernel.erasure_hold for delete using (kernel.actor_kind() = 'system' and kernel.may_erase_group(group_id));

create policy platform_erases on kernel.activity for delete using (
  kernel.actor_kind() = 'system'
  and (kernel.may_erase(person_id) or kernel.may_erase(actor_person_id) or kernel.may_erase_named(subject_id))
);
grant delete on kernel.activity to kedjan_app;
create index activity_actor_person on kernel.activity (actor_person_id) where actor_person_id is not null;
create index activity_subject on kernel.activity (subject_id) where subject_id is not null;

create policy platform_finds_old on kernel.answered_request for select using (
  kernel.actor_kind() = 'system' and (at < kernel.kept_since('answered_request') or kernel.may_erase_named(actor_key))
);
create policy platform_forgets on kernel.answered_request for delete using (
  kernel.actor_kind() = 'system' and (at < kernel.kept_since('answered_request') or kernel.may_erase_named(actor_key))
);
grant delete on kernel.answered_request to kedjan_app;
create index answered_request_at on kernel.answered_request (at);

create policy platform_forgets on kernel.outbox for delete using (
  kernel.actor_kind() = 'system'
  and (
    at < kernel.kept_since('fact')
    or exists (select 1 from jsonb_each_text(outbox.payload) told where kernel.may_erase_named(told.value))
  )
);
grant delete on kernel.outbox to kedjan_app;
