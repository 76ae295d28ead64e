create table chain.stall (
  milestone_id uuid not null references chain.milestone (id) on delete restrict,
  seq integer not null,
  journey_id uuid not null references chain.journey (id) on delete restrict,
  person_id uuid not null,
  category text not null,
  responsible text not null,
  kind text not null check (kind in ('owner_asked', 'coordinator_told', 'person_told', 'still_working', 'passed_on')),
  because text check (because ~ '^[a-z_]{1,60}$'),
  on_date date not null,
  by_organisation text,
  by_staff uuid references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (milestone_id, seq),
  check ((kind = 'still_working') = (because is not null)),
  check ((kind in ('still_working', 'passed_on')) = (by_staff is not null))
);
comment on table chain.stall is 'A step that stands still is an event: who was asked or told about it and what the owner answered, appended';
create index stall_journey on chain.stall (journey_id);
create index stall_person on chain.stall (person_id);

create table chain.stall_setting (
  organisation_id text not null,
  template text not null,
  seq integer not null,
  coordinator_after_days integer not null check (coordinator_after_days between 1 and 90),
  person_after_days integer not null check (person_after_days between 1 and 180),
  longer_by_days integer not null check (longer_by_days between 1 and 90),
  on_date date not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (organisation_id, template, seq),
  check (person_after_days > coordinator_after_days)
);
comment on table chain.stall_setting is 'How an organisation wants to be reminded of its steps that stand still, for one chain or, with *, for all; the last line counts';

do $$
declare name text;
begin
  foreach name in array array['stall', 'stall_setting'] loop
    execute format('alter table chain.%I enable row level security', name);
    execute format('alter table chain.%I force row level security', name);
    execute format($policy$create policy platform on chain.%I using (kernel.actor_kind() = 'system') with check (kernel.actor_kind() = 'system')$policy$, name);
    execute format('grant select, insert on chain.%I to kedjan_app', name);
  end loop;
end $$;

-- As the step itself, and no wider.
create policy who_may_see on chain.stall for select using (
  responsible = kernel.actor_organisation()
  or person_id = any (kernel.actor_follows())
  or kernel.actor_kind() = 'staff' and exists (select 1 from chain.milestone m where m.id = stall.milestone_id offset 0)
);
create policy responsible_answers on chain.stall for insert with check (
  responsible = kernel.actor_organisation()
  and kind in ('still_working', 'passed_on')
  and by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
);
create policy own on chain.stall_setting for select using (organisation_id = kernel.actor_organisation());
create policy own_sets on chain.stall_setting for insert with check (
  organisation_id = kernel.actor_organisation() and by_staff = kernel.actor_staff()
);
create policy on_order_only on chain.stall as restrictive for delete using (kernel.may_erase(person_id));
grant delete on chain.stall to kedjan_app;
