create schema agreements;
comment on schema agreements is 'Who has agreed with whom to coordinate, and which flows they have arranged; no personal data';
grant usage on schema agreements to kedjan_app;

create table agreements.agreement (
  id uuid primary key,
  kind text not null check (kind in ('declaration_of_intent', 'regional_agreement', 'local_agreement')),
  title text not null,
  purpose text not null,
  target_group text not null,
  in_force_from date not null,
  in_force_to date,
  source text not null,
  proposed_by text,
  at timestamptz not null,
  check (in_force_to is null or in_force_to >= in_force_from)
);
comment on table agreements.agreement is 'A declaration of intent, or a regional or local agreement; proposed_by is null when the platform recorded one signed on paper';

create table agreements.party_step (
  agreement_id uuid not null references agreements.agreement (id) on delete restrict,
  organisation_id text not null,
  seq integer not null,
  kind text not null check (kind in ('invited', 'joined', 'left')),
  on_date date not null,
  by_organisation text,
  by_staff uuid references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (agreement_id, organisation_id, seq)
);
comment on table agreements.party_step is 'Parties invited, joined and left, appended; the last line of a party counts';
create index party_step_organisation on agreements.party_step (organisation_id);

create table agreements.standing_flow (
  id uuid primary key,
  agreement_id uuid not null references agreements.agreement (id) on delete restrict,
  holder text not null,
  recipient text not null,
  basis_id text not null,
  from_date date not null,
  arranged_by uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  check (holder <> recipient)
);
comment on table agreements.standing_flow is 'The holder has decided once that what a legal basis lets it tell is told each time it is recorded; only between parties of one agreement';
create index standing_flow_parties on agreements.standing_flow (holder, recipient);

create table agreements.standing_flow_end (
  flow_id uuid primary key references agreements.standing_flow (id) on delete restrict,
  on_date date not null,
  by_organisation text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null
);
comment on table agreements.standing_flow_end is 'A standing flow that either party has ended';

do $$
declare name text;
begin
  foreach name in array array['agreement', 'party_step', 'standing_flow', 'standing_flow_end'] loop
    execute format('alter table agreements.%I enable row level security', name);
    execute format('alter table agreements.%I force row level security', name);
    execute format('create policy open_to_all on agreements.%I for select using (kernel.actor_kind() is not null)', name);
    execute format('grant select, insert on agreements.%I to kedjan_app', name);
  end loop;
end $$;

create policy proposes on agreements.agreement for insert with check (
  kernel.actor_kind() = 'system' or (kernel.actor_kind() = 'staff' and proposed_by = kernel.actor_organisation())
);
-- Everybody joins and leaves for themselves; whoever proposed invites; the platform records what was signed on paper.
create policy acts_for_itself on agreements.party_step for insert with check (
  kernel.actor_kind() = 'system'
  or (
    by_organisation = kernel.actor_organisation()
    and by_staff = kernel.actor_staff()
    and (
      (kind in ('joined', 'left') and organisation_id = kernel.actor_organisation())
      or (
        kind = 'invited'
        and exists (
          select 1 from agreements.agreement a
          where a.id = party_step.agreement_id and a.proposed_by = kernel.actor_organisation()
        )
      )
    )
  )
);

create function agreements.is_party(agreement uuid, organisation text) returns boolean language sql stable as $$
  select coalesce((
    select p.kind = 'joined'
    from agreements.party_step p
    where p.agreement_id = agreement and p.organisation_id = organisation
    order by p.seq desc
    limit 1
  ), false)
$$;
comment on function agreements.is_party(uuid, text) is 'Whether an organisation has joined an agreement and not left it';
revoke execute on function agreements.is_party(uuid, text) from public;
grant execute on function agreements.is_party(uuid, text) to kedjan_app;

create policy holder_arranges on agreements.standing_flow for insert with check (
  holder = kernel.actor_organisation()
  and arranged_by = kernel.actor_staff()
  and from_date >= kernel.actor_today()
  and agreements.is_party(agreement_id, holder)
  and agreements.is_party(agreement_id, recipient)
);
create policy party_ends on agreements.standing_flow_end for insert with check (
  by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and exists (
    select 1 from agreements.standing_flow f
    where f.id = standing_flow_end.flow_id and kernel.actor_organisation() in (f.holder, f.recipient)
  )
);

create function agreements.stands(flow uuid, told_by text, told_to text, basis text, day date)
returns boolean language sql stable as $$
  select exists (
    select 1
    from agreements.standing_flow f
    join agreements.agreement a on a.id = f.agreement_id
    where f.id = flow
      and f.holder = told_by
      and f.recipient = told_to
      and f.basis_id = basis
      and f.from_date <= day
      and a.in_force_from <= day
      and (a.in_force_to is null or a.in_force_to >= day)
      and agreements.is_party(f.agreement_id, f.holder)
      and agreements.is_party(f.agreement_id, f.recipient)
      and not exists (select 1 from agreements.standing_flow_end e where e.flow_id = f.id and e.on_date <= day)
  )
$$;
comment on function agreements.stands(uuid, text, text, text, date) is 'Whether a standing flow lets one party tell another on a basis that day: both are still parties of an agreement in force';
revoke execute on function agreements.stands(uuid, text, text, text, date) from public;
grant execute on function agreements.stands(uuid, text, text, text, date) to kedjan_app;
