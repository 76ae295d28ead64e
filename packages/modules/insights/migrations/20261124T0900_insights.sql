create schema insights;
comment on schema insights is 'Where people wait: counts of steps, never of anybody in particular; no personal data';
grant usage on schema insights to kedjan_app;

create table insights.stuck (
  count_id uuid not null,
  template text not null,
  key text not null,
  responsible text not null,
  county_code text not null check (county_code ~ '^([0-9]{2})?$'),
  open_count integer not null,
  late_count integer not null,
  stalled_count integer not null,
  oldest_ready_on date not null,
  primary key (count_id, template, key, responsible, county_code)
);
comment on table insights.stuck is 'Open steps of persons who are not protected, by step, owner and the county in which the person lives (empty: none known), as counted last';

create table insights.counted (
  one boolean primary key default true check (one),
  count_id uuid not null,
  on_date date not null,
  at timestamptz not null
);
comment on table insights.counted is 'Which count is the standing one, and when it was made';

do $$
declare name text;
begin
  foreach name in array array['stuck', 'counted'] loop
    execute format('alter table insights.%I enable row level security', name);
    execute format('alter table insights.%I force row level security', name);
    execute format($policy$create policy platform on insights.%I using (kernel.actor_kind() = 'system') with check (kernel.actor_kind() = 'system')$policy$, name);
    execute format('grant select, insert, delete on insights.%I to kedjan_app', name);
  end loop;
end $$;
grant update (count_id, on_date, at) on insights.counted to kedjan_app;

-- Migrationsverket holds the chain together and sees the whole country; a county board and a region see their counties; everybody sees the own steps.
create policy staff_see on insights.stuck for select using (
  kernel.actor_kind() = 'staff' and (
    responsible = kernel.actor_organisation()
    or (select kernel.actor_organisation()) = 'MIGR'
    or county_code = any (
      (select o.county_codes from organisations.organisation o where o.id = kernel.actor_organisation())::text[]
    )
  )
);
create policy staff_see on insights.counted for select using (kernel.actor_kind() = 'staff');
