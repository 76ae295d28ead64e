-- What the migrations add up to, for reading and for the diff in review.
-- Made by npm run generate; never applied and never edited by hand.

create extension btree_gist with schema visits;

-- agreements ----------------------------------------------------------------------------------------------------

create schema agreements authorization kedjan_owner;
comment on schema agreements is 'Who has agreed with whom to coordinate, and which flows they have arranged; no personal data';
grant usage on schema agreements to kedjan_app;

create table agreements.agreement (
  id uuid not null,
  kind text not null,
  title text not null,
  purpose text not null,
  target_group text not null,
  in_force_from date not null,
  in_force_to date,
  source text not null,
  proposed_by text,
  at timestamp with time zone not null,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_check CHECK (((in_force_to IS NULL) OR (in_force_to >= in_force_from))),
  constraint agreement_kind_check CHECK ((kind = ANY (ARRAY['declaration_of_intent'::text, 'regional_agreement'::text, 'local_agreement'::text])))
);
comment on table agreements.agreement is 'A declaration of intent, or a regional or local agreement; proposed_by is null when the platform recorded one signed on paper';
alter table agreements.agreement enable row level security;
alter table agreements.agreement force row level security;
create policy open_to_all on agreements.agreement as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
create policy proposes on agreements.agreement as permissive for insert to public
  with check (((kernel.actor_kind() = 'system'::text) OR ((kernel.actor_kind() = 'staff'::text) AND (proposed_by = kernel.actor_organisation()))));
grant insert, select on agreements.agreement to kedjan_app;

create table agreements.party_step (
  agreement_id uuid not null,
  organisation_id text not null,
  seq integer not null,
  kind text not null,
  on_date date not null,
  by_organisation text,
  by_staff uuid,
  at timestamp with time zone not null,
  constraint party_step_pkey PRIMARY KEY (agreement_id, organisation_id, seq),
  constraint party_step_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  constraint party_step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint party_step_kind_check CHECK ((kind = ANY (ARRAY['invited'::text, 'joined'::text, 'left'::text])))
);
comment on table agreements.party_step is 'Parties invited, joined and left, appended; the last line of a party counts';
CREATE INDEX party_step_organisation ON agreements.party_step USING btree (organisation_id);
alter table agreements.party_step enable row level security;
alter table agreements.party_step force row level security;
create policy acts_for_itself on agreements.party_step as permissive for insert to public
  with check (((kernel.actor_kind() = 'system'::text) OR ((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (((kind = ANY (ARRAY['joined'::text, 'left'::text])) AND (organisation_id = kernel.actor_organisation())) OR ((kind = 'invited'::text) AND (EXISTS ( SELECT 1
   FROM agreements.agreement a
  WHERE ((a.id = party_step.agreement_id) AND (a.proposed_by = kernel.actor_organisation())))))))));
create policy open_to_all on agreements.party_step as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on agreements.party_step to kedjan_app;

create table agreements.standing_flow (
  id uuid not null,
  agreement_id uuid not null,
  holder text not null,
  recipient text not null,
  basis_id text not null,
  from_date date not null,
  arranged_by uuid not null,
  at timestamp with time zone not null,
  constraint standing_flow_pkey PRIMARY KEY (id),
  constraint standing_flow_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  constraint standing_flow_arranged_by_fkey FOREIGN KEY (arranged_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint standing_flow_check CHECK ((holder <> recipient))
);
comment on table agreements.standing_flow is 'The holder has decided once that what a legal basis lets it tell is told each time it is recorded; only between parties of one agreement';
CREATE INDEX standing_flow_parties ON agreements.standing_flow USING btree (holder, recipient);
alter table agreements.standing_flow enable row level security;
alter table agreements.standing_flow force row level security;
create policy holder_arranges on agreements.standing_flow as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (arranged_by = kernel.actor_staff()) AND (from_date >= kernel.actor_today()) AND agreements.is_party(agreement_id, holder) AND agreements.is_party(agreement_id, recipient)));
create policy open_to_all on agreements.standing_flow as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on agreements.standing_flow to kedjan_app;

create table agreements.standing_flow_end (
  flow_id uuid not null,
  on_date date not null,
  by_organisation text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint standing_flow_end_pkey PRIMARY KEY (flow_id),
  constraint standing_flow_end_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint standing_flow_end_flow_id_fkey FOREIGN KEY (flow_id) REFERENCES agreements.standing_flow(id) ON DELETE RESTRICT
);
comment on table agreements.standing_flow_end is 'A standing flow that either party has ended';
alter table agreements.standing_flow_end enable row level security;
alter table agreements.standing_flow_end force row level security;
create policy open_to_all on agreements.standing_flow_end as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
create policy party_ends on agreements.standing_flow_end as permissive for insert to public
  with check (((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM agreements.standing_flow f
  WHERE ((f.id = standing_flow_end.flow_id) AND ((kernel.actor_organisation() = f.holder) OR (kernel.actor_organisation() = f.recipient)))))));
grant insert, select on agreements.standing_flow_end to kedjan_app;

CREATE OR REPLACE FUNCTION agreements.is_party(agreement uuid, organisation text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((
    select p.kind = 'joined'
    from agreements.party_step p
    where p.agreement_id = agreement and p.organisation_id = organisation
    order by p.seq desc
    limit 1
  ), false)
$function$;
comment on function agreements.is_party(agreement uuid, organisation text) is 'Whether an organisation has joined an agreement and not left it';
revoke all on function agreements.is_party(agreement uuid, organisation text) from public;
grant execute on function agreements.is_party(agreement uuid, organisation text) to kedjan_app;

CREATE OR REPLACE FUNCTION agreements.stands(flow uuid, told_by text, told_to text, basis text, day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;
comment on function agreements.stands(flow uuid, told_by text, told_to text, basis text, day date) is 'Whether a standing flow lets one party tell another on a basis that day: both are still parties of an agreement in force';
revoke all on function agreements.stands(flow uuid, told_by text, told_to text, basis text, day date) from public;
grant execute on function agreements.stands(flow uuid, told_by text, told_to text, basis text, day date) to kedjan_app;

-- chain ---------------------------------------------------------------------------------------------------------

create schema chain authorization kedjan_owner;
comment on schema chain is 'Journeys along dated templates: which step is open, whose it is, and by when';
grant usage on schema chain to kedjan_app;

create table chain.journey (
  id uuid not null,
  template text not null,
  template_from date not null,
  person_id uuid not null,
  household_id uuid,
  started_on date not null,
  started_by text not null,
  opened_by uuid,
  constraint journey_pkey PRIMARY KEY (id),
  constraint journey_household_id_fkey FOREIGN KEY (household_id) REFERENCES persons.household(id) ON DELETE RESTRICT,
  constraint journey_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES chain.journey(id) ON DELETE SET NULL,
  constraint journey_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT
);
comment on table chain.journey is 'One walk along one template, by a household or a person; person_id is whom it is filed under';
comment on column chain.journey.template_from is 'The wording that applies: that of the first day, or of a reform that took journeys under way over';
comment on column chain.journey.opened_by is 'The journey from which the person walked on into this one';
CREATE INDEX journey_household ON chain.journey USING btree (household_id) WHERE (household_id IS NOT NULL);
CREATE INDEX journey_opened_by ON chain.journey USING btree (opened_by) WHERE (opened_by IS NOT NULL);
CREATE INDEX journey_person ON chain.journey USING btree (person_id);
alter table chain.journey enable row level security;
alter table chain.journey force row level security;
create policy on_order_only on chain.journey as restrictive for delete to public
  using (kernel.may_erase(person_id));
create policy platform on chain.journey as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on chain.journey as permissive for select to public
  using (((person_id = ANY (kernel.actor_follows())) OR ((kernel.actor_kind() <> 'system'::text) AND (EXISTS ( SELECT 1
   FROM chain.milestone m
  WHERE (m.journey_id = journey.id)
 OFFSET 0)))));
grant delete, insert, select on chain.journey to kedjan_app;
grant update (template_from) on chain.journey to kedjan_app;

create table chain.journey_end (
  journey_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  how text not null,
  at timestamp with time zone not null,
  constraint journey_end_pkey PRIMARY KEY (journey_id),
  constraint journey_end_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT,
  constraint journey_end_how_check CHECK ((how = ANY (ARRAY['completed'::text, 'declined'::text, 'cancelled'::text, 'withdrawn'::text, 'permit_lost'::text, 'moved_on'::text, 'absconded'::text, 'departed'::text, 'died'::text])))
);
comment on table chain.journey_end is 'The recorded end of a journey; without it a journey has at least one open milestone';
alter table chain.journey_end enable row level security;
alter table chain.journey_end force row level security;
create policy on_order_only on chain.journey_end as restrictive for delete to public
  using (kernel.may_erase(person_id));
create policy platform on chain.journey_end as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on chain.journey_end as permissive for select to public
  using (((person_id = ANY (kernel.actor_follows())) OR ((kernel.actor_kind() <> 'system'::text) AND (EXISTS ( SELECT 1
   FROM chain.milestone m
  WHERE (m.journey_id = journey_end.journey_id)
 OFFSET 0)))));
grant delete, insert, select on chain.journey_end to kedjan_app;

create table chain.milestone (
  id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  key text not null,
  category text not null,
  responsible text not null,
  constraint milestone_pkey PRIMARY KEY (id),
  constraint milestone_id_journey_id_person_id_category_responsible_key UNIQUE (id, journey_id, person_id, category, responsible),
  constraint milestone_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT,
  constraint milestone_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT
);
comment on table chain.milestone is 'A step of a journey that exactly one organisation is responsible for';
CREATE INDEX milestone_journey ON chain.milestone USING btree (journey_id);
CREATE INDEX milestone_person ON chain.milestone USING btree (person_id);
CREATE INDEX milestone_responsible ON chain.milestone USING btree (responsible);
alter table chain.milestone enable row level security;
alter table chain.milestone force row level security;
create policy on_order_only on chain.milestone as restrictive for delete to public
  using (kernel.may_erase(person_id));
create policy platform on chain.milestone as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on chain.milestone as permissive for select to public
  using (((responsible = kernel.actor_organisation()) OR (person_id = ANY (kernel.actor_follows())) OR ((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = milestone.person_id) AND (d.recipient = kernel.actor_organisation()) AND (d.category = milestone.category) AND (d.holder = milestone.responsible) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0)))));
grant delete, insert, select on chain.milestone to kedjan_app;

create table chain.named_day (
  journey_id uuid not null,
  name text not null,
  seq integer not null,
  on_date date not null,
  constraint named_day_pkey PRIMARY KEY (journey_id, name, seq),
  constraint named_day_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT,
  constraint named_day_name_check CHECK ((name = ANY (ARRAY['eighteenth_birthday'::text, 'permit_ends'::text, 'registered'::text, 'abroad'::text, 'journey_start'::text])))
);
comment on table chain.named_day is 'Days of a journey that are no step of it and that steps or deadlines hang on; the last line for a name counts. registered: since when those who walk it are known to be in the population register; abroad: they applied at an embassy';
alter table chain.named_day enable row level security;
alter table chain.named_day force row level security;
create policy on_order_only on chain.named_day as restrictive for delete to public
  using ((EXISTS ( SELECT 1
   FROM chain.journey j
  WHERE ((j.id = named_day.journey_id) AND kernel.may_erase(j.person_id)))));
create policy platform on chain.named_day as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on chain.named_day to kedjan_app;

create table chain.open_milestone (
  milestone_id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  key text not null,
  responsible text not null,
  ready_on date not null,
  due_on date,
  stall_on date not null,
  constraint open_milestone_pkey PRIMARY KEY (milestone_id),
  constraint open_milestone_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES chain.milestone(id) ON DELETE RESTRICT
);
comment on table chain.open_milestone is 'The work list: every milestone that is ready and neither done nor withdrawn; kept by the trigger on chain.step';
CREATE INDEX open_milestone_responsible ON chain.open_milestone USING btree (responsible, due_on, stall_on);
CREATE INDEX open_milestone_stall ON chain.open_milestone USING btree (stall_on);
alter table chain.open_milestone enable row level security;
alter table chain.open_milestone force row level security;
create policy person_sees on chain.open_milestone as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform on chain.open_milestone as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy responsible_closes on chain.open_milestone as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND (responsible = kernel.actor_organisation())));
create policy responsible_moves on chain.open_milestone as permissive for update to public
  using (((pg_trigger_depth() > 0) AND (responsible = kernel.actor_organisation())));
create policy responsible_sees on chain.open_milestone as permissive for select to public
  using ((responsible = kernel.actor_organisation()));
grant delete, insert, select on chain.open_milestone to kedjan_app;
grant update (ready_on, due_on, stall_on) on chain.open_milestone to kedjan_app;

create table chain.party (
  journey_id uuid not null,
  role text not null,
  seq integer not null,
  organisation_id text,
  since date not null,
  constraint party_pkey PRIMARY KEY (journey_id, role, seq),
  constraint party_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT,
  constraint party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT
);
comment on table chain.party is 'Which organisation fills a role of the template in this journey; the last line for a role counts, and null means nobody any more';
alter table chain.party enable row level security;
alter table chain.party force row level security;
create policy on_order_only on chain.party as restrictive for delete to public
  using ((EXISTS ( SELECT 1
   FROM chain.journey j
  WHERE ((j.id = party.journey_id) AND kernel.may_erase(j.person_id)))));
create policy platform on chain.party as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on chain.party as permissive for select to public
  using (((kernel.actor_kind() <> 'system'::text) AND (EXISTS ( SELECT 1
   FROM chain.milestone m
  WHERE ((m.journey_id = party.journey_id) AND ((m.responsible = party.organisation_id) OR (m.person_id = ANY (kernel.actor_follows()))))
 OFFSET 0))));
grant delete, insert, select on chain.party to kedjan_app;

create table chain.stall (
  milestone_id uuid not null,
  seq integer not null,
  journey_id uuid not null,
  person_id uuid not null,
  category text not null,
  responsible text not null,
  kind text not null,
  because text,
  on_date date not null,
  by_organisation text,
  by_staff uuid,
  at timestamp with time zone not null,
  by_guest uuid,
  constraint stall_pkey PRIMARY KEY (milestone_id, seq),
  constraint stall_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint stall_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT,
  constraint stall_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES chain.milestone(id) ON DELETE RESTRICT,
  constraint stall_because_check CHECK ((because ~ '^[a-z_]{1,60}$'::text)),
  constraint stall_check CHECK (((kind = 'still_working'::text) = (because IS NOT NULL))),
  constraint stall_check1 CHECK (((kind = ANY (ARRAY['still_working'::text, 'passed_on'::text])) = (num_nonnulls(by_staff, by_guest) = 1))),
  constraint stall_check2 CHECK (((by_staff IS NULL) OR (by_guest IS NULL))),
  constraint stall_kind_check CHECK ((kind = ANY (ARRAY['owner_asked'::text, 'coordinator_told'::text, 'person_told'::text, 'still_working'::text, 'passed_on'::text])))
);
comment on table chain.stall is 'A step that stands still is an event: who was asked or told about it and what the owner answered, appended';
comment on column chain.stall.by_guest is 'The link by which somebody without an account answered';
CREATE INDEX stall_journey ON chain.stall USING btree (journey_id);
CREATE INDEX stall_person ON chain.stall USING btree (person_id);
alter table chain.stall enable row level security;
alter table chain.stall force row level security;
create policy on_order_only on chain.stall as restrictive for delete to public
  using (kernel.may_erase(person_id));
create policy platform on chain.stall as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy responsible_answers on chain.stall as permissive for insert to public
  with check (((responsible = kernel.actor_organisation()) AND (kind = ANY (ARRAY['still_working'::text, 'passed_on'::text])) AND (by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff())));
create policy who_may_see on chain.stall as permissive for select to public
  using (((responsible = kernel.actor_organisation()) OR (person_id = ANY (kernel.actor_follows())) OR ((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM chain.milestone m
  WHERE (m.id = stall.milestone_id)
 OFFSET 0)))));
grant delete, insert, select on chain.stall to kedjan_app;

create table chain.stall_setting (
  organisation_id text not null,
  template text not null,
  seq integer not null,
  coordinator_after_days integer not null,
  person_after_days integer not null,
  longer_by_days integer not null,
  on_date date not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  key text default '*'::text not null,
  owner_after_days integer default 1 not null,
  is_reset boolean default false not null,
  constraint stall_setting_pkey PRIMARY KEY (organisation_id, template, key, seq),
  constraint stall_setting_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint stall_setting_check CHECK ((person_after_days > coordinator_after_days)),
  constraint stall_setting_coordinator_after_days_check CHECK (((coordinator_after_days >= 1) AND (coordinator_after_days <= 90))),
  constraint stall_setting_longer_by_days_check CHECK (((longer_by_days >= 1) AND (longer_by_days <= 90))),
  constraint stall_setting_owner_after_days_check CHECK (((owner_after_days >= 1) AND (owner_after_days <= 90))),
  constraint stall_setting_owner_first CHECK ((coordinator_after_days > owner_after_days)),
  constraint stall_setting_person_after_days_check CHECK (((person_after_days >= 1) AND (person_after_days <= 180))),
  constraint stall_setting_step_has_chain CHECK (((key = '*'::text) OR (template <> '*'::text)))
);
comment on table chain.stall_setting is 'How an organisation wants to be reminded of its steps that stand still, for one chain or, with *, for all; the last line counts';
comment on column chain.stall_setting.key is 'The step of the chain, or * for all its steps';
comment on column chain.stall_setting.is_reset is 'Set where the organisation went back to what holds otherwise; its numbers are then those';
alter table chain.stall_setting enable row level security;
alter table chain.stall_setting force row level security;
create policy own_sets on chain.stall_setting as permissive for insert to public
  with check (((organisation_id = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff())));
create policy platform on chain.stall_setting as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy staff_know on chain.stall_setting as permissive for select to public
  using ((kernel.actor_kind() = 'staff'::text));
grant insert, select on chain.stall_setting to kedjan_app;

create table chain.step (
  milestone_id uuid not null,
  seq integer not null,
  journey_id uuid not null,
  person_id uuid not null,
  category text not null,
  responsible text not null,
  kind text not null,
  on_date date not null,
  due_on date,
  due_rule text,
  due_source text,
  due_anchor date,
  stall_on date,
  outcome text,
  note text,
  by_organisation text,
  by_staff uuid,
  at timestamp with time zone not null,
  due_facts jsonb,
  ready_on date,
  cause text,
  constraint step_pkey PRIMARY KEY (milestone_id, seq),
  constraint step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint step_milestone_id_journey_id_person_id_category_responsibl_fkey FOREIGN KEY (milestone_id, journey_id, person_id, category, responsible) REFERENCES chain.milestone(id, journey_id, person_id, category, responsible) ON DELETE RESTRICT,
  constraint step_cause_check CHECK ((cause = ANY (ARRAY['day_corrected'::text, 'would_not_have_opened'::text]))),
  constraint step_check CHECK ((((ready_on IS NULL) AND (cause IS NULL)) OR (kind = 'due_moved'::text))),
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['ready'::text, 'due_moved'::text, 'done'::text, 'withdrawn'::text]))),
  constraint step_outcome_check CHECK ((outcome ~ '^[a-z_]{1,60}$'::text))
);
comment on table chain.step is 'What happened to a milestone, appended; its status is the last line. No line: it waits for another step';
comment on column chain.step.due_facts is 'What a last day was counted from besides its anchor: what was added, what is not counted, from which other day; no free text';
comment on column chain.step.ready_on is 'The first day on which a step can be done, where it has become another since its turn came';
comment on column chain.step.cause is 'Why the platform counted anew: a day from which it runs was put right, or by that day the step would not have been opened, which its owner is asked to look at';
CREATE INDEX step_journey ON chain.step USING btree (journey_id);
CREATE INDEX step_noted ON chain.step USING btree (person_id) WHERE (note IS NOT NULL);
CREATE TRIGGER keep_open_milestones AFTER INSERT ON chain.step FOR EACH ROW EXECUTE FUNCTION chain.keep_open_milestones();
alter table chain.step enable row level security;
alter table chain.step force row level security;
create policy no_note on chain.step as restrictive for insert to public
  with check (((note IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = step.person_id)
 OFFSET 0)))));
create policy on_order_only on chain.step as restrictive for delete to public
  using (kernel.may_erase(person_id));
create policy only_emptied on chain.step as restrictive for update to public
  with check ((note IS NULL));
create policy only_platform_recounts on chain.step as restrictive for insert to public
  with check ((((cause IS NULL) AND (ready_on IS NULL)) OR (kernel.actor_kind() = 'system'::text)));
create policy platform on chain.step as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy responsible_acts on chain.step as permissive for insert to public
  with check (((responsible = kernel.actor_organisation()) AND (kind = 'done'::text) AND (by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff())));
create policy responsible_moves on chain.step as permissive for insert to public
  with check (((responsible = kernel.actor_organisation()) AND (kind = 'due_moved'::text) AND (due_on IS NOT NULL) AND (by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM chain.open_milestone o
  WHERE (o.milestone_id = step.milestone_id)
 OFFSET 0))));
create policy who_may_see on chain.step as permissive for select to public
  using (((responsible = kernel.actor_organisation()) OR (person_id = ANY (kernel.actor_follows())) OR ((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = step.person_id) AND (d.recipient = kernel.actor_organisation()) AND (d.category = step.category) AND (d.holder = step.responsible) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0)))));
grant delete, insert, select on chain.step to kedjan_app;
grant update (note) on chain.step to kedjan_app;

create table chain.wording (
  journey_id uuid not null,
  template_from date not null,
  before date not null,
  on_date date not null,
  source text not null,
  constraint wording_pkey PRIMARY KEY (journey_id, template_from),
  constraint wording_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT
);
comment on table chain.wording is 'A reform that took a journey under way over: which wording applied before, and by which rule';
alter table chain.wording enable row level security;
alter table chain.wording force row level security;
create policy on_order_only on chain.wording as restrictive for delete to public
  using ((EXISTS ( SELECT 1
   FROM chain.journey j
  WHERE ((j.id = wording.journey_id) AND kernel.may_erase(j.person_id)))));
create policy platform on chain.wording as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on chain.wording as permissive for select to public
  using (((kernel.actor_kind() <> 'system'::text) AND (EXISTS ( SELECT 1
   FROM chain.journey j
  WHERE (j.id = wording.journey_id)
 OFFSET 0))));
grant delete, insert, select on chain.wording to kedjan_app;

CREATE OR REPLACE FUNCTION chain.empty_notes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update chain.step set note = null where person_id = new.person_id and note is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION chain.keep_open_milestones()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'ready' then
    insert into chain.open_milestone (milestone_id, journey_id, person_id, key, responsible, ready_on, due_on, stall_on)
    select new.milestone_id, new.journey_id, new.person_id, m.key, m.responsible, new.on_date, new.due_on, new.stall_on
    from chain.milestone m where m.id = new.milestone_id;
  elsif new.kind = 'due_moved' then
    update chain.open_milestone
    set due_on = coalesce(new.due_on, due_on), stall_on = coalesce(new.stall_on, stall_on), ready_on = coalesce(new.ready_on, ready_on)
    where milestone_id = new.milestone_id;
  else
    delete from chain.open_milestone where milestone_id = new.milestone_id;
  end if;
  return null;
end $function$;

-- changes -------------------------------------------------------------------------------------------------------

create schema changes authorization kedjan_owner;
comment on schema changes is 'Changes of life: what happened to somebody, and what it did to the chains under way';
grant usage on schema changes to kedjan_app;

create table changes.change (
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  category text not null,
  holder text not null,
  on_date date not null,
  facts jsonb not null,
  effects jsonb not null,
  source text not null,
  recorded_by uuid not null,
  at timestamp with time zone not null,
  constraint change_pkey PRIMARY KEY (id),
  constraint change_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint change_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['moved'::text, 'born'::text, 'died'::text, 'separated'::text, 'joined'::text, 'permit_lost'::text, 'application_withdrawn'::text, 'disappeared'::text, 'came_back'::text, 'age_reassessed'::text])))
);
comment on table changes.change is 'One thing that happened to a person, as the holder wrote it down, with what it did to the journeys; appended';
CREATE INDEX change_person ON changes.change USING btree (person_id);
alter table changes.change enable row level security;
alter table changes.change force row level security;
create policy holder_records on changes.change as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (recorded_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = change.person_id)
 OFFSET 0))));
create policy platform_erases on changes.change as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds on changes.change as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on changes.change as permissive for select to public
  using (((holder = kernel.actor_organisation()) OR (person_id = ANY (kernel.actor_follows())) OR ((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = change.person_id) AND (d.recipient = kernel.actor_organisation()) AND (d.category = change.category) AND (d.holder = change.holder) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0)))));
grant delete, insert, select on changes.change to kedjan_app;

-- documents -----------------------------------------------------------------------------------------------------

create schema documents authorization kedjan_owner;
comment on schema documents is 'Papers about persons: what came in, what was found in it, and who may read it';
grant usage on schema documents to kedjan_app;

create table documents.content (
  document_id uuid not null,
  person_id uuid not null,
  bytes bytea not null,
  constraint content_pkey PRIMARY KEY (document_id),
  constraint content_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.file(document_id) ON DELETE RESTRICT
);
comment on table documents.content is 'The bytes of a document, in the transaction that received them; read only when nothing speaks against it';
CREATE INDEX content_person ON documents.content USING btree (person_id);
alter table documents.content enable row level security;
alter table documents.content force row level security;
create policy adder_brings on documents.content as permissive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM documents.document d
  WHERE ((d.id = content.document_id) AND (d.person_id = content.person_id) AND ((d.added_by = kernel.actor_staff()) OR ((d.added_by IS NULL) AND (d.person_id = ANY (kernel.actor_persons())))))
 OFFSET 0)));
create policy platform_erases on documents.content as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on documents.content as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_scans on documents.content as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM documents.waiting w
  WHERE (w.document_id = content.document_id)
 OFFSET 0))));
create policy who_may_read on documents.content as permissive for select to public
  using (((EXISTS ( SELECT 1
   FROM documents.document d
  WHERE (d.id = content.document_id)
 OFFSET 0)) AND (EXISTS ( SELECT 1
   FROM documents.step s
  WHERE ((s.document_id = content.document_id) AND (s.kind = ANY (ARRAY['clean'::text, 'not_scanned'::text])))
 OFFSET 0)) AND (NOT (EXISTS ( SELECT 1
   FROM documents.step s
  WHERE ((s.document_id = content.document_id) AND (s.kind = ANY (ARRAY['infected'::text, 'withdrawn'::text])))
 OFFSET 0)))));
grant delete, insert, select on documents.content to kedjan_app;

create table documents.document (
  id uuid not null,
  person_id uuid not null,
  category text collate "C" not null,
  holder text collate "C" not null,
  name text not null,
  language text not null,
  milestone_id uuid,
  handoff_id uuid,
  replaces uuid,
  added_by uuid,
  added_at timestamp with time zone not null,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_added_by_fkey FOREIGN KEY (added_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint document_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint document_replaces_fkey FOREIGN KEY (replaces) REFERENCES documents.document(id),
  constraint document_check CHECK ((num_nonnulls(milestone_id, handoff_id) <= 1)),
  constraint document_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  constraint document_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
);
comment on table documents.document is 'A paper about a person with its category and the organisation that holds it; its content follows, or it never came';
comment on column documents.document.milestone_id is 'The step that it belongs to; the chain stands above, so that it is an opaque id here';
comment on column documents.document.added_by is 'The member of staff who added it; null where the person or a guardian sent it';
CREATE INDEX document_person ON documents.document USING btree (person_id, added_at);
CREATE INDEX document_replaces ON documents.document USING btree (replaces) WHERE (replaces IS NOT NULL);
alter table documents.document enable row level security;
alter table documents.document force row level security;
create policy holder_adds on documents.document as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (added_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = document.person_id)
 OFFSET 0))));
create policy person_sends on documents.document as permissive for insert to public
  with check (((person_id = ANY (kernel.actor_persons())) AND (added_by IS NULL) AND ((EXISTS ( SELECT 1
   FROM persons.datum d
  WHERE ((d.person_id = document.person_id) AND (d.holder = document.holder))
 OFFSET 0)) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = document.person_id) AND (d.recipient = document.holder) AND d.stands)
 OFFSET 0)))));
create policy platform_erases on documents.document as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on documents.document as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy protected_is_closed on documents.document as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = document.person_id)
 OFFSET 0))) OR persons.is_let_in(person_id)));
create policy who_may_see on documents.document as permissive for select to public
  using (((holder = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR (person_id = ANY (( SELECT kernel.actor_persons() AS actor_persons)::uuid[])) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = document.person_id) AND (d.recipient = ( SELECT kernel.actor_organisation() AS actor_organisation)) AND (d.category = document.category) AND (d.holder = document.holder) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0))));
grant delete, insert, select on documents.document to kedjan_app;

create table documents.file (
  document_id uuid not null,
  person_id uuid not null,
  type text not null,
  size_bytes integer not null,
  sha256 text not null,
  pages integer,
  received_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (document_id),
  constraint file_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE RESTRICT,
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_size_bytes_check CHECK ((size_bytes > 0)),
  constraint file_type_check CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'text/plain'::text])))
);
comment on table documents.file is 'What the content of a document was found to be when it came in; decided from the content alone';
CREATE INDEX file_person ON documents.file USING btree (person_id);
alter table documents.file enable row level security;
alter table documents.file force row level security;
create policy adder_brings on documents.file as permissive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM documents.document d
  WHERE ((d.id = file.document_id) AND (d.person_id = file.person_id) AND ((d.added_by = kernel.actor_staff()) OR ((d.added_by IS NULL) AND (d.person_id = ANY (kernel.actor_persons())))))
 OFFSET 0)));
create policy platform_erases on documents.file as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on documents.file as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_steers on documents.file as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on documents.file as permissive for select to public
  using ((EXISTS ( SELECT 1
   FROM documents.document d
  WHERE (d.id = file.document_id)
 OFFSET 0)));
grant delete, insert, select on documents.file to kedjan_app;

create table documents.step (
  document_id uuid not null,
  seq integer not null,
  person_id uuid not null,
  kind text not null,
  by_staff uuid,
  at timestamp with time zone not null,
  constraint step_pkey PRIMARY KEY (document_id, seq),
  constraint step_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE RESTRICT,
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'clean'::text, 'not_scanned'::text, 'infected'::text, 'could_not_be_scanned'::text, 'withdrawn'::text, 'replaced'::text]))),
  constraint step_seq_check CHECK ((seq > 0))
);
comment on table documents.step is 'What happened to a document, appended: it came in, what the scanner said, whether it was taken back';
CREATE INDEX step_person ON documents.step USING btree (person_id);
CREATE TRIGGER keep_waiting AFTER INSERT ON documents.step FOR EACH ROW EXECUTE FUNCTION documents.keep_waiting();
alter table documents.step enable row level security;
alter table documents.step force row level security;
create policy adder_or_holder_moves on documents.step as permissive for insert to public
  with check (((kind = ANY (ARRAY['received'::text, 'withdrawn'::text, 'replaced'::text])) AND (NOT (by_staff IS DISTINCT FROM kernel.actor_staff())) AND (EXISTS ( SELECT 1
   FROM documents.document d
  WHERE ((d.id = step.document_id) AND (d.person_id = step.person_id) AND ((d.holder = kernel.actor_organisation()) OR ((d.added_by IS NULL) AND (d.person_id = ANY (kernel.actor_persons())))))
 OFFSET 0))));
create policy platform_erases on documents.step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on documents.step as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_judges on documents.step as permissive for insert to public
  with check (((kernel.actor_kind() = 'system'::text) AND (kind = ANY (ARRAY['clean'::text, 'not_scanned'::text, 'infected'::text, 'could_not_be_scanned'::text])) AND (by_staff IS NULL) AND (EXISTS ( SELECT 1
   FROM documents.waiting w
  WHERE ((w.document_id = step.document_id) AND (w.person_id = step.person_id))
 OFFSET 0))));
create policy platform_steers on documents.step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on documents.step as permissive for select to public
  using ((EXISTS ( SELECT 1
   FROM documents.document d
  WHERE (d.id = step.document_id)
 OFFSET 0)));
grant delete, insert, select on documents.step to kedjan_app;

create table documents.waiting (
  document_id uuid not null,
  person_id uuid not null,
  tries integer not null,
  since timestamp with time zone not null,
  constraint waiting_pkey PRIMARY KEY (document_id),
  constraint waiting_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE RESTRICT
);
comment on table documents.waiting is 'Documents that no scanner has judged yet, kept by a trigger on their steps';
CREATE INDEX waiting_person ON documents.waiting USING btree (person_id);
alter table documents.waiting enable row level security;
alter table documents.waiting force row level security;
create policy platform_erases on documents.waiting as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on documents.waiting as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_scans on documents.waiting as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) OR (pg_trigger_depth() > 0)));
create policy step_ends on documents.waiting as permissive for delete to public
  using ((pg_trigger_depth() > 0));
create policy step_postpones on documents.waiting as permissive for update to public
  using ((pg_trigger_depth() > 0));
create policy step_waits on documents.waiting as permissive for insert to public
  with check ((pg_trigger_depth() > 0));
grant delete, insert, select on documents.waiting to kedjan_app;
grant update (tries, since) on documents.waiting to kedjan_app;

CREATE OR REPLACE FUNCTION documents.keep_waiting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'received' then
    insert into documents.waiting (document_id, person_id, tries, since) values (new.document_id, new.person_id, 0, new.at);
  elsif new.kind = 'could_not_be_scanned' then
    update documents.waiting set tries = tries + 1, since = new.at where document_id = new.document_id;
  elsif new.kind <> 'replaced' then
    delete from documents.waiting where document_id = new.document_id;
  end if;
  return null;
end $function$;

-- exchange ------------------------------------------------------------------------------------------------------

create schema exchange authorization kedjan_owner;
comment on schema exchange is 'What may be told, by whom, to whom, why, and what has been told';
grant usage on schema exchange to kedjan_app;

create table exchange.consent (
  id uuid not null,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  basis_id text not null,
  purpose text not null,
  categories text[] not null,
  language text not null,
  from_date date not null,
  until date not null,
  said_by text not null,
  child_said text not null,
  given_by uuid not null,
  at timestamp with time zone not null,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_categories_check CHECK ((cardinality(categories) > 0)),
  constraint consent_check CHECK ((until >= from_date)),
  constraint consent_check1 CHECK (((said_by = 'person'::text) = (given_by = person_id))),
  constraint consent_child_said_check CHECK ((child_said = ANY (ARRAY['yes'::text, 'no'::text, 'not_asked'::text]))),
  constraint consent_said_by_check CHECK ((said_by = ANY (ARRAY['person'::text, 'guardian'::text])))
);
comment on table exchange.consent is 'A person, or a guardian for a child, agrees that a holder tells a recipient some categories for a purpose until a day';
comment on column exchange.consent.language is 'The language in which it was explained on the page';
CREATE INDEX consent_person ON exchange.consent USING btree (person_id);
alter table exchange.consent enable row level security;
alter table exchange.consent force row level security;
create policy parties_see on exchange.consent as permissive for select to public
  using (((kernel.actor_organisation() = holder) OR (kernel.actor_organisation() = recipient)));
create policy person_gives on exchange.consent as permissive for insert to public
  with check (((person_id = ANY (kernel.actor_persons())) AND (given_by = (kernel.actor_persons())[1]) AND (from_date = kernel.actor_today()) AND (categories <@ ( SELECT array_agg(b.category) AS array_agg
   FROM exchange.legal_basis b
  WHERE ((b.id = consent.basis_id) AND (b.purpose = consent.purpose) AND (b.requires = 'consent'::text))))));
create policy person_sees on exchange.consent as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.consent as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.consent as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.consent to kedjan_app;

create table exchange.consent_answer (
  ask_id uuid not null,
  person_id uuid not null,
  by_organisation text not null,
  consent_id uuid,
  answered_by uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint consent_answer_pkey PRIMARY KEY (ask_id),
  constraint consent_answer_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES exchange.consent_ask(id) ON DELETE RESTRICT,
  constraint consent_answer_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES exchange.consent(id) ON DELETE RESTRICT
);
comment on table exchange.consent_answer is 'What the person said when asked; without a consent it was no';
alter table exchange.consent_answer enable row level security;
alter table exchange.consent_answer force row level security;
create policy asker_sees on exchange.consent_answer as permissive for select to public
  using ((by_organisation = kernel.actor_organisation()));
create policy person_answers on exchange.consent_answer as permissive for insert to public
  with check (((person_id = ANY (kernel.actor_persons())) AND (answered_by = (kernel.actor_persons())[1]) AND (on_date = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM exchange.consent_ask a
  WHERE ((a.id = consent_answer.ask_id) AND (a.person_id = consent_answer.person_id) AND (a.by_organisation = consent_answer.by_organisation)))) AND ((consent_id IS NULL) OR (EXISTS ( SELECT 1
   FROM exchange.consent c
  WHERE ((c.id = consent_answer.consent_id) AND (c.person_id = consent_answer.person_id)))))));
create policy person_sees on exchange.consent_answer as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.consent_answer as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.consent_answer as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.consent_answer to kedjan_app;

create table exchange.consent_ask (
  id uuid not null,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  basis_id text not null,
  purpose text not null,
  categories text[] not null,
  until date not null,
  why text not null,
  by_organisation text not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint consent_ask_pkey PRIMARY KEY (id),
  constraint consent_ask_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint consent_ask_categories_check CHECK ((cardinality(categories) > 0)),
  constraint consent_ask_check CHECK (((by_organisation = holder) OR (by_organisation = recipient)))
);
comment on table exchange.consent_ask is 'An officer asks the person to agree that a holder tells a recipient something; shown on the own pages with its text';
CREATE INDEX consent_ask_organisation ON exchange.consent_ask USING btree (by_organisation, at);
CREATE INDEX consent_ask_person ON exchange.consent_ask USING btree (person_id);
alter table exchange.consent_ask enable row level security;
alter table exchange.consent_ask force row level security;
create policy asker_sees on exchange.consent_ask as permissive for select to public
  using ((by_organisation = kernel.actor_organisation()));
create policy party_asks on exchange.consent_ask as permissive for insert to public
  with check (((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today())));
create policy person_known on exchange.consent_ask as restrictive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = consent_ask.person_id))));
create policy person_sees on exchange.consent_ask as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.consent_ask as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.consent_ask as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.consent_ask to kedjan_app;

create table exchange.consent_end (
  consent_id uuid not null,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  on_date date not null,
  ended_by uuid not null,
  at timestamp with time zone not null,
  constraint consent_end_pkey PRIMARY KEY (consent_id),
  constraint consent_end_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES exchange.consent(id) ON DELETE RESTRICT
);
comment on table exchange.consent_end is 'A consent that was taken back; what rested on it ends with it, and what was read stays in the log';
CREATE TRIGGER end_consented AFTER INSERT ON exchange.consent_end FOR EACH ROW EXECUTE FUNCTION exchange.end_consented();
alter table exchange.consent_end enable row level security;
alter table exchange.consent_end force row level security;
create policy parties_see on exchange.consent_end as permissive for select to public
  using (((kernel.actor_organisation() = holder) OR (kernel.actor_organisation() = recipient)));
create policy person_ends on exchange.consent_end as permissive for insert to public
  with check (((person_id = ANY (kernel.actor_persons())) AND (ended_by = (kernel.actor_persons())[1]) AND (on_date = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM exchange.consent c
  WHERE ((c.id = consent_end.consent_id) AND (c.person_id = consent_end.person_id) AND (c.holder = consent_end.holder) AND (c.recipient = consent_end.recipient))))));
create policy person_sees on exchange.consent_end as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.consent_end as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.consent_end as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.consent_end to kedjan_app;

create table exchange.correction_notice (
  id uuid not null,
  person_id uuid not null,
  category text not null,
  holder text not null,
  recipient text not null,
  corrects uuid not null,
  corrected_by uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint correction_notice_pkey PRIMARY KEY (id),
  constraint correction_notice_corrected_by_recipient_key UNIQUE (corrected_by, recipient),
  constraint correction_notice_id_holder_recipient_person_id_key UNIQUE (id, holder, recipient, person_id)
);
comment on table exchange.correction_notice is 'Whoever was told the wrong datum is told that it has been put right (GDPR 19); acknowledged by one of its staff';
comment on column exchange.correction_notice.corrected_by is 'The datum that stands now; corrects is the one that was wrong';
CREATE INDEX correction_notice_recipient ON exchange.correction_notice USING btree (recipient);
alter table exchange.correction_notice enable row level security;
alter table exchange.correction_notice force row level security;
create policy holder_corrects on exchange.correction_notice as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (on_date = kernel.actor_today())));
create policy holder_sees on exchange.correction_notice as permissive for select to public
  using ((holder = kernel.actor_organisation()));
create policy person_sees on exchange.correction_notice as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.correction_notice as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.correction_notice as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy recipient_sees on exchange.correction_notice as permissive for select to public
  using ((recipient = kernel.actor_organisation()));
grant delete, insert, select on exchange.correction_notice to kedjan_app;

create table exchange.correction_receipt (
  notice_id uuid not null,
  person_id uuid not null,
  holder text not null,
  recipient text not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint correction_receipt_pkey PRIMARY KEY (notice_id),
  constraint correction_receipt_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint correction_receipt_notice_id_holder_recipient_person_id_fkey FOREIGN KEY (notice_id, holder, recipient, person_id) REFERENCES exchange.correction_notice(id, holder, recipient, person_id) ON DELETE RESTRICT
);
comment on table exchange.correction_receipt is 'A recipient has taken note of a correction';
alter table exchange.correction_receipt enable row level security;
alter table exchange.correction_receipt force row level security;
create policy holder_sees on exchange.correction_receipt as permissive for select to public
  using ((holder = kernel.actor_organisation()));
create policy person_sees on exchange.correction_receipt as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.correction_receipt as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.correction_receipt as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy recipient_acknowledges on exchange.correction_receipt as permissive for insert to public
  with check (((recipient = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today())));
create policy recipient_sees on exchange.correction_receipt as permissive for select to public
  using ((recipient = kernel.actor_organisation()));
grant delete, insert, select on exchange.correction_receipt to kedjan_app;

create table exchange.delay (
  id uuid not null,
  person_id uuid not null,
  organisation text not null,
  source text not null,
  reason text not null,
  until date not null,
  decided_by uuid not null,
  decided_on date not null,
  at timestamp with time zone not null,
  constraint delay_pkey PRIMARY KEY (id),
  constraint delay_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint delay_check CHECK ((until >= decided_on))
);
comment on table exchange.delay is 'An organisation has decided that the person learns later what it reads, tells and asks for, since knowing would harm an investigation';
CREATE INDEX delay_person ON exchange.delay USING btree (person_id, organisation, until);
alter table exchange.delay enable row level security;
alter table exchange.delay force row level security;
create policy decides on exchange.delay as permissive for insert to public
  with check (((organisation = kernel.actor_organisation()) AND (decided_by = kernel.actor_staff()) AND (decided_on = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM (exchange.delay_ground g
     JOIN organisations.organisation o ON (((o.id = delay.organisation) AND (o.kind = ANY (g.kinds)))))
  WHERE ((g.source = delay.source) AND (g.valid_from <= delay.decided_on) AND ((g.valid_to IS NULL) OR (g.valid_to >= delay.decided_on))))) AND (EXISTS ( SELECT 1
   FROM exchange.delay_limit l
  WHERE ((l.valid_from <= delay.decided_on) AND ((l.valid_to IS NULL) OR (l.valid_to >= delay.decided_on)) AND (delay.until <= (delay.decided_on + make_interval(months => l.months))))))));
create policy own_see on exchange.delay as permissive for select to public
  using (((organisation = kernel.actor_organisation()) OR (kernel.actor_kind() = 'system'::text)));
create policy person_known on exchange.delay as restrictive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = delay.person_id))));
create policy platform_erases on exchange.delay as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.delay as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.delay to kedjan_app;

create table exchange.delay_end (
  delay_id uuid not null,
  person_id uuid not null,
  organisation text not null,
  until date not null,
  ended_by uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint delay_end_pkey PRIMARY KEY (delay_id),
  constraint delay_end_delay_id_fkey FOREIGN KEY (delay_id) REFERENCES exchange.delay(id) ON DELETE CASCADE,
  constraint delay_end_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT
);
comment on table exchange.delay_end is 'An organisation lets a person see before the day what it had held back; the last to be let go is the one that would have lasted longest';
CREATE INDEX delay_end_person ON exchange.delay_end USING btree (person_id, organisation, until);
alter table exchange.delay_end enable row level security;
alter table exchange.delay_end force row level security;
create policy own_ends on exchange.delay_end as permissive for insert to public
  with check (((organisation = kernel.actor_organisation()) AND (ended_by = kernel.actor_staff()) AND (on_date = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM exchange.delay l
  WHERE ((l.id = delay_end.delay_id) AND (l.person_id = delay_end.person_id) AND (l.organisation = delay_end.organisation) AND (l.until = delay_end.until))))));
create policy own_see on exchange.delay_end as permissive for select to public
  using (((organisation = kernel.actor_organisation()) OR (person_id = ANY (kernel.actor_persons())) OR (kernel.actor_kind() = 'system'::text)));
grant insert, select on exchange.delay_end to kedjan_app;

create table exchange.delay_ground (
  key text not null,
  kinds text[] not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  constraint delay_ground_pkey PRIMARY KEY (key)
);
comment on table exchange.delay_ground is 'A paragraph on which kinds of organisations may let a person learn of a line later, in force between two dates';
alter table exchange.delay_ground enable row level security;
alter table exchange.delay_ground force row level security;
create policy owner_loads on exchange.delay_ground as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on exchange.delay_ground as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on exchange.delay_ground to kedjan_app;

create table exchange.delay_limit (
  valid_from date not null,
  valid_to date,
  months integer not null,
  source text not null,
  constraint delay_limit_pkey PRIMARY KEY (valid_from),
  constraint delay_limit_months_check CHECK ((months > 0))
);
comment on table exchange.delay_limit is 'For how many months something is held back at most before it has to be decided anew';
alter table exchange.delay_limit enable row level security;
alter table exchange.delay_limit force row level security;
create policy owner_loads on exchange.delay_limit as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on exchange.delay_limit as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on exchange.delay_limit to kedjan_app;

create table exchange.disclosure (
  id uuid not null,
  person_id uuid not null,
  category text collate "C" not null,
  holder text collate "C" not null,
  recipient text collate "C" not null,
  basis_id text not null,
  purpose text not null,
  way text default 'own_initiative'::text not null,
  weighing_id uuid,
  consent_id uuid,
  request_id uuid,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  decided_on date not null,
  cause text not null,
  stands boolean default true not null,
  until date,
  hidden_until date,
  hidden_source text,
  hidden_by text,
  constraint disclosure_pkey PRIMARY KEY (id),
  constraint disclosure_weighing_id_person_id_holder_fkey FOREIGN KEY (weighing_id, person_id, holder) REFERENCES exchange.weighing(id, person_id, holder) ON DELETE RESTRICT,
  constraint disclosure_check CHECK ((recipient <> holder)),
  constraint disclosure_check1 CHECK (((hidden_until IS NULL) = (hidden_source IS NULL))),
  constraint disclosure_check2 CHECK (((hidden_until IS NULL) OR (consent_id IS NULL))),
  constraint disclosure_way_check CHECK ((way = ANY (ARRAY['own_initiative'::text, 'on_request'::text, 'handoff'::text, 'standing'::text])))
);
comment on table exchange.disclosure is 'The ledger: a named officer of the holder decided to tell a recipient one category of data about one person, on a basis in force that day';
comment on column exchange.disclosure.way is 'On the holder''s own initiative, when asked, with a hand-off, or as a standing flow that an agreement allows';
comment on column exchange.disclosure.stands is 'False once withdrawn or once the consent is taken back: follows by triggers, so that every row policy asks one table';
comment on column exchange.disclosure.until is 'The last day on which it is seen: follows from the consent that it rests on; null for everything else';
comment on column exchange.disclosure.hidden_until is 'The person sees the line after this day: follows from a delay of the holder, or of the asker whom it answers';
comment on column exchange.disclosure.hidden_by is 'The organisation whose decision hides the line from the person: the holder, or the asker whom it answers';
CREATE INDEX disclosure_consent ON exchange.disclosure USING btree (consent_id) WHERE (consent_id IS NOT NULL);
CREATE INDEX disclosure_request ON exchange.disclosure USING btree (request_id) WHERE (request_id IS NOT NULL);
CREATE INDEX disclosure_seen ON exchange.disclosure USING btree (person_id, recipient, category, holder) INCLUDE (stands, until, hidden_until, hidden_by, decided_at, cause);
CREATE INDEX disclosure_weighing ON exchange.disclosure USING btree (weighing_id) WHERE (weighing_id IS NOT NULL);
CREATE TRIGGER hold_back_disclosure BEFORE INSERT ON exchange.disclosure FOR EACH ROW WHEN ((new.consent_id IS NULL)) EXECUTE FUNCTION exchange.hold_back_disclosure();
CREATE TRIGGER last_as_consent BEFORE INSERT ON exchange.disclosure FOR EACH ROW WHEN ((new.consent_id IS NOT NULL)) EXECUTE FUNCTION exchange.last_as_consent();
alter table exchange.disclosure enable row level security;
alter table exchange.disclosure force row level security;
create policy answers_a_request on exchange.disclosure as restrictive for insert to public
  with check (
CASE
    WHEN ((way = 'on_request'::text) OR (request_id IS NOT NULL)) THEN (EXISTS ( SELECT 1
       FROM (exchange.request q
         JOIN exchange.open_request o ON ((o.request_id = q.id)))
      WHERE ((q.id = disclosure.request_id) AND (q.holder = disclosure.holder) AND (q.asker = disclosure.recipient) AND (q.basis_id = disclosure.basis_id) AND (disclosure.category = ANY (q.categories)) AND ((q.person_id IS NULL) OR (q.person_id = disclosure.person_id)))))
    ELSE true
END);
create policy consent_ends on exchange.disclosure as permissive for update to public
  using (((pg_trigger_depth() > 0) AND (consent_id IS NOT NULL) AND (person_id = ANY (kernel.actor_persons()))))
  with check ((NOT stands));
create policy guest_sees on exchange.disclosure as permissive for select to public
  using ((stands AND exchange.is_line_of_guest(cause, recipient, until)));
create policy holder_decides on exchange.disclosure as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (decided_by = kernel.actor_staff()) AND ( SELECT (EXISTS ( SELECT 1
           FROM organisations.staff w
          WHERE ((w.id = kernel.actor_staff()) AND (w.organisation_id = kernel.actor_organisation())))) AS "exists") AND (decided_on = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM ((exchange.legal_basis b
     JOIN organisations.organisation s ON (((s.id = (disclosure.holder COLLATE "default")) AND (s.kind = ANY (b.source_kinds)))))
     JOIN organisations.organisation r ON (((r.id = (disclosure.recipient COLLATE "default")) AND (r.kind = ANY (b.recipient_kinds)))))
  WHERE ((b.id = disclosure.basis_id) AND (b.category = disclosure.category) AND (b.purpose = disclosure.purpose) AND ((b.source_ids IS NULL) OR (s.id = ANY (b.source_ids))) AND ((b.recipient_ids IS NULL) OR (r.id = ANY (b.recipient_ids))) AND ((b.form <> 'on_request'::text) OR (disclosure.way = 'on_request'::text)) AND
        CASE b.requires
            WHEN 'nothing'::text THEN true
            WHEN 'weighing'::text THEN exchange.is_weighed(disclosure.weighing_id)
            WHEN 'consent'::text THEN exchange.is_consented(disclosure.consent_id, disclosure.person_id, disclosure.category, disclosure.holder, disclosure.recipient, disclosure.decided_on)
            ELSE NULL::boolean
        END AND ((disclosure.way <> 'standing'::text) OR ((b.requires = 'nothing'::text) AND exchange.is_agreed(disclosure.holder, disclosure.recipient, disclosure.decided_on))) AND (b.valid_from <= disclosure.decided_on) AND ((b.valid_to IS NULL) OR (b.valid_to >= disclosure.decided_on)))))));
create policy needs_no_more on exchange.disclosure as restrictive for insert to public
  with check (((consent_id IS NULL) = (until IS NULL)));
create policy platform_erases on exchange.disclosure as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.disclosure as permissive for select to public
  using (exchange.is_line_due(person_id));
create policy stands_by_its_flow on exchange.disclosure as restrictive for insert to public
  with check (
CASE
    WHEN (way = 'standing'::text) THEN agreements.stands((substr(cause, (length('agreement:'::text) + 1)))::uuid, holder, recipient, basis_id, decided_on)
    ELSE true
END);
create policy who_may_see on exchange.disclosure as permissive for select to public
  using (((recipient = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR exchange.is_told_by_actor(holder) OR exchange.is_own_line(person_id, hidden_by, hidden_until, decided_at)));
create policy withdrawal_ends on exchange.disclosure as permissive for update to public
  using (((pg_trigger_depth() > 0) AND (holder = kernel.actor_organisation())))
  with check ((NOT stands));
grant delete, insert, select on exchange.disclosure to kedjan_app;
grant update (stands) on exchange.disclosure to kedjan_app;

create table exchange.information_category (
  code text not null,
  constraint information_category_pkey PRIMARY KEY (code)
);
comment on table exchange.information_category is 'Kinds of personal data, as the law on exchange tells them apart';
alter table exchange.information_category enable row level security;
alter table exchange.information_category force row level security;
create policy owner_loads on exchange.information_category as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on exchange.information_category as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on exchange.information_category to kedjan_app;

create table exchange.legal_basis (
  id text not null,
  category text not null,
  source_kinds text[] not null,
  recipient_kinds text[] not null,
  source_ids text[],
  recipient_ids text[],
  purpose text not null,
  form text not null,
  requires text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  constraint legal_basis_pkey PRIMARY KEY (id, category),
  constraint legal_basis_category_fkey FOREIGN KEY (category) REFERENCES exchange.information_category(code) ON DELETE RESTRICT,
  constraint legal_basis_form_check CHECK ((form = ANY (ARRAY['own_initiative'::text, 'on_request'::text, 'either'::text]))),
  constraint legal_basis_requires_check CHECK ((requires = ANY (ARRAY['nothing'::text, 'weighing'::text, 'consent'::text])))
);
comment on table exchange.legal_basis is 'One paragraph that lets kinds of organisations tell others one category of data, in force between two dates';
comment on column exchange.legal_basis.source_kinds is 'Without the kinds whose secrecy over the category does not yield to the paragraph';
comment on column exchange.legal_basis.source_ids is 'Where a kind holds many organisations and only these tell; likewise recipient_ids';
alter table exchange.legal_basis enable row level security;
alter table exchange.legal_basis force row level security;
create policy owner_loads on exchange.legal_basis as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on exchange.legal_basis as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on exchange.legal_basis to kedjan_app;

create table exchange.open_plea (
  plea_id uuid not null,
  person_id uuid not null,
  holder text not null,
  answer_by date not null,
  constraint open_plea_pkey PRIMARY KEY (plea_id),
  constraint open_plea_plea_id_fkey FOREIGN KEY (plea_id) REFERENCES exchange.plea(id) ON DELETE RESTRICT
);
comment on table exchange.open_plea is 'The work list: every plea that is not answered, without its words; kept by the triggers on exchange.plea and exchange.plea_answer';
CREATE INDEX open_plea_holder ON exchange.open_plea USING btree (holder, answer_by);
CREATE INDEX open_plea_person ON exchange.open_plea USING btree (person_id);
alter table exchange.open_plea enable row level security;
alter table exchange.open_plea force row level security;
create policy holder_closes on exchange.open_plea as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND (holder = kernel.actor_organisation())));
create policy holder_sees on exchange.open_plea as permissive for select to public
  using ((holder = kernel.actor_organisation()));
create policy person_lists on exchange.open_plea as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND (person_id = ANY (kernel.actor_persons()))));
create policy person_sees on exchange.open_plea as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_reads on exchange.open_plea as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on exchange.open_plea to kedjan_app;

create table exchange.open_request (
  request_id uuid not null,
  person_id uuid,
  asker text not null,
  holder text not null,
  state text not null,
  answer_by date not null,
  constraint open_request_pkey PRIMARY KEY (request_id),
  constraint open_request_request_id_fkey FOREIGN KEY (request_id) REFERENCES exchange.request(id) ON DELETE RESTRICT
);
comment on table exchange.open_request is 'The work list: every request that is not answered or withdrawn; kept by the trigger on exchange.request_step';
CREATE INDEX open_request_asker ON exchange.open_request USING btree (asker, answer_by);
CREATE INDEX open_request_holder ON exchange.open_request USING btree (holder, answer_by);
CREATE INDEX open_request_person ON exchange.open_request USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table exchange.open_request enable row level security;
alter table exchange.open_request force row level security;
create policy asker_lists on exchange.open_request as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND (asker = kernel.actor_organisation())));
create policy parties_see on exchange.open_request as permissive for select to public
  using (((kernel.actor_organisation() = asker) OR (kernel.actor_organisation() = holder)));
create policy party_closes on exchange.open_request as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND ((kernel.actor_organisation() = asker) OR (kernel.actor_organisation() = holder))));
create policy party_moves on exchange.open_request as permissive for update to public
  using (((pg_trigger_depth() > 0) AND ((kernel.actor_organisation() = asker) OR (kernel.actor_organisation() = holder))));
create policy platform_reads on exchange.open_request as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on exchange.open_request to kedjan_app;
grant update (state) on exchange.open_request to kedjan_app;

create table exchange.plea (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  holder text not null,
  category text not null,
  words text not null,
  made_by uuid not null,
  answer_by date not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint plea_pkey PRIMARY KEY (id),
  constraint plea_id_person_id_holder_key UNIQUE (id, person_id, holder),
  constraint plea_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'objection'::text])))
);
comment on table exchange.plea is 'The person asks a holder to put something right (GDPR 16), or objects (GDPR 21)';
CREATE INDEX plea_person ON exchange.plea USING btree (person_id);
CREATE TRIGGER open_plea AFTER INSERT ON exchange.plea FOR EACH ROW EXECUTE FUNCTION exchange.open_plea();
alter table exchange.plea enable row level security;
alter table exchange.plea force row level security;
create policy holder_sees on exchange.plea as permissive for select to public
  using ((holder = kernel.actor_organisation()));
create policy person_pleads on exchange.plea as permissive for insert to public
  with check (((person_id = ANY (kernel.actor_persons())) AND (made_by = (kernel.actor_persons())[1]) AND (on_date = kernel.actor_today())));
create policy person_sees on exchange.plea as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.plea as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.plea as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.plea to kedjan_app;

create table exchange.plea_answer (
  plea_id uuid not null,
  person_id uuid not null,
  holder text not null,
  outcome text not null,
  words text not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint plea_answer_pkey PRIMARY KEY (plea_id),
  constraint plea_answer_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint plea_answer_plea_id_person_id_holder_fkey FOREIGN KEY (plea_id, person_id, holder) REFERENCES exchange.plea(id, person_id, holder) ON DELETE RESTRICT,
  constraint plea_answer_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'granted_in_part'::text, 'refused'::text])))
);
comment on table exchange.plea_answer is 'What the holder answered, in words that the person reads';
CREATE TRIGGER close_plea AFTER INSERT ON exchange.plea_answer FOR EACH ROW EXECUTE FUNCTION exchange.close_plea();
alter table exchange.plea_answer enable row level security;
alter table exchange.plea_answer force row level security;
create policy holder_answers on exchange.plea_answer as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today())));
create policy holder_sees on exchange.plea_answer as permissive for select to public
  using ((holder = kernel.actor_organisation()));
create policy person_sees on exchange.plea_answer as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on exchange.plea_answer as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.plea_answer as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.plea_answer to kedjan_app;

create table exchange.request (
  id uuid not null,
  asker text not null,
  holder text not null,
  person_id uuid,
  number_kind text,
  number text,
  categories text[] not null,
  basis_id text not null,
  purpose text not null,
  reason text not null,
  answer_by date not null,
  asked_by uuid not null,
  asked_on date not null,
  asked_at timestamp with time zone not null,
  hidden_until date,
  hidden_source text,
  constraint request_pkey PRIMARY KEY (id),
  constraint request_id_asker_holder_key UNIQUE (id, asker, holder),
  constraint request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint request_categories_check CHECK ((cardinality(categories) > 0)),
  constraint request_check CHECK ((asker <> holder)),
  constraint request_check1 CHECK (((num_nonnulls(person_id, number) = 1) AND ((number IS NULL) = (number_kind IS NULL)))),
  constraint request_check2 CHECK (((hidden_until IS NULL) = (hidden_source IS NULL))),
  constraint request_number_kind_check CHECK ((number_kind = ANY (ARRAY['case_number'::text, 'lma_card'::text, 'coordination_number'::text, 'personal_identity_number'::text])))
);
comment on table exchange.request is 'An organisation asks a holder for categories about one person, on a basis and with its reason; the ledger takes what is told on request only in answer to one';
comment on column exchange.request.number is 'Where the asker does not know the person in the platform: the number it has from its own case; whether the holder knows it shows only in the answer';
CREATE INDEX request_by_number ON exchange.request USING btree (asked_at) WHERE (person_id IS NULL);
CREATE INDEX request_person ON exchange.request USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE TRIGGER hold_back_request BEFORE INSERT ON exchange.request FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION exchange.hold_back_request();
alter table exchange.request enable row level security;
alter table exchange.request force row level security;
create policy asker_asks on exchange.request as permissive for insert to public
  with check (((asker = kernel.actor_organisation()) AND (asked_by = kernel.actor_staff()) AND (asked_on = kernel.actor_today()) AND (answer_by >= asked_on)));
create policy parties_see on exchange.request as permissive for select to public
  using (((kernel.actor_organisation() = asker) OR (kernel.actor_organisation() = holder)));
create policy person_known on exchange.request as restrictive for insert to public
  with check (((person_id IS NULL) OR (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = request.person_id)))));
create policy person_sees on exchange.request as permissive for select to public
  using (((person_id = ANY (kernel.actor_persons())) AND ((hidden_until IS NULL) OR (hidden_until < kernel.actor_today()) OR (kernel.let_go_on(person_id, ARRAY[asker], hidden_until, asked_at) IS NOT NULL))));
create policy platform_erases on exchange.request as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND exchange.may_erase_request(person_id, number_kind, number)));
create policy platform_finds_due on exchange.request as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND exchange.may_erase_request(person_id, number_kind, number)));
create policy platform_finds_old on exchange.request as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (person_id IS NULL) AND (asked_at < kernel.kept_since('request_by_number'::text))));
create policy platform_forgets on exchange.request as permissive for delete to public
  using (exchange.may_forget_request(id));
grant delete, insert, select on exchange.request to kedjan_app;

create table exchange.request_escalation (
  request_id uuid not null,
  level integer not null,
  asker text not null,
  holder text not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint request_escalation_pkey PRIMARY KEY (request_id, level),
  constraint request_escalation_request_id_fkey FOREIGN KEY (request_id) REFERENCES exchange.request(id) ON DELETE RESTRICT,
  constraint request_escalation_level_check CHECK (((level >= 1) AND (level <= 2)))
);
comment on table exchange.request_escalation is 'Silence is an event: 1 the holder is reminded, 2 its coordinator and the asker are told';
alter table exchange.request_escalation enable row level security;
alter table exchange.request_escalation force row level security;
create policy parties_see on exchange.request_escalation as permissive for select to public
  using (((kernel.actor_organisation() = asker) OR (kernel.actor_organisation() = holder)));
create policy platform_erases on exchange.request_escalation as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE ((q.id = request_escalation.request_id) AND exchange.may_erase_request(q.person_id, q.number_kind, q.number))))));
create policy platform_escalates on exchange.request_escalation as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_finds_due on exchange.request_escalation as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE ((q.id = request_escalation.request_id) AND exchange.may_erase_request(q.person_id, q.number_kind, q.number))))));
create policy platform_finds_old on exchange.request_escalation as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE ((q.id = request_escalation.request_id) AND (q.person_id IS NULL) AND (q.asked_at < kernel.kept_since('request_by_number'::text)))))));
create policy platform_forgets on exchange.request_escalation as permissive for delete to public
  using (exchange.may_forget_request(request_id));
create policy platform_reads on exchange.request_escalation as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on exchange.request_escalation to kedjan_app;

create table exchange.request_step (
  request_id uuid not null,
  seq integer not null,
  asker text not null,
  holder text not null,
  kind text not null,
  refusal text,
  note text,
  by_organisation text not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint request_step_pkey PRIMARY KEY (request_id, seq),
  constraint request_step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint request_step_request_id_asker_holder_fkey FOREIGN KEY (request_id, asker, holder) REFERENCES exchange.request(id, asker, holder) ON DELETE RESTRICT,
  constraint request_step_check CHECK (((kind = ANY (ARRAY['told_part'::text, 'refused'::text])) = (refusal IS NOT NULL))),
  constraint request_step_check1 CHECK (((kind <> ALL (ARRAY['asked_back'::text, 'replied'::text])) OR (note IS NOT NULL))),
  constraint request_step_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'asked_back'::text, 'replied'::text, 'told'::text, 'told_part'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint request_step_refusal_check CHECK ((refusal = ANY (ARRAY['secrecy'::text, 'no_such_information'::text, 'protected_person'::text, 'reason_not_enough'::text, 'interests_weigh_more'::text, 'other_holder'::text])))
);
comment on table exchange.request_step is 'What happened to a request, appended; its state is the last line. Two at once: the primary key lets one in';
CREATE TRIGGER keep_open_requests AFTER INSERT ON exchange.request_step FOR EACH ROW EXECUTE FUNCTION exchange.keep_open_requests();
alter table exchange.request_step enable row level security;
alter table exchange.request_step force row level security;
create policy parties_see on exchange.request_step as permissive for select to public
  using (((kernel.actor_organisation() = asker) OR (kernel.actor_organisation() = holder)));
create policy party_acts on exchange.request_step as permissive for insert to public
  with check (((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today()) AND (by_organisation =
CASE
    WHEN (kind = ANY (ARRAY['asked'::text, 'replied'::text, 'withdrawn'::text])) THEN asker
    ELSE holder
END)));
create policy person_sees on exchange.request_step as permissive for select to public
  using (((kernel.actor_kind() = 'person'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE (q.id = request_step.request_id)))));
create policy platform_erases on exchange.request_step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE ((q.id = request_step.request_id) AND exchange.may_erase_request(q.person_id, q.number_kind, q.number))))));
create policy platform_finds_due on exchange.request_step as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE ((q.id = request_step.request_id) AND exchange.may_erase_request(q.person_id, q.number_kind, q.number))))));
create policy platform_finds_old on exchange.request_step as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM exchange.request q
  WHERE ((q.id = request_step.request_id) AND (q.person_id IS NULL) AND (q.asked_at < kernel.kept_since('request_by_number'::text)))))));
create policy platform_forgets on exchange.request_step as permissive for delete to public
  using (exchange.may_forget_request(request_id));
grant delete, insert, select on exchange.request_step to kedjan_app;

create table exchange.weighing (
  id uuid not null,
  person_id uuid not null,
  holder text collate "C" not null,
  text text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint weighing_pkey PRIMARY KEY (id),
  constraint weighing_id_person_id_holder_key UNIQUE (id, person_id, holder)
);
comment on table exchange.weighing is 'Why an officer found that the interest in telling outweighs: for the holder and the person, and not for the recipient, who is told nothing by it';
alter table exchange.weighing enable row level security;
alter table exchange.weighing force row level security;
create policy holder_sees on exchange.weighing as permissive for select to public
  using ((holder = kernel.actor_organisation()));
create policy holder_weighs on exchange.weighing as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff())));
create policy person_sees on exchange.weighing as permissive for select to public
  using (((person_id = ANY (kernel.actor_persons())) AND (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE (d.weighing_id = weighing.id)))));
create policy platform_erases on exchange.weighing as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.weighing as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy protected_is_closed on exchange.weighing as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (by_staff = kernel.actor_staff()) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = weighing.person_id)
 OFFSET 0))) OR persons.is_let_in(person_id)));
grant delete, insert, select on exchange.weighing to kedjan_app;

create table exchange.withdrawal (
  disclosure_id uuid not null,
  holder text not null,
  recipient text not null,
  person_id uuid not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint withdrawal_pkey PRIMARY KEY (disclosure_id),
  constraint withdrawal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint withdrawal_disclosure_id_fkey FOREIGN KEY (disclosure_id) REFERENCES exchange.disclosure(id) ON DELETE RESTRICT
);
comment on table exchange.withdrawal is 'A disclosure that no longer stands; what was read before stays in the log';
CREATE INDEX withdrawal_person ON exchange.withdrawal USING btree (person_id);
CREATE TRIGGER end_disclosure AFTER INSERT ON exchange.withdrawal FOR EACH ROW EXECUTE FUNCTION exchange.end_disclosure();
alter table exchange.withdrawal enable row level security;
alter table exchange.withdrawal force row level security;
create policy holder_decides on exchange.withdrawal as permissive for insert to public
  with check (((decided_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.id = withdrawal.disclosure_id) AND (d.holder = kernel.actor_organisation()) AND (d.holder = withdrawal.holder) AND (d.recipient = withdrawal.recipient) AND (d.person_id = withdrawal.person_id))))));
create policy parties_see on exchange.withdrawal as permissive for select to public
  using (((recipient = kernel.actor_organisation()) OR (holder = kernel.actor_organisation()) OR ((person_id = ANY (kernel.actor_persons())) AND (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE (d.id = withdrawal.disclosure_id))))));
create policy platform_erases on exchange.withdrawal as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on exchange.withdrawal as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on exchange.withdrawal to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.close_plea()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from exchange.open_plea where plea_id = new.plea_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION exchange.end_consented()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(exchange.lock_consent(new.consent_id));
  update exchange.disclosure set stands = false where consent_id = new.consent_id and stands;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION exchange.end_disclosure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update exchange.disclosure set stands = false where id = new.disclosure_id;
  if not found then
    raise exception 'a withdrawal must end a disclosure';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION exchange.hold_back_activity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select l.until, l.source into new.hidden_until, new.hidden_source
  from exchange.delay l
  where l.person_id = new.person_id and l.organisation = new.organisation_id
    and l.until >= (new.at at time zone 'Europe/Stockholm')::date
    and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
  order by l.until desc
  limit 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION exchange.hold_back_disclosure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.request_id is null
    and not exists (select 1 from exchange.delay l where l.person_id = new.person_id and l.organisation = new.holder) then
    return new;
  end if;
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
end $function$;

CREATE OR REPLACE FUNCTION exchange.hold_back_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select l.until, l.source into new.hidden_until, new.hidden_source
  from exchange.delay l
  where l.person_id = new.person_id and l.organisation = new.asker and l.until >= new.asked_on
    and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
  order by l.until desc
  limit 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION exchange.is_agreed(holder text, recipient text, day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select 1
    from agreements.standing_flow f
    where f.holder = is_agreed.holder
      and f.recipient = is_agreed.recipient
      and agreements.stands(f.id, f.holder, f.recipient, f.basis_id, is_agreed.day)
  )
$function$;
comment on function exchange.is_agreed(holder text, recipient text, day date) is 'Whether both organisations have joined an agreement that is in force that day';

CREATE OR REPLACE FUNCTION exchange.is_consented(consent uuid, person uuid, category text, holder text, recipient text, day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;
comment on function exchange.is_consented(consent uuid, person uuid, category text, holder text, recipient text, day date) is 'Whether a consent stands that covers this person, category, holder and recipient that day';

CREATE OR REPLACE FUNCTION exchange.is_line_due(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return kernel.actor_kind() = 'system' and kernel.may_erase(person);
end $function$;
comment on function exchange.is_line_due(person uuid) is 'Whether the platform removes the lines about a person today';
revoke all on function exchange.is_line_due(person uuid) from public;
grant execute on function exchange.is_line_due(person uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.is_line_of_guest(cause text, recipient text, until date)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return kernel.actor_guest() is not null
    and recipient = kernel.actor_guest_organisation()
    and cause = 'handoff:' || kernel.actor_guest_subject()
    and (until is null or until >= kernel.actor_today());
end $function$;
comment on function exchange.is_line_of_guest(cause text, recipient text, until date) is 'Whether a line was told with the one hand-off that the guest who acts answers';
revoke all on function exchange.is_line_of_guest(cause text, recipient text, until date) from public;
grant execute on function exchange.is_line_of_guest(cause text, recipient text, until date) to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.is_own_line(person uuid, hidden_by text, hidden_until date, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return person = any (kernel.actor_persons()) and (
    hidden_until is null
    or hidden_until < kernel.actor_today()
    or kernel.let_go_on(person, array[hidden_by], hidden_until, at) is not null
  );
end $function$;
comment on function exchange.is_own_line(person uuid, hidden_by text, hidden_until date, at timestamp with time zone) is 'Whether a line is about the person who acts and not held back: its day has passed, or the organisation let it go before';
revoke all on function exchange.is_own_line(person uuid, hidden_by text, hidden_until date, at timestamp with time zone) from public;
grant execute on function exchange.is_own_line(person uuid, hidden_by text, hidden_until date, at timestamp with time zone) to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.is_told_by_actor(holder text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return holder = kernel.actor_organisation();
end $function$;
comment on function exchange.is_told_by_actor(holder text) is 'Whether the organisation that acts is the one that told';
revoke all on function exchange.is_told_by_actor(holder text) from public;
grant execute on function exchange.is_told_by_actor(holder text) to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.is_weighed(weighing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select 1 from exchange.weighing w where w.id = weighing and length(btrim(w.text)) >= 20);
end $function$;
comment on function exchange.is_weighed(weighing uuid) is 'Whether the officer who acts wrote down why';
revoke all on function exchange.is_weighed(weighing uuid) from public;
grant execute on function exchange.is_weighed(weighing uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.keep_open_requests()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION exchange.last_as_consent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION exchange.lock_consent(consent uuid)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN hashtextextended((consent)::text, (7310)::bigint);
comment on function exchange.lock_consent(consent uuid) is 'The key under which telling on a consent and ending it wait for each other';

CREATE OR REPLACE FUNCTION exchange.may_erase_request(person uuid, number_kind text, number text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select kernel.may_erase(may_erase_request.person)
    or exists (
      select 1 from persons.identifier i
      where i.kind = may_erase_request.number_kind and i.value = may_erase_request.number and kernel.may_erase(i.person_id)
    )
    or exists (
      select 1 from persons.household h
      where may_erase_request.number_kind = 'case_number' and h.case_number = may_erase_request.number and kernel.may_erase_group(h.id)
    )
$function$;
comment on function exchange.may_erase_request(person uuid, number_kind text, number text) is 'Whether a request about this person, or about whom this number points to, is to be removed today';

CREATE OR REPLACE FUNCTION exchange.may_forget_request(request uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return kernel.actor_kind() = 'system'
    and exists (
      select 1 from exchange.request q
      where q.id = may_forget_request.request and q.person_id is null and q.asked_at < kernel.kept_since('request_by_number')
    )
    and not exists (select 1 from exchange.open_request o where o.request_id = may_forget_request.request)
    and not exists (
      select 1 from exchange.request_step s where s.request_id = may_forget_request.request and s.kind in ('told', 'told_part')
    );
end $function$;
comment on function exchange.may_forget_request(request uuid) is 'Whether a request by number is closed, told nothing, and was asked long enough ago to be removed';
revoke all on function exchange.may_forget_request(request uuid) from public;
grant execute on function exchange.may_forget_request(request uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION exchange.open_plea()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange.open_plea (plea_id, person_id, holder, answer_by) values (new.id, new.person_id, new.holder, new.answer_by);
  return null;
end $function$;

-- handoffs ------------------------------------------------------------------------------------------------------

create schema handoffs authorization kedjan_owner;
comment on schema handoffs is 'Responsibility passed from one organisation to another, with a receipt';
grant usage on schema handoffs to kedjan_app;

create table handoffs.covered_person (
  handoff_id uuid not null,
  person_id uuid not null,
  from_organisation text not null,
  to_organisation text not null,
  constraint covered_person_pkey PRIMARY KEY (handoff_id, person_id),
  constraint covered_person_handoff_id_from_organisation_to_organisatio_fkey FOREIGN KEY (handoff_id, from_organisation, to_organisation) REFERENCES handoffs.handoff(id, from_organisation, to_organisation) ON DELETE RESTRICT,
  constraint covered_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT
);
comment on table handoffs.covered_person is 'Whom a hand-off covers, frozen when it is made';
CREATE INDEX covered_person_person ON handoffs.covered_person USING btree (person_id);
alter table handoffs.covered_person enable row level security;
alter table handoffs.covered_person force row level security;
create policy person_sees on handoffs.covered_person as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on handoffs.covered_person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on handoffs.covered_person as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy receiver_sees on handoffs.covered_person as permissive for select to public
  using (((to_organisation = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM handoffs.step s
  WHERE (s.handoff_id = covered_person.handoff_id)
 OFFSET 0))));
create policy sender_makes on handoffs.covered_person as permissive for insert to public
  with check (((from_organisation = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = covered_person.person_id)
 OFFSET 0))));
create policy sender_sees on handoffs.covered_person as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on handoffs.covered_person to kedjan_app;

create table handoffs.escalation (
  handoff_id uuid not null,
  level integer not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint escalation_pkey PRIMARY KEY (handoff_id, level),
  constraint escalation_handoff_id_fkey FOREIGN KEY (handoff_id) REFERENCES handoffs.handoff(id) ON DELETE RESTRICT,
  constraint escalation_level_check CHECK (((level >= 1) AND (level <= 3)))
);
comment on table handoffs.escalation is 'Silence is an event: 1 the receiver is reminded, 2 its coordinator and the sender are told, 3 the person is told';
alter table handoffs.escalation enable row level security;
alter table handoffs.escalation force row level security;
create policy person_sees on handoffs.escalation as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on handoffs.escalation as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_escalates on handoffs.escalation as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on handoffs.escalation as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy receiver_sees on handoffs.escalation as permissive for select to public
  using ((to_organisation = kernel.actor_organisation()));
create policy sender_sees on handoffs.escalation as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on handoffs.escalation to kedjan_app;

create table handoffs.handoff (
  id uuid not null,
  kind text not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  household_id uuid,
  journey_id uuid,
  persons_count integer not null,
  subject text,
  receive_by date,
  answer_by date not null,
  source text not null,
  replaces uuid,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  made_on date not null,
  constraint handoff_pkey PRIMARY KEY (id),
  constraint handoff_id_from_organisation_to_organisation_key UNIQUE (id, from_organisation, to_organisation),
  constraint handoff_id_from_organisation_to_organisation_person_id_key UNIQUE (id, from_organisation, to_organisation, person_id),
  constraint handoff_household_id_fkey FOREIGN KEY (household_id) REFERENCES persons.household(id) ON DELETE RESTRICT,
  constraint handoff_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES chain.journey(id) ON DELETE RESTRICT,
  constraint handoff_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint handoff_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint handoff_replaces_fkey FOREIGN KEY (replaces) REFERENCES handoffs.handoff(id) ON DELETE RESTRICT,
  constraint handoff_check CHECK ((from_organisation <> to_organisation)),
  constraint handoff_check1 CHECK (((kind <> 'anvisning'::text) OR ((household_id IS NOT NULL) AND (receive_by IS NOT NULL)))),
  constraint handoff_kind_check CHECK ((kind = ANY (ARRAY['anvisning'::text, 'referral'::text]))),
  constraint handoff_persons_count_check CHECK ((persons_count > 0))
);
comment on table handoffs.handoff is 'An anvisning of a household to a municipality, or a referral that may be declined; the parties never change';
CREATE INDEX handoff_from ON handoffs.handoff USING btree (from_organisation, made_on);
CREATE INDEX handoff_household ON handoffs.handoff USING btree (household_id) WHERE (household_id IS NOT NULL);
CREATE INDEX handoff_person ON handoffs.handoff USING btree (person_id);
CREATE INDEX handoff_to ON handoffs.handoff USING btree (to_organisation, made_on);
alter table handoffs.handoff enable row level security;
alter table handoffs.handoff force row level security;
create policy guest_sees on handoffs.handoff as permissive for select to public
  using (((id = kernel.actor_guest_subject()) AND (to_organisation = kernel.actor_guest_organisation()) AND (kind = 'referral'::text)));
create policy no_subject on handoffs.handoff as restrictive for insert to public
  with check (((subject IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = handoff.person_id)
 OFFSET 0)))));
create policy person_sees on handoffs.handoff as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_empties on handoffs.handoff as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((subject IS NULL));
create policy platform_erases on handoffs.handoff as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on handoffs.handoff as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy receiver_sees on handoffs.handoff as permissive for select to public
  using (((to_organisation = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM handoffs.step s
  WHERE (s.handoff_id = handoff.id)
 OFFSET 0))));
create policy sender_makes on handoffs.handoff as permissive for insert to public
  with check (((from_organisation = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = handoff.person_id)
 OFFSET 0)) AND ((household_id IS NULL) OR (EXISTS ( SELECT 1
   FROM persons.household h
  WHERE (h.id = handoff.household_id)
 OFFSET 0)) OR (EXISTS ( SELECT 1
   FROM chain.journey j
  WHERE ((j.id = handoff.journey_id) AND (j.household_id = handoff.household_id))
 OFFSET 0))) AND ((journey_id IS NULL) OR (EXISTS ( SELECT 1
   FROM chain.journey j
  WHERE (j.id = handoff.journey_id)
 OFFSET 0))) AND ((kind <> 'anvisning'::text) OR (EXISTS ( SELECT 1
   FROM organisations.organisation o
  WHERE ((o.id = handoff.from_organisation) AND (o.kind = 'migration_agency'::text)))))));
create policy sender_sees on handoffs.handoff as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on handoffs.handoff to kedjan_app;
grant update (subject) on handoffs.handoff to kedjan_app;

create table handoffs.kommuntal (
  municipality text not null,
  year integer not null,
  seq integer not null,
  persons integer not null,
  decided_by_board text not null,
  decided_on date not null,
  at timestamp with time zone not null,
  constraint kommuntal_pkey PRIMARY KEY (municipality, year, seq),
  constraint kommuntal_decided_by_board_fkey FOREIGN KEY (decided_by_board) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  constraint kommuntal_municipality_fkey FOREIGN KEY (municipality) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  constraint kommuntal_persons_check CHECK ((persons >= 0)),
  constraint kommuntal_year_check CHECK (((year >= 2016) AND (year <= 2100)))
);
comment on table handoffs.kommuntal is 'How many persons a municipality is to receive by anvisning in a year, as the county board decided; the last line counts';
alter table handoffs.kommuntal enable row level security;
alter table handoffs.kommuntal force row level security;
create policy board_decides on handoffs.kommuntal as permissive for insert to public
  with check (((decided_by_board = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM ((organisations.organisation b
     JOIN organisations.organisation m ON ((m.id = kommuntal.municipality)))
     JOIN organisations.municipality c ON ((c.code = m.municipality_code)))
  WHERE ((b.id = kommuntal.decided_by_board) AND (b.kind = 'county_board'::text) AND (c.county_code = ANY (b.county_codes)))))));
create policy public_fact on handoffs.kommuntal as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on handoffs.kommuntal to kedjan_app;

create table handoffs.message (
  handoff_id uuid not null,
  seq integer not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  text text not null,
  by_organisation text not null,
  by_staff uuid,
  at timestamp with time zone not null,
  by_guest uuid,
  constraint message_pkey PRIMARY KEY (handoff_id, seq),
  constraint message_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint message_handoff_id_from_organisation_to_organisation_perso_fkey FOREIGN KEY (handoff_id, from_organisation, to_organisation, person_id) REFERENCES handoffs.handoff(id, from_organisation, to_organisation, person_id) ON DELETE RESTRICT,
  constraint message_check CHECK (((by_staff IS NULL) <> (by_guest IS NULL))),
  constraint message_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);
comment on table handoffs.message is 'Questions and answers between the two parties of a hand-off';
comment on column handoffs.message.by_guest is 'The link by which somebody without an account wrote this';
alter table handoffs.message enable row level security;
alter table handoffs.message force row level security;
create policy guest_sees on handoffs.message as permissive for select to public
  using (((handoff_id = kernel.actor_guest_subject()) AND (to_organisation = kernel.actor_guest_organisation())));
create policy guest_writes on handoffs.message as permissive for insert to public
  with check (((by_guest = kernel.actor_guest()) AND (handoff_id = kernel.actor_guest_subject()) AND (by_organisation = kernel.actor_guest_organisation()) AND (to_organisation = by_organisation) AND (EXISTS ( SELECT 1
   FROM handoffs.open_handoff o
  WHERE (o.handoff_id = message.handoff_id)
 OFFSET 0))));
create policy parties_write on handoffs.message as permissive for insert to public
  with check (((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND ((by_organisation = from_organisation) OR (by_organisation = to_organisation)) AND (EXISTS ( SELECT 1
   FROM handoffs.step s
  WHERE (s.handoff_id = message.handoff_id)
 OFFSET 0))));
create policy person_sees on handoffs.message as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on handoffs.message as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on handoffs.message as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy protected_is_closed on handoffs.message as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = message.person_id)
 OFFSET 0))) OR persons.is_let_in(person_id)));
create policy receiver_sees on handoffs.message as permissive for select to public
  using (((to_organisation = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM handoffs.step s
  WHERE (s.handoff_id = message.handoff_id)
 OFFSET 0))));
create policy sender_sees on handoffs.message as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on handoffs.message to kedjan_app;

create table handoffs.open_handoff (
  handoff_id uuid not null,
  kind text not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  state text not null,
  answer_by date,
  receive_by date,
  constraint open_handoff_pkey PRIMARY KEY (handoff_id),
  constraint open_handoff_handoff_id_fkey FOREIGN KEY (handoff_id) REFERENCES handoffs.handoff(id) ON DELETE RESTRICT
);
comment on table handoffs.open_handoff is 'The work list: every hand-off that is not ended, with its state; kept by the trigger on handoffs.step';
CREATE INDEX open_handoff_from ON handoffs.open_handoff USING btree (from_organisation, answer_by);
CREATE INDEX open_handoff_to ON handoffs.open_handoff USING btree (to_organisation, answer_by);
alter table handoffs.open_handoff enable row level security;
alter table handoffs.open_handoff force row level security;
create policy guest_closes on handoffs.open_handoff as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND (handoff_id = kernel.actor_guest_subject()) AND (to_organisation = kernel.actor_guest_organisation())));
create policy guest_moves on handoffs.open_handoff as permissive for update to public
  using (((pg_trigger_depth() > 0) AND (handoff_id = kernel.actor_guest_subject()) AND (to_organisation = kernel.actor_guest_organisation())));
create policy guest_sees on handoffs.open_handoff as permissive for select to public
  using (((handoff_id = kernel.actor_guest_subject()) AND (to_organisation = kernel.actor_guest_organisation())));
create policy party_closes on handoffs.open_handoff as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND ((kernel.actor_organisation() = from_organisation) OR (kernel.actor_organisation() = to_organisation))));
create policy party_moves on handoffs.open_handoff as permissive for update to public
  using (((pg_trigger_depth() > 0) AND ((kernel.actor_organisation() = from_organisation) OR (kernel.actor_organisation() = to_organisation))));
create policy person_sees on handoffs.open_handoff as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_closes on handoffs.open_handoff as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND (kernel.actor_kind() = 'system'::text)));
create policy platform_reads on handoffs.open_handoff as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy receiver_sees on handoffs.open_handoff as permissive for select to public
  using (((to_organisation = kernel.actor_organisation()) AND (state <> 'planned'::text)));
create policy sender_lists on handoffs.open_handoff as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND (from_organisation = kernel.actor_organisation())));
create policy sender_sees on handoffs.open_handoff as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on handoffs.open_handoff to kedjan_app;
grant update (state, answer_by) on handoffs.open_handoff to kedjan_app;

create table handoffs.step (
  handoff_id uuid not null,
  seq integer not null,
  from_organisation text not null,
  to_organisation text not null,
  person_id uuid not null,
  kind text not null,
  on_date date not null,
  facts jsonb default '{}'::jsonb not null,
  reason text,
  note text,
  by_organisation text not null,
  by_staff uuid,
  at timestamp with time zone not null,
  by_guest uuid,
  constraint step_pkey PRIMARY KEY (handoff_id, seq),
  constraint step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint step_handoff_id_from_organisation_to_organisation_person_i_fkey FOREIGN KEY (handoff_id, from_organisation, to_organisation, person_id) REFERENCES handoffs.handoff(id, from_organisation, to_organisation, person_id) ON DELETE RESTRICT,
  constraint step_author CHECK ((((by_staff IS NULL) <> (by_guest IS NULL)) OR ((by_staff IS NULL) AND (kind = ANY (ARRAY['cancelled'::text, 'withdrawn'::text])) AND (reason IS NOT NULL) AND (note IS NULL)))),
  constraint step_check1 CHECK (((by_guest IS NULL) OR ((kind = ANY (ARRAY['accepted'::text, 'refused'::text, 'completed'::text])) AND (note IS NULL)))),
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['planned'::text, 'decided'::text, 'acknowledged'::text, 'housing_reported'::text, 'date_agreed'::text, 'received'::text, 'declined'::text, 'cancelled'::text, 'replaced'::text, 'sent'::text, 'accepted'::text, 'refused'::text, 'completed'::text, 'withdrawn'::text])))
);
comment on table handoffs.step is 'What happened to a hand-off, appended; its state is the last line. Two at once: the primary key lets one in';
comment on column handoffs.step.by_staff is 'Null where a guest did it, or where the platform ended it because of what happened to the person';
comment on column handoffs.step.by_guest is 'The link by which somebody without an account did this';
CREATE INDEX step_noted ON handoffs.step USING btree (person_id) WHERE (note IS NOT NULL);
CREATE TRIGGER keep_open_handoffs AFTER INSERT ON handoffs.step FOR EACH ROW EXECUTE FUNCTION handoffs.keep_open_handoffs();
alter table handoffs.step enable row level security;
alter table handoffs.step force row level security;
create policy guest_answers on handoffs.step as permissive for insert to public
  with check (((by_guest = kernel.actor_guest()) AND (handoff_id = kernel.actor_guest_subject()) AND (by_organisation = kernel.actor_guest_organisation()) AND (to_organisation = by_organisation) AND (EXISTS ( SELECT 1
   FROM handoffs.open_handoff o
  WHERE (o.handoff_id = step.handoff_id)
 OFFSET 0))));
create policy guest_sees on handoffs.step as permissive for select to public
  using (((handoff_id = kernel.actor_guest_subject()) AND (to_organisation = kernel.actor_guest_organisation())));
create policy no_note on handoffs.step as restrictive for insert to public
  with check (((note IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = step.person_id)
 OFFSET 0)))));
create policy party_acts on handoffs.step as permissive for insert to public
  with check (((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND
CASE
    WHEN (kind = ANY (ARRAY['planned'::text, 'decided'::text, 'declined'::text, 'cancelled'::text, 'replaced'::text, 'sent'::text, 'withdrawn'::text])) THEN (from_organisation = by_organisation)
    ELSE (to_organisation = by_organisation)
END));
create policy person_sees on handoffs.step as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_empties on handoffs.step as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((note IS NULL));
create policy platform_ends on handoffs.step as permissive for insert to public
  with check (((kernel.actor_kind() = 'system'::text) AND (kind = ANY (ARRAY['cancelled'::text, 'withdrawn'::text])) AND (reason = ANY (ARRAY['circumstances_changed'::text, 'moved_abroad'::text, 'died'::text])) AND (by_organisation = from_organisation) AND (by_staff IS NULL) AND (by_guest IS NULL) AND (note IS NULL)));
create policy platform_erases on handoffs.step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on handoffs.step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy receiver_sees on handoffs.step as permissive for select to public
  using (((to_organisation = kernel.actor_organisation()) AND (kind <> 'planned'::text) AND (NOT ((kind = 'cancelled'::text) AND (seq = 2)))));
create policy sender_sees on handoffs.step as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on handoffs.step to kedjan_app;
grant update (note) on handoffs.step to kedjan_app;

CREATE OR REPLACE FUNCTION handoffs.empty_texts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update handoffs.step set note = null where person_id = new.person_id and note is not null;
  update handoffs.handoff set subject = null where person_id = new.person_id and subject is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION handoffs.keep_open_handoffs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind in ('received', 'declined', 'cancelled', 'replaced', 'refused', 'completed', 'withdrawn') then
    delete from handoffs.open_handoff where handoff_id = new.handoff_id;
  elsif new.kind in ('planned', 'decided', 'sent') and not exists (select 1 from handoffs.open_handoff o where o.handoff_id = new.handoff_id) then
    insert into handoffs.open_handoff (handoff_id, kind, from_organisation, to_organisation, person_id, state, answer_by, receive_by)
    select h.id, h.kind, h.from_organisation, h.to_organisation, h.person_id, new.kind, h.answer_by, h.receive_by
    from handoffs.handoff h where h.id = new.handoff_id;
  else
    update handoffs.open_handoff
    set state = new.kind, answer_by = case when new.kind in ('planned', 'decided', 'sent') then coalesce((new.facts ->> 'answerBy')::date, answer_by) end
    where handoff_id = new.handoff_id;
  end if;
  return null;
end $function$;

-- insights ------------------------------------------------------------------------------------------------------

create schema insights authorization kedjan_owner;
comment on schema insights is 'Where people wait: counts of steps, never of anybody in particular; no personal data';
grant usage on schema insights to kedjan_app;

create table insights.counted (
  one boolean default true not null,
  count_id uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint counted_pkey PRIMARY KEY (one),
  constraint counted_one_check CHECK (one)
);
comment on table insights.counted is 'Which count is the standing one, and when it was made';
alter table insights.counted enable row level security;
alter table insights.counted force row level security;
create policy platform on insights.counted as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy staff_see on insights.counted as permissive for select to public
  using ((kernel.actor_kind() = 'staff'::text));
grant delete, insert, select on insights.counted to kedjan_app;
grant update (count_id, on_date, at) on insights.counted to kedjan_app;

create table insights.stuck (
  count_id uuid not null,
  template text not null,
  key text not null,
  responsible text not null,
  county_code text not null,
  open_count integer not null,
  late_count integer not null,
  stalled_count integer not null,
  oldest_ready_on date not null,
  constraint stuck_pkey PRIMARY KEY (count_id, template, key, responsible, county_code),
  constraint stuck_county_code_check CHECK ((county_code ~ '^([0-9]{2})?$'::text))
);
comment on table insights.stuck is 'Open steps of persons who are not protected, by step, owner and the county in which the person lives (empty: none known), as counted last';
alter table insights.stuck enable row level security;
alter table insights.stuck force row level security;
create policy platform on insights.stuck as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy staff_see on insights.stuck as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND ((responsible = kernel.actor_organisation()) OR (( SELECT kernel.actor_organisation() AS actor_organisation) = 'MIGR'::text) OR (county_code = ANY (( SELECT o.county_codes
   FROM organisations.organisation o
  WHERE (o.id = kernel.actor_organisation()))::text[])))));
grant delete, insert, select on insights.stuck to kedjan_app;

-- kernel --------------------------------------------------------------------------------------------------------

create schema kernel authorization kedjan_owner;
comment on schema kernel is 'The ground: who acts, what happened, what must still be told';
grant usage on schema kernel to kedjan_app;

create table kernel.activity (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  organisation_id text,
  staff_id uuid,
  actor_person_id uuid,
  action text not null,
  outcome text not null,
  person_id uuid,
  subject_id text,
  reason text,
  source text,
  salt bytea not null,
  hidden_until date,
  hidden_source text,
  constraint activity_pkey PRIMARY KEY (id),
  constraint activity_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'person'::text, 'guest'::text, 'system'::text]))),
  constraint activity_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'read'::text, 'refused'::text]))),
  constraint activity_salt_check CHECK ((octet_length(salt) = 32))
);
comment on table kernel.activity is 'Who did, read or was refused what, appended and never changed; ids only';
comment on column kernel.activity.salt is 'Chance that keeps the commitment in the log from being guessed; gone with the row when it is erased';
comment on column kernel.activity.hidden_until is 'The person sees the line after this day, by a decision of the organisation that the line is about';
CREATE INDEX activity_actor_person ON kernel.activity USING btree (actor_person_id) WHERE (actor_person_id IS NOT NULL);
CREATE INDEX activity_organisation ON kernel.activity USING btree (organisation_id, id);
CREATE INDEX activity_person ON kernel.activity USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX activity_subject ON kernel.activity USING btree (subject_id) WHERE (subject_id IS NOT NULL);
CREATE TRIGGER await_sequence AFTER INSERT ON kernel.activity REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION kernel.await_sequence();
CREATE TRIGGER hold_back_activity BEFORE INSERT ON kernel.activity FOR EACH ROW WHEN (((new.person_id IS NOT NULL) AND (new.organisation_id IS NOT NULL))) EXECUTE FUNCTION exchange.hold_back_activity();
alter table kernel.activity enable row level security;
alter table kernel.activity force row level security;
create policy append on kernel.activity as permissive for insert to public
  with check (((kernel.actor_kind() = 'system'::text) OR ((actor_kind = kernel.actor_kind()) AND (NOT (organisation_id IS DISTINCT FROM COALESCE(kernel.actor_organisation(), kernel.actor_guest_organisation()))) AND (NOT (staff_id IS DISTINCT FROM kernel.actor_staff())) AND ((actor_person_id IS NULL) OR (actor_person_id = ANY (kernel.actor_persons()))) AND ((kernel.actor_guest() IS NULL) OR (subject_id = (kernel.actor_guest_subject())::text)))));
create policy platform_erases on kernel.activity as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (kernel.may_erase(person_id) OR kernel.may_erase(actor_person_id) OR kernel.may_erase_named(subject_id))));
create policy protected_is_secret on kernel.activity as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (person_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = activity.person_id)
 OFFSET 0))) OR ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role)));
create policy see_own on kernel.activity as permissive for select to public
  using (((organisation_id = kernel.actor_organisation()) OR ((person_id = ANY (kernel.actor_persons())) AND ((hidden_until IS NULL) OR (hidden_until < kernel.actor_today()) OR (kernel.let_go_on(person_id, ARRAY[organisation_id], hidden_until, at) IS NOT NULL))) OR (kernel.actor_kind() = 'system'::text)));
grant delete, insert, select on kernel.activity to kedjan_app;

create table kernel.answered_request (
  actor_key text not null,
  idempotency_key text not null,
  fingerprint text not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint answered_request_pkey PRIMARY KEY (actor_key, idempotency_key)
);
comment on table kernel.answered_request is 'The answer given to a write, so that the same request repeated is answered again and done once';
CREATE INDEX answered_request_at ON kernel.answered_request USING btree (at);
alter table kernel.answered_request enable row level security;
alter table kernel.answered_request force row level security;
create policy own_append on kernel.answered_request as permissive for insert to public
  with check ((actor_key = COALESCE((kernel.actor_staff())::text, ((kernel.actor_persons())[1])::text, (kernel.actor_guest())::text, kernel.actor_kind())));
create policy own_see on kernel.answered_request as permissive for select to public
  using ((actor_key = COALESCE((kernel.actor_staff())::text, ((kernel.actor_persons())[1])::text, (kernel.actor_guest())::text, kernel.actor_kind())));
create policy platform_finds_old on kernel.answered_request as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND ((at < kernel.kept_since('answered_request'::text)) OR kernel.may_erase_named(actor_key))));
create policy platform_forgets on kernel.answered_request as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND ((at < kernel.kept_since('answered_request'::text)) OR kernel.may_erase_named(actor_key))));
grant delete, insert, select on kernel.answered_request to kedjan_app;

create table kernel.delivery (
  event_id uuid not null,
  subscriber text not null,
  at timestamp with time zone not null,
  constraint delivery_pkey PRIMARY KEY (event_id, subscriber),
  constraint delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES kernel.outbox(id) ON DELETE CASCADE
);
comment on table kernel.delivery is 'Which subscriber has handled which fact; makes every subscriber idempotent';
alter table kernel.delivery enable row level security;
alter table kernel.delivery force row level security;
create policy platform_appends on kernel.delivery as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on kernel.delivery as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on kernel.delivery to kedjan_app;

create table kernel.erasure_hold (
  hold_id uuid not null,
  group_id uuid not null,
  until date not null,
  constraint erasure_hold_pkey PRIMARY KEY (hold_id)
);
comment on table kernel.erasure_hold is 'What stops an erasure, to the end of its last day; gone when it was ended before';
CREATE INDEX erasure_hold_group ON kernel.erasure_hold USING btree (group_id);
alter table kernel.erasure_hold enable row level security;
alter table kernel.erasure_hold force row level security;
create policy end_finds on kernel.erasure_hold as permissive for select to public
  using ((pg_trigger_depth() > 0));
create policy end_removes on kernel.erasure_hold as permissive for delete to public
  using (((pg_trigger_depth() > 0) AND (kernel.actor_kind() = 'staff'::text)));
create policy hold_stops on kernel.erasure_hold as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND (kernel.actor_kind() = 'staff'::text)));
create policy platform_erases on kernel.erasure_hold as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(group_id)));
create policy platform_reads on kernel.erasure_hold as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on kernel.erasure_hold to kedjan_app;

create table kernel.erasure_order (
  person_id uuid not null,
  group_id uuid not null,
  list_id uuid not null,
  signed_by uuid not null,
  signed_at timestamp with time zone not null,
  due_on date not null,
  constraint erasure_order_pkey PRIMARY KEY (person_id)
);
comment on table kernel.erasure_order is 'A named person has signed that everything about this person is removed from a day on; persons of one group are removed together';
CREATE INDEX erasure_order_group ON kernel.erasure_order USING btree (group_id);
alter table kernel.erasure_order enable row level security;
alter table kernel.erasure_order force row level security;
create policy platform_erases on kernel.erasure_order as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on kernel.erasure_order as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy signature_orders on kernel.erasure_order as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND (kernel.actor_kind() = 'staff'::text) AND (signed_by = kernel.actor_staff())));
grant delete, insert, select on kernel.erasure_order to kedjan_app;

create table kernel.keeping (
  record text not null,
  valid_from date not null,
  valid_to date,
  days integer not null,
  constraint keeping_pkey PRIMARY KEY (record, valid_from),
  constraint keeping_days_check CHECK ((days > 0))
);
comment on table kernel.keeping is 'For how many days the platform keeps records of its own that hold nothing but ids; loaded from the rules of retention';
alter table kernel.keeping enable row level security;
alter table kernel.keeping force row level security;
create policy owner_loads on kernel.keeping as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on kernel.keeping as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on kernel.keeping to kedjan_app;

create table kernel.log_checkpoint (
  tree_size bigint not null,
  verifier text not null,
  signed_at timestamp with time zone not null,
  note text not null,
  constraint log_checkpoint_pkey PRIMARY KEY (tree_size, verifier),
  constraint log_checkpoint_tree_size_check CHECK ((tree_size >= 0))
);
comment on table kernel.log_checkpoint is 'Every checkpoint that was signed, with the key it is verified by; nothing about a person';
alter table kernel.log_checkpoint enable row level security;
alter table kernel.log_checkpoint force row level security;
create policy everyone_reads on kernel.log_checkpoint as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
create policy platform_appends on kernel.log_checkpoint as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on kernel.log_checkpoint to kedjan_app;

create table kernel.log_leaf (
  index bigint not null,
  activity_id bigint not null,
  sequenced_at timestamp with time zone not null,
  commitment bytea not null,
  constraint log_leaf_pkey PRIMARY KEY (index),
  constraint log_leaf_activity_id_key UNIQUE (activity_id),
  constraint log_leaf_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint log_leaf_index_check CHECK ((index >= 0))
);
comment on table kernel.log_leaf is 'The leaves of the tree over the log: place, time and a commitment to the line, which stands when the line has been erased';
comment on column kernel.log_leaf.activity_id is 'No foreign key: a line may be erased, its leaf may not';
alter table kernel.log_leaf enable row level security;
alter table kernel.log_leaf force row level security;
create policy everyone_reads on kernel.log_leaf as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
create policy platform_appends on kernel.log_leaf as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on kernel.log_leaf to kedjan_app;

create table kernel.log_node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  constraint log_node_pkey PRIMARY KEY (level, index),
  constraint log_node_hash_check CHECK ((octet_length(hash) = 32)),
  constraint log_node_index_check CHECK ((index >= 0)),
  constraint log_node_level_check CHECK ((level >= 1))
);
comment on table kernel.log_node is 'Hashes of the full subtrees above the leaves, so that a proof reads few rows';
alter table kernel.log_node enable row level security;
alter table kernel.log_node force row level security;
create policy everyone_reads on kernel.log_node as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
create policy platform_appends on kernel.log_node as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on kernel.log_node to kedjan_app;

create table kernel.outbox (
  id uuid not null,
  name text not null,
  payload jsonb not null,
  at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (id),
  constraint outbox_name_check CHECK ((name ~ '^[a-z_]+\.[a-z_]+$'::text))
);
comment on table kernel.outbox is 'Facts that modules publish, appended in the transaction that made them true; ids only, no personal data';
CREATE INDEX outbox_name ON kernel.outbox USING btree (name, id);
alter table kernel.outbox enable row level security;
alter table kernel.outbox force row level security;
create policy append on kernel.outbox as permissive for insert to public
  with check ((kernel.actor_kind() IS NOT NULL));
create policy guest_tells on kernel.outbox as restrictive for insert to public
  with check (((kernel.actor_guest() IS NULL) OR ((payload ->> 'handoffId'::text) = (kernel.actor_guest_subject())::text)));
create policy platform_forgets on kernel.outbox as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND ((at < kernel.kept_since('fact'::text)) OR (EXISTS ( SELECT 1
   FROM jsonb_each_text(outbox.payload) told(key, value)
  WHERE kernel.may_erase_named(told.value))))));
create policy platform_reads on kernel.outbox as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on kernel.outbox to kedjan_app;

create table kernel.played_clock (
  one boolean default true not null,
  instant timestamp with time zone not null,
  constraint played_clock_pkey PRIMARY KEY (one),
  constraint played_clock_one_check CHECK (one)
);
comment on table kernel.played_clock is 'The time in the sandbox, which stands still until somebody plays it on; empty in production';
alter table kernel.played_clock enable row level security;
alter table kernel.played_clock force row level security;
create policy platform_moves on kernel.played_clock as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on kernel.played_clock as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_sets on kernel.played_clock as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on kernel.played_clock to kedjan_app;
grant update (instant) on kernel.played_clock to kedjan_app;

create table kernel.unsequenced (
  activity_id bigint not null,
  constraint unsequenced_pkey PRIMARY KEY (activity_id)
);
comment on table kernel.unsequenced is 'Lines of the log that have no place in its tree yet; filled by a trigger, so that a row which commits late is never passed by';
alter table kernel.unsequenced enable row level security;
alter table kernel.unsequenced force row level security;
create policy platform_reads on kernel.unsequenced as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_removes on kernel.unsequenced as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND ((EXISTS ( SELECT
   FROM kernel.log_leaf l
  WHERE (l.activity_id = unsequenced.activity_id))) OR (NOT (EXISTS ( SELECT
   FROM kernel.activity a
  WHERE (a.id = unsequenced.activity_id)))))));
create policy trigger_appends on kernel.unsequenced as permissive for insert to public
  with check ((pg_trigger_depth() > 0));
grant delete, insert, select on kernel.unsequenced to kedjan_app;

CREATE OR REPLACE FUNCTION kernel.actor_follows()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('kedjan.follows'::text, true), ''::text), '{}'::text))::uuid[];
comment on function kernel.actor_follows() is 'Whose chain a person may follow: as actor_persons, and the reference person of the own household';

CREATE OR REPLACE FUNCTION kernel.actor_guest()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(split_part(current_setting('kedjan.guest'::text, true), ' '::text, 1), ''::text))::uuid;
comment on function kernel.actor_guest() is 'The link that let the guest of this transaction in; null for everybody else';

CREATE OR REPLACE FUNCTION kernel.actor_guest_organisation()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(split_part(current_setting('kedjan.guest'::text, true), ' '::text, 3), ''::text);
comment on function kernel.actor_guest_organisation() is 'The organisation without users for which the guest answers';

CREATE OR REPLACE FUNCTION kernel.actor_guest_subject()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(split_part(current_setting('kedjan.guest'::text, true), ' '::text, 2), ''::text))::uuid;
comment on function kernel.actor_guest_subject() is 'The one thing that the guest may see and answer';

CREATE OR REPLACE FUNCTION kernel.actor_kind()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('kedjan.actor_kind'::text, true), ''::text);

CREATE OR REPLACE FUNCTION kernel.actor_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('kedjan.now'::text, true), ''::text))::timestamp with time zone;
comment on function kernel.actor_now() is 'The moment by the clock that the actor was given, which is the played one in a sandbox';

CREATE OR REPLACE FUNCTION kernel.actor_organisation()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('kedjan.organisation'::text, true), ''::text);
comment on function kernel.actor_organisation() is 'The organisation for which the actor of this transaction acts; null when none is set';

CREATE OR REPLACE FUNCTION kernel.actor_persons()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('kedjan.persons'::text, true), ''::text), '{}'::text))::uuid[];
comment on function kernel.actor_persons() is 'Whose data a person may see: the own and that of children in custody';

CREATE OR REPLACE FUNCTION kernel.actor_recipient()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(NULLIF(current_setting('kedjan.organisation'::text, true), ''::text), NULLIF(split_part(current_setting('kedjan.guest'::text, true), ' '::text, 3), ''::text));
comment on function kernel.actor_recipient() is 'To whom that was told which the actor may see: the organisation, or the one without users for which a guest answers. What a guest sees of the ledger is narrower, by its policy';

CREATE OR REPLACE FUNCTION kernel.actor_staff()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('kedjan.staff'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION kernel.actor_today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('kedjan.today'::text, true), ''::text))::date;

CREATE OR REPLACE FUNCTION kernel.await_sequence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into kernel.unsequenced (activity_id) select id from appended;
  return null;
end $function$;
comment on function kernel.await_sequence() is 'Queues new lines for the tree, in the transaction that appends them';

CREATE OR REPLACE FUNCTION kernel.is_reached(day date)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return day >= kernel.actor_today();
end $function$;
comment on function kernel.is_reached(day date) is 'Whether a last day still lies ahead, or is today';
revoke all on function kernel.is_reached(day date) from public;
grant execute on function kernel.is_reached(day date) to kedjan_app;

CREATE OR REPLACE FUNCTION kernel.kept_since(record text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select ((kernel.actor_today() - k.days)::timestamp) at time zone 'Europe/Stockholm'
  from kernel.keeping k
  where k.record = kept_since.record
    and k.valid_from <= kernel.actor_today()
    and (k.valid_to is null or k.valid_to >= kernel.actor_today())
$function$;
comment on function kernel.kept_since(record text) is 'Records of the platform''s own from before this instant may go; null, and nothing goes, where no rule is in force';
revoke all on function kernel.kept_since(record text) from public;
grant execute on function kernel.kept_since(record text) to kedjan_app;

CREATE OR REPLACE FUNCTION kernel.let_go_on(person uuid, organisations text[], hidden_until date, at timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select min(e.on_date) from exchange.delay_end e
  where e.person_id = let_go_on.person and e.organisation = any (let_go_on.organisations)
    and e.until = let_go_on.hidden_until and e.at >= let_go_on.at
$function$;
comment on function kernel.let_go_on(person uuid, organisations text[], hidden_until date, at timestamp with time zone) is 'On which day an organisation ended early what it had held back from a person until a day; null while it stands';

CREATE OR REPLACE FUNCTION kernel.may_erase(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select 1
    from kernel.erasure_order o
    where o.person_id = may_erase.person
      and o.due_on <= kernel.actor_today()
      and not exists (select 1 from kernel.erasure_hold h where h.group_id = o.group_id and h.until >= kernel.actor_today())
  )
$function$;
comment on function kernel.may_erase(person uuid) is 'Whether a signed order to remove this person is due today and nothing stops it; only the platform sees orders';
revoke all on function kernel.may_erase(person uuid) from public;
grant execute on function kernel.may_erase(person uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION kernel.may_erase_group(persons uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select 1 from kernel.erasure_order o where o.group_id = may_erase_group.persons and kernel.may_erase(o.person_id)
  )
$function$;
comment on function kernel.may_erase_group(persons uuid) is 'As may_erase, for what belongs to persons who are removed together';
revoke all on function kernel.may_erase_group(persons uuid) from public;
grant execute on function kernel.may_erase_group(persons uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION kernel.may_erase_named(name text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select 1
    from kernel.erasure_order o
    where may_erase_named.name in (o.person_id::text, o.group_id::text) and kernel.may_erase(o.person_id)
  )
$function$;
comment on function kernel.may_erase_named(name text) is 'As may_erase, where an id stands as text: of the person, or of the group';
revoke all on function kernel.may_erase_named(name text) from public;
grant execute on function kernel.may_erase_named(name text) to kedjan_app;

-- migration -----------------------------------------------------------------------------------------------------

create schema migration authorization kedjan_owner;

create table migration.applied (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint applied_pkey PRIMARY KEY (name)
);

-- notifications -------------------------------------------------------------------------------------------------

create schema notifications authorization kedjan_owner;
comment on schema notifications is 'Notices by e-mail and text message, and links by which an organisation without users answers';
grant usage on schema notifications to kedjan_app;

create table notifications.answer_link (
  id uuid not null,
  handoff_id uuid,
  person_id uuid not null,
  organisation_id text not null,
  from_organisation text not null,
  expires_at timestamp with time zone not null,
  at timestamp with time zone not null,
  milestone_id uuid,
  constraint answer_link_pkey PRIMARY KEY (id),
  constraint answer_link_handoff_id_fkey FOREIGN KEY (handoff_id) REFERENCES handoffs.handoff(id) ON DELETE CASCADE,
  constraint answer_link_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES chain.milestone(id) ON DELETE CASCADE,
  constraint answer_link_check CHECK (((handoff_id IS NULL) <> (milestone_id IS NULL)))
);
comment on table notifications.answer_link is 'A link by which an organisation without users answers one referral, or for one step that stands still';
comment on column notifications.answer_link.from_organisation is 'Who has referred, or, for a step, whose step came before and who has registered the addresses';
CREATE INDEX answer_link_at ON notifications.answer_link USING btree (at);
CREATE INDEX answer_link_handoff ON notifications.answer_link USING btree (handoff_id);
CREATE INDEX answer_link_milestone ON notifications.answer_link USING btree (milestone_id) WHERE (milestone_id IS NOT NULL);
alter table notifications.answer_link enable row level security;
alter table notifications.answer_link force row level security;
create policy guest_sees on notifications.answer_link as permissive for select to public
  using ((id = kernel.actor_guest()));
create policy platform_appends on notifications.answer_link as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_forgets on notifications.answer_link as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (at < kernel.kept_since('notice'::text))));
create policy platform_reads on notifications.answer_link as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy sender_sees on notifications.answer_link as permissive for select to public
  using ((from_organisation = kernel.actor_organisation()));
grant delete, insert, select on notifications.answer_link to kedjan_app;

create table notifications.channel_bounce (
  person_id uuid not null,
  seq integer not null,
  why text not null,
  at timestamp with time zone not null,
  constraint channel_bounce_pkey PRIMARY KEY (person_id, seq),
  constraint channel_bounce_person_id_seq_fkey FOREIGN KEY (person_id, seq) REFERENCES notifications.channel_choice(person_id, seq) ON DELETE CASCADE,
  constraint channel_bounce_why_check CHECK ((why ~ '^[a-z0-9_]+$'::text))
);
comment on table notifications.channel_bounce is 'The address that a person has chosen takes nothing; a new choice with a new proof begins anew';
alter table notifications.channel_bounce enable row level security;
alter table notifications.channel_bounce force row level security;
create policy own_see on notifications.channel_bounce as permissive for select to public
  using ((person_id = (kernel.actor_persons())[1]));
create policy platform_appends on notifications.channel_bounce as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.channel_bounce as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.channel_bounce to kedjan_app;

create table notifications.channel_choice (
  person_id uuid not null,
  seq integer not null,
  channel text not null,
  address text,
  language text not null,
  is_safe boolean not null,
  at timestamp with time zone not null,
  constraint channel_choice_pkey PRIMARY KEY (person_id, seq),
  constraint channel_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE CASCADE,
  constraint channel_choice_address_check CHECK ((length(address) <= 254)),
  constraint channel_choice_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'off'::text]))),
  constraint channel_choice_check CHECK (((channel = 'off'::text) = (address IS NULL))),
  constraint channel_choice_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text, 'ar'::text])))
);
comment on table notifications.channel_choice is 'How a person wants to be told that there is something new; the last line counts, once its address is proven';
comment on column notifications.channel_choice.is_safe is 'The person has said that nobody else reads what comes there: without that nothing is sent to somebody protected';
alter table notifications.channel_choice enable row level security;
alter table notifications.channel_choice force row level security;
create policy own_choose on notifications.channel_choice as permissive for insert to public
  with check ((person_id = (kernel.actor_persons())[1]));
create policy own_see on notifications.channel_choice as permissive for select to public
  using ((person_id = (kernel.actor_persons())[1]));
create policy platform_reads on notifications.channel_choice as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.channel_choice to kedjan_app;

create table notifications.channel_proof (
  person_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  constraint channel_proof_pkey PRIMARY KEY (person_id, seq),
  constraint channel_proof_person_id_seq_fkey FOREIGN KEY (person_id, seq) REFERENCES notifications.channel_choice(person_id, seq) ON DELETE CASCADE
);
comment on table notifications.channel_proof is 'The person has written the code that was sent to the chosen address';
alter table notifications.channel_proof enable row level security;
alter table notifications.channel_proof force row level security;
create policy own_see on notifications.channel_proof as permissive for select to public
  using ((person_id = (kernel.actor_persons())[1]));
create policy platform_appends on notifications.channel_proof as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.channel_proof as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.channel_proof to kedjan_app;

create table notifications.code (
  id uuid not null,
  session_hash text,
  person_id uuid,
  choice_seq integer,
  wrong integer default 0 not null,
  used_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint code_pkey PRIMARY KEY (id),
  constraint code_person_id_choice_seq_fkey FOREIGN KEY (person_id, choice_seq) REFERENCES notifications.channel_choice(person_id, seq) ON DELETE CASCADE,
  constraint code_session_hash_fkey FOREIGN KEY (session_hash) REFERENCES notifications.guest_session(session_hash) ON DELETE CASCADE,
  constraint code_check CHECK (((session_hash IS NULL) <> (person_id IS NULL))),
  constraint code_check1 CHECK (((person_id IS NULL) = (choice_seq IS NULL)))
);
comment on table notifications.code is 'Six digits that prove who reads an address, with how often they were guessed wrong';
CREATE INDEX code_person ON notifications.code USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX code_session ON notifications.code USING btree (session_hash) WHERE (session_hash IS NOT NULL);
alter table notifications.code enable row level security;
alter table notifications.code force row level security;
create policy platform_appends on notifications.code as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_counts on notifications.code as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_forgets on notifications.code as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (at < kernel.kept_since('notice'::text))));
create policy platform_reads on notifications.code as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on notifications.code to kedjan_app;
grant update (wrong, used_at) on notifications.code to kedjan_app;

create table notifications.code_hash (
  code_id uuid not null,
  seq integer not null,
  salt text not null,
  hash text not null,
  constraint code_hash_pkey PRIMARY KEY (code_id, seq),
  constraint code_hash_code_id_fkey FOREIGN KEY (code_id) REFERENCES notifications.code(id) ON DELETE CASCADE
);
comment on table notifications.code_hash is 'Slow hashes of the digits, one for each attempt to send them';
alter table notifications.code_hash enable row level security;
alter table notifications.code_hash force row level security;
create policy platform_appends on notifications.code_hash as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.code_hash as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.code_hash to kedjan_app;

create table notifications.contact (
  organisation_id text not null,
  registered_by text not null,
  seq integer not null,
  mailbox text,
  second_channel text,
  second_address text,
  language text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint contact_pkey PRIMARY KEY (organisation_id, registered_by, seq),
  constraint contact_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint contact_check CHECK (((second_channel IS NULL) = (second_address IS NULL))),
  constraint contact_check1 CHECK (((organisation_id = registered_by) OR (mailbox IS NULL) OR (second_address IS NOT NULL))),
  constraint contact_check2 CHECK ((lower(second_address) <> lower(mailbox))),
  constraint contact_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  constraint contact_mailbox_check CHECK ((length(mailbox) <= 254)),
  constraint contact_second_address_check CHECK ((length(second_address) <= 254)),
  constraint contact_second_channel_check CHECK ((second_channel = ANY (ARRAY['email'::text, 'sms'::text])))
);
comment on table notifications.contact is 'Where an organisation is written to, as another or itself has registered it; the last line counts, and one without a mailbox ends it';
alter table notifications.contact enable row level security;
alter table notifications.contact force row level security;
create policy coordinator_registers on notifications.contact as permissive for insert to public
  with check (((registered_by = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND ( SELECT organisations.actor_has_role('coordinator'::text) AS actor_has_role)));
create policy parties_see on notifications.contact as permissive for select to public
  using (((kernel.actor_organisation() = registered_by) OR (kernel.actor_organisation() = organisation_id)));
create policy platform_reads on notifications.contact as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.contact to kedjan_app;

create table notifications.contact_bounce (
  organisation_id text not null,
  registered_by text not null,
  seq integer not null,
  part text not null,
  why text not null,
  at timestamp with time zone not null,
  constraint contact_bounce_pkey PRIMARY KEY (organisation_id, registered_by, seq, part),
  constraint contact_bounce_organisation_id_registered_by_seq_fkey FOREIGN KEY (organisation_id, registered_by, seq) REFERENCES notifications.contact(organisation_id, registered_by, seq) ON DELETE CASCADE,
  constraint contact_bounce_part_check CHECK ((part = ANY (ARRAY['mailbox'::text, 'second'::text]))),
  constraint contact_bounce_why_check CHECK ((why ~ '^[a-z0-9_]+$'::text))
);
comment on table notifications.contact_bounce is 'One of the registered addresses of an organisation takes nothing; registering it anew begins anew';
alter table notifications.contact_bounce enable row level security;
alter table notifications.contact_bounce force row level security;
create policy parties_see on notifications.contact_bounce as permissive for select to public
  using (((kernel.actor_organisation() = registered_by) OR (kernel.actor_organisation() = organisation_id)));
create policy platform_appends on notifications.contact_bounce as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.contact_bounce as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.contact_bounce to kedjan_app;

create table notifications.guest_session (
  session_hash text not null,
  link_id uuid not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint guest_session_pkey PRIMARY KEY (session_hash),
  constraint guest_session_link_id_fkey FOREIGN KEY (link_id) REFERENCES notifications.answer_link(id) ON DELETE CASCADE
);
comment on table notifications.guest_session is 'A browser in which a link was opened; only a hash of the cookie is kept, and it opens nothing before the code is confirmed';
CREATE INDEX guest_session_link ON notifications.guest_session USING btree (link_id);
alter table notifications.guest_session enable row level security;
alter table notifications.guest_session force row level security;
create policy platform_appends on notifications.guest_session as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_confirms on notifications.guest_session as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.guest_session as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.guest_session to kedjan_app;
grant update (confirmed_at) on notifications.guest_session to kedjan_app;

create table notifications.link_step (
  link_id uuid not null,
  seq integer not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint link_step_pkey PRIMARY KEY (link_id, seq),
  constraint link_step_link_id_fkey FOREIGN KEY (link_id) REFERENCES notifications.answer_link(id) ON DELETE CASCADE,
  constraint link_step_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'confirmed'::text, 'used'::text, 'replaced'::text])))
);
comment on table notifications.link_step is 'What became of a link, appended: opened by somebody, confirmed by a code, used for an answer, replaced by a newer one';
alter table notifications.link_step enable row level security;
alter table notifications.link_step force row level security;
create policy platform_appends on notifications.link_step as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.link_step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy sender_sees on notifications.link_step as permissive for select to public
  using ((EXISTS ( SELECT 1
   FROM notifications.answer_link l
  WHERE (l.id = link_step.link_id)
 OFFSET 0)));
grant insert, select on notifications.link_step to kedjan_app;

create table notifications.link_token (
  token_hash text not null,
  link_id uuid not null,
  at timestamp with time zone not null,
  constraint link_token_pkey PRIMARY KEY (token_hash),
  constraint link_token_link_id_fkey FOREIGN KEY (link_id) REFERENCES notifications.answer_link(id) ON DELETE CASCADE
);
comment on table notifications.link_token is 'Hashes of what stands in the messages: one for each attempt to send, so that a repeat never ends what has arrived';
CREATE INDEX link_token_link ON notifications.link_token USING btree (link_id);
alter table notifications.link_token enable row level security;
alter table notifications.link_token force row level security;
create policy platform_appends on notifications.link_token as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.link_token as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.link_token to kedjan_app;

create table notifications.notice (
  id uuid not null,
  cause uuid not null,
  template text not null,
  channel text not null,
  language text not null,
  person_id uuid,
  organisation_id text,
  registered_by text,
  handoff_id uuid,
  link_id uuid,
  code_id uuid,
  at timestamp with time zone not null,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_cause_template_person_id_organisation_id_channel_key UNIQUE NULLS NOT DISTINCT (cause, template, person_id, organisation_id, channel),
  constraint notice_code_id_fkey FOREIGN KEY (code_id) REFERENCES notifications.code(id) ON DELETE CASCADE,
  constraint notice_handoff_id_fkey FOREIGN KEY (handoff_id) REFERENCES handoffs.handoff(id) ON DELETE CASCADE,
  constraint notice_link_id_fkey FOREIGN KEY (link_id) REFERENCES notifications.answer_link(id) ON DELETE CASCADE,
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE CASCADE,
  constraint notice_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
  constraint notice_check CHECK (((person_id IS NULL) <> (organisation_id IS NULL))),
  constraint notice_check1 CHECK (((organisation_id IS NULL) = (registered_by IS NULL))),
  constraint notice_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text, 'ar'::text])))
);
comment on table notifications.notice is 'Who is told that something has happened: by reference, without an address and without a word of what it is';
CREATE INDEX notice_at ON notifications.notice USING btree (at);
CREATE INDEX notice_code ON notifications.notice USING btree (code_id) WHERE (code_id IS NOT NULL);
CREATE INDEX notice_handoff ON notifications.notice USING btree (handoff_id) WHERE (handoff_id IS NOT NULL);
CREATE INDEX notice_link ON notifications.notice USING btree (link_id) WHERE (link_id IS NOT NULL);
CREATE INDEX notice_person ON notifications.notice USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table notifications.notice enable row level security;
alter table notifications.notice force row level security;
create policy own_see on notifications.notice as permissive for select to public
  using ((person_id = (kernel.actor_persons())[1]));
create policy platform_appends on notifications.notice as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_forgets on notifications.notice as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (at < kernel.kept_since('notice'::text))));
create policy platform_reads on notifications.notice as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on notifications.notice to kedjan_app;

create table notifications.notice_step (
  notice_id uuid not null,
  seq integer not null,
  state text not null,
  why text,
  next_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint notice_step_pkey PRIMARY KEY (notice_id, seq),
  constraint notice_step_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notifications.notice(id) ON DELETE CASCADE,
  constraint notice_step_check CHECK (((next_at IS NULL) = (state <> ALL (ARRAY['queued'::text, 'sending'::text, 'failed'::text])))),
  constraint notice_step_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'given_up'::text, 'bounced'::text, 'dropped'::text]))),
  constraint notice_step_why_check CHECK ((why ~ '^[a-z0-9_]+$'::text))
);
comment on table notifications.notice_step is 'What became of a notice, appended; the last line is its state';
CREATE TRIGGER keep_outgoing AFTER INSERT ON notifications.notice_step FOR EACH ROW EXECUTE FUNCTION notifications.keep_outgoing();
alter table notifications.notice_step enable row level security;
alter table notifications.notice_step force row level security;
create policy platform_appends on notifications.notice_step as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.notice_step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on notifications.notice_step to kedjan_app;

create table notifications.outgoing (
  notice_id uuid not null,
  next_at timestamp with time zone not null,
  constraint outgoing_pkey PRIMARY KEY (notice_id),
  constraint outgoing_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notifications.notice(id) ON DELETE CASCADE
);
comment on table notifications.outgoing is 'The work list: every notice that is still to be sent, and when; kept by the trigger on notifications.notice_step';
CREATE INDEX outgoing_next ON notifications.outgoing USING btree (next_at);
alter table notifications.outgoing enable row level security;
alter table notifications.outgoing force row level security;
create policy platform_appends on notifications.outgoing as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_closes on notifications.outgoing as permissive for delete to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_moves on notifications.outgoing as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on notifications.outgoing as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on notifications.outgoing to kedjan_app;
grant update (next_at) on notifications.outgoing to kedjan_app;

CREATE OR REPLACE FUNCTION notifications.keep_outgoing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.next_at is null then
    delete from notifications.outgoing where notice_id = new.notice_id;
  else
    insert into notifications.outgoing (notice_id, next_at) values (new.notice_id, new.next_at)
    on conflict (notice_id) do update set next_at = excluded.next_at;
  end if;
  return null;
end $function$;

-- organisations -------------------------------------------------------------------------------------------------

create schema organisations authorization kedjan_owner;
comment on schema organisations is 'Who takes part, where, and who acts for them';
grant usage on schema organisations to kedjan_app;

create table organisations.municipality (
  code text not null,
  name text not null,
  county_code text not null,
  latitude double precision not null,
  longitude double precision not null,
  population_2019 integer not null,
  migration_court text not null,
  constraint municipality_pkey PRIMARY KEY (code),
  constraint municipality_code_check CHECK ((code ~ '^\d{4}$'::text)),
  constraint municipality_county_code_check CHECK ((county_code ~ '^\d{2}$'::text))
);
comment on table organisations.municipality is 'The 290 municipalities with centre point and population';
alter table organisations.municipality enable row level security;
alter table organisations.municipality force row level security;
create policy owner_loads on organisations.municipality as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on organisations.municipality as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on organisations.municipality to kedjan_app;

create table organisations.organisation (
  id text not null,
  kind text not null,
  name_sv text not null,
  name_en text not null,
  short_name text,
  scope text not null,
  county_codes text[] default '{}'::text[] not null,
  municipality_code text,
  signed_declaration boolean not null,
  source text not null,
  mark text,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_id_check CHECK ((id ~ '^[A-Z0-9_]+$'::text)),
  constraint organisation_mark_check CHECK ((mark = ANY (ARRAY['recall'::text, 'interpretation'::text]))),
  constraint organisation_scope_check CHECK ((scope = ANY (ARRAY['country'::text, 'counties'::text, 'municipality'::text, 'abroad'::text])))
);
comment on table organisations.organisation is 'Public bodies and associations with their territory; facts of the land, written only when it is migrated';
CREATE INDEX organisation_kind ON organisations.organisation USING btree (kind);
alter table organisations.organisation enable row level security;
alter table organisations.organisation force row level security;
create policy owner_loads on organisations.organisation as permissive for all to kedjan_owner
  using (true)
  with check (true);
create policy public_fact on organisations.organisation as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant select on organisations.organisation to kedjan_app;

create table organisations.staff (
  id uuid not null,
  organisation_id text not null,
  subject text not null,
  name text not null,
  languages text[] default '{}'::text[] not null,
  registered_at timestamp with time zone not null,
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_subject_key UNIQUE (subject),
  constraint staff_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT
);
comment on table organisations.staff is 'Members of staff who sign in; subject is what the identity provider calls them';
CREATE INDEX staff_organisation ON organisations.staff USING btree (organisation_id);
alter table organisations.staff enable row level security;
alter table organisations.staff force row level security;
create policy colleagues on organisations.staff as permissive for select to public
  using ((kernel.actor_kind() = ANY (ARRAY['staff'::text, 'system'::text])));
create policy platform_registers on organisations.staff as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on organisations.staff to kedjan_app;

create table organisations.staff_role (
  staff_id uuid not null,
  role text not null,
  seq integer not null,
  granted boolean not null,
  at timestamp with time zone not null,
  constraint staff_role_pkey PRIMARY KEY (staff_id, role, seq),
  constraint staff_role_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES organisations.staff(id) ON DELETE CASCADE
);
comment on table organisations.staff_role is 'Roles given and taken, appended; the last line for a role counts';
alter table organisations.staff_role enable row level security;
alter table organisations.staff_role force row level security;
create policy colleagues on organisations.staff_role as permissive for select to public
  using ((kernel.actor_kind() = ANY (ARRAY['staff'::text, 'system'::text])));
create policy platform_registers on organisations.staff_role as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on organisations.staff_role to kedjan_app;

CREATE OR REPLACE FUNCTION organisations.actor_has_role(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((SELECT r.granted FROM organisations.staff_role r WHERE ((r.staff_id = kernel.actor_staff()) AND (r.role = actor_has_role.wanted)) ORDER BY r.seq DESC LIMIT 1), false);
comment on function organisations.actor_has_role(wanted text) is 'Whether the member of staff who acts holds a role now; asked once a statement by policies that let a named group in';

-- persons -------------------------------------------------------------------------------------------------------

create schema persons authorization kedjan_owner;
comment on schema persons is 'Persons and households: every datum with its category and the organisation that holds it';
grant usage on schema persons to kedjan_app;

create sequence persons.datum_seq as bigint increment 1 start 1;
grant usage on sequence persons.datum_seq to kedjan_app;

create table persons.datum (
  id uuid not null,
  person_id uuid not null,
  category text collate "C" not null,
  holder text collate "C" not null,
  kind text collate "C" not null,
  value jsonb not null,
  seq bigint default nextval('persons.datum_seq'::regclass) not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  closed boolean default false not null,
  corrects uuid,
  constraint datum_pkey PRIMARY KEY (id),
  constraint datum_person_id_holder_kind_seq_key UNIQUE (person_id, holder, kind, seq),
  constraint datum_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint datum_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT
);
comment on table persons.datum is 'One piece of personal data as its holder knows it; appended, the last of its kind and holder counts';
comment on column persons.datum.closed is 'About a protected person: follows from persons.protected_person by its triggers, so that the row policy asks no other table';
comment on column persons.datum.corrects is 'The datum that was wrong and that this one puts right';
CREATE INDEX datum_corrects ON persons.datum USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE TRIGGER close_new BEFORE INSERT ON persons.datum FOR EACH ROW EXECUTE FUNCTION persons.close_new();
alter table persons.datum enable row level security;
alter table persons.datum force row level security;
create policy closing_finds on persons.datum as permissive for select to public
  using (persons.is_closing(person_id));
create policy closing_marks on persons.datum as permissive for update to public
  using (persons.is_closing(person_id));
create policy holder_records on persons.datum as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (recorded_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = datum.person_id)
 OFFSET 0))));
create policy no_address on persons.datum as restrictive for insert to public
  with check (((kind <> ALL (ARRAY['contact'::text, 'reception'::text])) OR ((kind = 'reception'::text) AND ((value ->> 'address'::text) = ''::text)) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = datum.person_id)
 OFFSET 0)))));
create policy platform_blanks_addresses on persons.datum as permissive for update to public
  using (((kernel.actor_kind() = 'system'::text) AND (kind = 'reception'::text) AND (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = datum.person_id)
 OFFSET 0))))
  with check (((value ->> 'address'::text) = ''::text));
create policy platform_erases on persons.datum as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_addresses on persons.datum as permissive for select to public
  using (persons.is_address_of_protected(kind, closed));
create policy platform_finds_due on persons.datum as permissive for select to public
  using (persons.is_datum_due(person_id));
create policy platform_removes_addresses on persons.datum as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (kind = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = datum.person_id)
 OFFSET 0))));
create policy protected_is_closed on persons.datum as restrictive for select to public
  using (((NOT closed) OR persons.may_see_closed(person_id)));
create policy who_may_see on persons.datum as permissive for select to public
  using (((holder = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = datum.person_id) AND (d.recipient = ( SELECT kernel.actor_recipient() AS actor_recipient)) AND (d.category = datum.category) AND (d.holder = datum.holder) AND d.stands AND ((d.until IS NULL) OR kernel.is_reached(d.until)))
 OFFSET 0)) OR (person_id = ANY (( SELECT kernel.actor_persons() AS actor_persons)::uuid[]))));
grant delete, insert, select on persons.datum to kedjan_app;
grant update (value, closed) on persons.datum to kedjan_app;

create table persons.household (
  id uuid not null,
  case_number text not null,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  constraint household_pkey PRIMARY KEY (id),
  constraint household_id_registered_by_key UNIQUE (id, registered_by),
  constraint household_registered_by_case_number_key UNIQUE (registered_by, case_number)
);
comment on table persons.household is 'Persons who live and are received together';
alter table persons.household enable row level security;
alter table persons.household force row level security;
create policy platform_erases on persons.household as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(id)));
create policy registers on persons.household as permissive for insert to public
  with check ((registered_by = kernel.actor_organisation()));
create policy who_may_see on persons.household as permissive for select to public
  using (((registered_by = kernel.actor_organisation()) OR (kernel.actor_kind() = 'system'::text) OR (EXISTS ( SELECT 1
   FROM persons.member m
  WHERE (m.household_id = household.id)
 OFFSET 0))));
grant delete, insert, select on persons.household to kedjan_app;

create table persons.identifier (
  kind text not null,
  value text not null,
  person_id uuid not null,
  category text not null,
  holder text not null,
  recorded_at timestamp with time zone not null,
  constraint identifier_pkey PRIMARY KEY (kind, value, holder),
  constraint identifier_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['case_number'::text, 'lma_card'::text, 'coordination_number'::text, 'personal_identity_number'::text])))
);
comment on table persons.identifier is 'Numbers that point to one person; a holder never gives a number to two';
CREATE INDEX identifier_person ON persons.identifier USING btree (person_id);
alter table persons.identifier enable row level security;
alter table persons.identifier force row level security;
create policy holder_records on persons.identifier as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = identifier.person_id)
 OFFSET 0))));
create policy platform_erases on persons.identifier as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on persons.identifier as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy protected_is_closed on persons.identifier as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = identifier.person_id)
 OFFSET 0))) OR persons.is_let_in(person_id)));
create policy who_may_see on persons.identifier as permissive for select to public
  using (((holder = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR (person_id = ANY (( SELECT kernel.actor_persons() AS actor_persons)::uuid[])) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = identifier.person_id) AND (d.recipient = ( SELECT kernel.actor_organisation() AS actor_organisation)) AND (d.category = identifier.category) AND (d.holder = identifier.holder) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0))));
grant delete, insert, select on persons.identifier to kedjan_app;

create table persons.member (
  household_id uuid not null,
  person_id uuid not null,
  category text default 'family'::text not null,
  holder text not null,
  "position" text not null,
  died_on date,
  constraint member_pkey PRIMARY KEY (household_id, person_id),
  constraint member_household_id_holder_fkey FOREIGN KEY (household_id, holder) REFERENCES persons.household(id, registered_by) ON DELETE RESTRICT,
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint member_category_check CHECK ((category = 'family'::text)),
  constraint member_position_check CHECK (("position" = ANY (ARRAY['reference_person'::text, 'adult'::text, 'child'::text])))
);
comment on table persons.member is 'Who belongs to a household, and in what position; only whoever registered the household adds to it';
comment on column persons.member.died_on is 'The day of death: follows from the change that was recorded; nothing is done for this member any more';
CREATE INDEX member_person ON persons.member USING btree (person_id);
CREATE TRIGGER inherit_protection AFTER INSERT ON persons.member REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION persons.inherit_protection();
alter table persons.member enable row level security;
alter table persons.member force row level security;
create policy holder_moves on persons.member as permissive for delete to public
  using (((holder = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.member_left l
  WHERE ((l.household_id = member.household_id) AND (l.person_id = member.person_id))))));
create policy holder_records on persons.member as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = member.person_id)
 OFFSET 0))));
create policy platform_erases on persons.member as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_knows on persons.member as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy platform_marks_dead on persons.member as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on persons.member as permissive for select to public
  using (((holder = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR (person_id = ANY (( SELECT kernel.actor_persons() AS actor_persons)::uuid[])) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = member.person_id) AND (d.recipient = ( SELECT kernel.actor_organisation() AS actor_organisation)) AND (d.category = member.category) AND (d.holder = member.holder) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0))));
grant delete, insert, select on persons.member to kedjan_app;
grant update ("position", died_on) on persons.member to kedjan_app;

create table persons.member_left (
  household_id uuid not null,
  person_id uuid not null,
  seq integer not null,
  category text default 'family'::text not null,
  holder text not null,
  "position" text not null,
  to_household uuid not null,
  on_date date not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint member_left_pkey PRIMARY KEY (household_id, person_id, seq),
  constraint member_left_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint member_left_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint member_left_category_check CHECK ((category = 'family'::text)),
  constraint member_left_position_check CHECK (("position" = ANY (ARRAY['reference_person'::text, 'adult'::text, 'child'::text])))
);
comment on table persons.member_left is 'Who left a household for which other, and what they were there: the history of persons.member, which says how it is now';
CREATE INDEX member_left_person ON persons.member_left USING btree (person_id);
alter table persons.member_left enable row level security;
alter table persons.member_left force row level security;
create policy holder_records on persons.member_left as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.household h
  WHERE ((h.id = member_left.household_id) AND (h.registered_by = kernel.actor_organisation())))) AND (EXISTS ( SELECT 1
   FROM persons.household h
  WHERE ((h.id = member_left.to_household) AND (h.registered_by = kernel.actor_organisation()))))));
create policy platform_erases on persons.member_left as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy who_may_see on persons.member_left as permissive for select to public
  using (((holder = kernel.actor_organisation()) OR (person_id = ANY (kernel.actor_persons())) OR (kernel.actor_kind() = 'system'::text)));
grant delete, insert, select on persons.member_left to kedjan_app;

create table persons.not_same_person (
  id uuid not null,
  person_id uuid not null,
  other_person_id uuid not null,
  holder text not null,
  why text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint not_same_person_pkey PRIMARY KEY (id),
  constraint not_same_person_person_id_other_person_id_holder_key UNIQUE (person_id, other_person_id, holder),
  constraint not_same_person_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint not_same_person_other_person_id_fkey FOREIGN KEY (other_person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint not_same_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint not_same_person_check CHECK ((person_id < other_person_id)),
  constraint not_same_person_why_check CHECK ((why = ANY (ARRAY['relatives'::text, 'documents'::text, 'person_says'::text, 'other'::text])))
);
comment on table persons.not_same_person is 'An officer found two registrations to be two human beings, so that the organisation is not asked again';
CREATE INDEX not_same_person_other ON persons.not_same_person USING btree (other_person_id);
alter table persons.not_same_person enable row level security;
alter table persons.not_same_person force row level security;
create policy holder_decides on persons.not_same_person as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (decided_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = not_same_person.person_id))) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = not_same_person.other_person_id)))));
create policy platform_erases on persons.not_same_person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (kernel.may_erase(person_id) OR kernel.may_erase(other_person_id))));
create policy platform_finds_due on persons.not_same_person as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (kernel.may_erase(person_id) OR kernel.may_erase(other_person_id))));
create policy who_may_see on persons.not_same_person as permissive for select to public
  using (((holder = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = not_same_person.person_id))) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = not_same_person.other_person_id)))));
grant delete, insert, select on persons.not_same_person to kedjan_app;

create table persons.opened (
  person_id uuid not null,
  staff_id uuid not null,
  opening_id uuid not null,
  organisation_id text not null,
  approved_by uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint opened_pkey PRIMARY KEY (person_id, staff_id, opening_id),
  constraint opened_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint opened_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES persons.opening(id) ON DELETE RESTRICT,
  constraint opened_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint opened_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES organisations.staff(id) ON DELETE RESTRICT
);
comment on table persons.opened is 'Who may see which protected person until when; kept by the trigger on persons.opening_step and asked by every policy on their data';
CREATE INDEX opened_opening ON persons.opened USING btree (opening_id);
alter table persons.opened enable row level security;
alter table persons.opened force row level security;
create policy approval_opens on persons.opened as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND (organisation_id = kernel.actor_organisation()) AND (approved_by = kernel.actor_staff())));
create policy asker_sees on persons.opened as permissive for select to public
  using ((staff_id = kernel.actor_staff()));
create policy closing_ends on persons.opened as permissive for update to public
  using (((pg_trigger_depth() > 0) AND (organisation_id = kernel.actor_organisation())));
create policy group_sees on persons.opened as permissive for select to public
  using (((organisation_id = kernel.actor_organisation()) AND ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role)));
create policy person_sees on persons.opened as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on persons.opened as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on persons.opened as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on persons.opened to kedjan_app;
grant update (until) on persons.opened to kedjan_app;

create table persons.opening (
  id uuid not null,
  person_id uuid not null,
  organisation_id text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  kind text not null,
  reason text not null,
  constraint opening_pkey PRIMARY KEY (id),
  constraint opening_id_person_id_organisation_id_asked_by_key UNIQUE (id, person_id, organisation_id, asked_by),
  constraint opening_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint opening_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint opening_kind_check CHECK ((kind = ANY (ARRAY['step'::text, 'disclosure'::text, 'contact'::text, 'correction'::text, 'supervision'::text]))),
  constraint opening_reason_check CHECK (((length(reason) >= 20) AND (length(reason) <= 2000)))
);
comment on table persons.opening is 'One of the named group asks to see the data of a protected household for a while, and says why';
CREATE INDEX opening_organisation ON persons.opening USING btree (organisation_id, asked_at);
CREATE INDEX opening_person ON persons.opening USING btree (person_id);
alter table persons.opening enable row level security;
alter table persons.opening force row level security;
create policy group_asks on persons.opening as permissive for insert to public
  with check (((organisation_id = kernel.actor_organisation()) AND (asked_by = kernel.actor_staff()) AND ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = opening.person_id)
 OFFSET 0)) AND (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = opening.person_id)
 OFFSET 0))));
create policy group_sees on persons.opening as permissive for select to public
  using (((organisation_id = kernel.actor_organisation()) AND ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role)));
create policy person_sees on persons.opening as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on persons.opening as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on persons.opening as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on persons.opening to kedjan_app;

create table persons.opening_step (
  opening_id uuid not null,
  seq integer not null,
  person_id uuid not null,
  organisation_id text not null,
  asked_by uuid not null,
  kind text not null,
  until timestamp with time zone,
  review_by date,
  verdict text,
  note text,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint opening_step_pkey PRIMARY KEY (opening_id, seq),
  constraint opening_step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint opening_step_opening_id_person_id_organisation_id_asked_by_fkey FOREIGN KEY (opening_id, person_id, organisation_id, asked_by) REFERENCES persons.opening(id, person_id, organisation_id, asked_by) ON DELETE RESTRICT,
  constraint opening_step_check CHECK (((kind <> ALL (ARRAY['approved'::text, 'refused'::text])) OR (seq = 1))),
  constraint opening_step_check1 CHECK (((kind <> 'reviewed'::text) OR (seq > 1))),
  constraint opening_step_check2 CHECK (((by_staff <> asked_by) OR (kind = 'closed'::text))),
  constraint opening_step_check3 CHECK ((((kind = 'approved'::text) = (until IS NOT NULL)) AND ((kind = 'approved'::text) = (review_by IS NOT NULL)))),
  constraint opening_step_check4 CHECK (((until IS NULL) OR (until <= (at + '24:00:00'::interval)))),
  constraint opening_step_check5 CHECK (((kind = 'reviewed'::text) = (verdict IS NOT NULL))),
  constraint opening_step_kind_check CHECK ((kind = ANY (ARRAY['approved'::text, 'refused'::text, 'closed'::text, 'reviewed'::text]))),
  constraint opening_step_note_check CHECK ((length(note) <= 2000)),
  constraint opening_step_seq_check CHECK (((seq >= 1) AND (seq <= 3))),
  constraint opening_step_verdict_check CHECK ((verdict = ANY (ARRAY['justified'::text, 'not_justified'::text])))
);
comment on table persons.opening_step is 'What became of it: another of the group approved or refused, it was closed, a third reviewed it; appended. Two at once: the primary key lets one in';
CREATE TRIGGER keep_opened AFTER INSERT ON persons.opening_step FOR EACH ROW EXECUTE FUNCTION persons.keep_opened();
alter table persons.opening_step enable row level security;
alter table persons.opening_step force row level security;
create policy group_answers on persons.opening_step as permissive for insert to public
  with check (((organisation_id = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role) AND ((until IS NULL) OR (until <= (kernel.actor_now() + '24:00:00'::interval))) AND ((kind <> 'reviewed'::text) OR (EXISTS ( SELECT 1
   FROM persons.opened o
  WHERE ((o.opening_id = opening_step.opening_id) AND (o.approved_by <> kernel.actor_staff()))
 OFFSET 0)))));
create policy group_sees on persons.opening_step as permissive for select to public
  using (((organisation_id = kernel.actor_organisation()) AND ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role)));
create policy person_sees on persons.opening_step as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on persons.opening_step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds_due on persons.opening_step as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on persons.opening_step to kedjan_app;

create table persons.person (
  id uuid not null,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (id)
);
comment on table persons.person is 'That somebody is known at all; says nothing about who';
alter table persons.person enable row level security;
alter table persons.person force row level security;
create policy platform_erases on persons.person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(id)));
create policy registers on persons.person as permissive for insert to public
  with check ((registered_by = kernel.actor_organisation()));
create policy who_may_see on persons.person as permissive for select to public
  using (((registered_by = kernel.actor_organisation()) OR (id = ANY (kernel.actor_persons())) OR (kernel.actor_kind() = 'system'::text) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = person.id) AND (d.recipient = kernel.actor_organisation()) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0))));
grant delete, insert, select on persons.person to kedjan_app;

create table persons.protected_person (
  person_id uuid not null,
  level text not null,
  inherited boolean not null,
  constraint protected_person_pkey PRIMARY KEY (person_id),
  constraint protected_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT
);
comment on table persons.protected_person is 'Who is protected now, by a fact of their own or of somebody in the household; kept by the triggers on persons.protection and persons.member, and asked by every policy on their data';
CREATE TRIGGER close_data AFTER INSERT OR DELETE ON persons.protected_person FOR EACH ROW EXECUTE FUNCTION persons.close_data();
CREATE TRIGGER empty_notes AFTER INSERT ON persons.protected_person FOR EACH ROW EXECUTE FUNCTION chain.empty_notes();
CREATE TRIGGER empty_texts AFTER INSERT ON persons.protected_person FOR EACH ROW EXECUTE FUNCTION handoffs.empty_texts();
CREATE TRIGGER forget_name AFTER INSERT ON persons.protected_person FOR EACH ROW EXECUTE FUNCTION visits.forget_name();
alter table persons.protected_person enable row level security;
alter table persons.protected_person force row level security;
create policy facts_add on persons.protected_person as permissive for insert to public
  with check (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM persons.flag_of(protected_person.person_id) f(level, inherited)
  WHERE ((f.level = protected_person.level) AND (f.inherited = protected_person.inherited))))));
create policy facts_change on persons.protected_person as permissive for update to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((EXISTS ( SELECT 1
   FROM persons.flag_of(protected_person.person_id) f(level, inherited)
  WHERE ((f.level = protected_person.level) AND (f.inherited = protected_person.inherited)))));
create policy facts_lift on persons.protected_person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (NOT (EXISTS ( SELECT 1
   FROM persons.own_strengths(protected_person.person_id) own_strengths(person_id, strength))))));
create policy flag on persons.protected_person as permissive for select to public
  using (((kernel.actor_kind() = ANY (ARRAY['staff'::text, 'system'::text])) OR (person_id = ANY (kernel.actor_persons()))));
create policy joining_inherits on persons.protected_person as permissive for insert to public
  with check (((pg_trigger_depth() > 0) AND inherited AND (level = 'own_assessment'::text) AND (EXISTS ( SELECT 1
   FROM ((persons.member m
     JOIN persons.member o ON ((o.household_id = m.household_id)))
     JOIN persons.protected_person p ON (((p.person_id = o.person_id) AND (NOT p.inherited))))
  WHERE (m.person_id = protected_person.person_id)
 OFFSET 0))));
create policy platform_erases on persons.protected_person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
grant delete, insert, select on persons.protected_person to kedjan_app;
grant update (level, inherited) on persons.protected_person to kedjan_app;

create table persons.protection (
  person_id uuid not null,
  seq integer not null,
  fact text not null,
  level text not null,
  holder text not null,
  reason text not null,
  since date not null,
  reviewed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint protection_pkey PRIMARY KEY (person_id, seq),
  constraint protection_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint protection_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint protection_check CHECK (((level = 'none'::text) OR ((fact = 'own_assessment'::text) = (level = 'own_assessment'::text)))),
  constraint protection_fact_check CHECK ((fact = ANY (ARRAY['marking'::text, 'own_assessment'::text]))),
  constraint protection_level_check CHECK ((level = ANY (ARRAY['none'::text, 'sekretessmarkering'::text, 'skyddad_folkbokforing'::text, 'fingerade_personuppgifter'::text, 'own_assessment'::text]))),
  constraint protection_reason_check CHECK ((reason = ANY (ARRAY['told_by_skatteverket'::text, 'threat'::text, 'honour'::text, 'foreign_power'::text, 'unstated'::text])))
);
comment on table persons.protection is 'Why somebody is protected: the marking of Skatteverket, and what each organisation has assessed itself; appended, the last line of each fact and holder counts';
CREATE TRIGGER keep_protected AFTER INSERT ON persons.protection REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION persons.keep_protected();
alter table persons.protection enable row level security;
alter table persons.protection force row level security;
create policy group_sees on persons.protection as permissive for select to public
  using (((holder = kernel.actor_organisation()) AND ( SELECT organisations.actor_has_role('protected_handler'::text) AS actor_has_role)));
create policy person_sees on persons.protection as permissive for select to public
  using ((person_id = ANY (kernel.actor_persons())));
create policy platform_erases on persons.protection as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_records on persons.protection as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_sees on persons.protection as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on persons.protection to kedjan_app;

create table persons.relation (
  person_id uuid not null,
  other_person_id uuid not null,
  kind text not null,
  category text default 'family'::text not null,
  holder text not null,
  constraint relation_pkey PRIMARY KEY (person_id, other_person_id, kind),
  constraint relation_other_person_id_fkey FOREIGN KEY (other_person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint relation_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint relation_category_check CHECK ((category = ANY (ARRAY['family'::text, 'guardian'::text]))),
  constraint relation_check CHECK ((person_id <> other_person_id)),
  constraint relation_kind_check CHECK ((kind = ANY (ARRAY['spouse'::text, 'parent'::text, 'sibling'::text, 'legal_guardian'::text, 'interim_guardian'::text])))
);
comment on table persons.relation is 'person is the parent, guardian … of other_person; spouse and sibling are written once, in both directions read';
CREATE INDEX relation_other ON persons.relation USING btree (other_person_id);
alter table persons.relation enable row level security;
alter table persons.relation force row level security;
create policy both_known on persons.relation as restrictive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = relation.other_person_id)
 OFFSET 0)));
create policy holder_records on persons.relation as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = relation.person_id)
 OFFSET 0))));
create policy other_is_closed on persons.relation as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = relation.other_person_id)
 OFFSET 0))) OR persons.is_let_in(other_person_id)));
create policy other_person_sees on persons.relation as permissive for select to public
  using ((other_person_id = ANY (kernel.actor_persons())));
create policy platform_erases on persons.relation as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (kernel.may_erase(person_id) OR kernel.may_erase(other_person_id))));
create policy platform_knows on persons.relation as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy protected_is_closed on persons.relation as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = relation.person_id)
 OFFSET 0))) OR persons.is_let_in(person_id)));
create policy who_may_see on persons.relation as permissive for select to public
  using (((holder = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR (person_id = ANY (( SELECT kernel.actor_persons() AS actor_persons)::uuid[])) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = relation.person_id) AND (d.recipient = ( SELECT kernel.actor_organisation() AS actor_organisation)) AND (d.category = relation.category) AND (d.holder = relation.holder) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0))));
grant delete, insert, select on persons.relation to kedjan_app;

create table persons.same_person (
  id uuid not null,
  kept_person_id uuid not null,
  other_person_id uuid not null,
  category text default 'identity'::text not null,
  holder text not null,
  reasons text[] not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint same_person_pkey PRIMARY KEY (id),
  constraint same_person_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint same_person_kept_person_id_fkey FOREIGN KEY (kept_person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint same_person_other_person_id_fkey FOREIGN KEY (other_person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint same_person_category_check CHECK ((category = 'identity'::text)),
  constraint same_person_check CHECK ((kept_person_id <> other_person_id))
);
comment on table persons.same_person is 'An officer found two registrations to be one human being: a link that moves nothing, so that every row keeps its person, holder and category';
CREATE INDEX same_person_kept ON persons.same_person USING btree (kept_person_id);
CREATE INDEX same_person_other ON persons.same_person USING btree (other_person_id);
alter table persons.same_person enable row level security;
alter table persons.same_person force row level security;
create policy holder_decides on persons.same_person as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (decided_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = same_person.kept_person_id))) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = same_person.other_person_id)))));
create policy platform_erases on persons.same_person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (kernel.may_erase(kept_person_id) OR kernel.may_erase(other_person_id))));
create policy platform_knows on persons.same_person as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_may_see on persons.same_person as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND persons.sees_link(same_person.*)));
grant delete, insert, select on persons.same_person to kedjan_app;

create table persons.same_person_undone (
  same_person_id uuid not null,
  holder text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint same_person_undone_pkey PRIMARY KEY (same_person_id),
  constraint same_person_undone_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint same_person_undone_same_person_id_fkey FOREIGN KEY (same_person_id) REFERENCES persons.same_person(id) ON DELETE RESTRICT
);
comment on table persons.same_person_undone is 'A link that no longer stands; what it said stays for whoever asks how it came about';
alter table persons.same_person_undone enable row level security;
alter table persons.same_person_undone force row level security;
create policy holder_decides on persons.same_person_undone as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (decided_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM persons.same_person s
  WHERE ((s.id = same_person_undone.same_person_id) AND (s.holder = kernel.actor_organisation()))))));
create policy platform_erases on persons.same_person_undone as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM persons.same_person s
  WHERE ((s.id = same_person_undone.same_person_id) AND (kernel.may_erase(s.kept_person_id) OR kernel.may_erase(s.other_person_id)))))));
create policy who_may_see on persons.same_person_undone as permissive for select to public
  using (persons.sees_link_of(same_person_id));
grant delete, insert, select on persons.same_person_undone to kedjan_app;

create table persons.search_key (
  key text not null,
  person_id uuid not null,
  category text not null,
  holder text not null,
  constraint search_key_pkey PRIMARY KEY (key, person_id, holder),
  constraint search_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT
);
comment on table persons.search_key is 'Spelling-tolerant keys of names; none exists for a protected person';
CREATE INDEX search_key_person ON persons.search_key USING btree (person_id);
alter table persons.search_key enable row level security;
alter table persons.search_key force row level security;
create policy holder_records on persons.search_key as permissive for insert to public
  with check (((holder = kernel.actor_organisation()) AND (EXISTS ( SELECT 1
   FROM persons.person p
  WHERE (p.id = search_key.person_id)
 OFFSET 0))));
create policy holder_removes on persons.search_key as permissive for delete to public
  using ((holder = kernel.actor_organisation()));
create policy no_key on persons.search_key as restrictive for insert to public
  with check ((NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = search_key.person_id)
 OFFSET 0))));
create policy platform_erases on persons.search_key as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_finds on persons.search_key as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = search_key.person_id)
 OFFSET 0))));
create policy platform_finds_due on persons.search_key as permissive for select to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_removes on persons.search_key as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = search_key.person_id)
 OFFSET 0))));
create policy protected_is_closed on persons.search_key as restrictive for select to public
  using (((kernel.actor_kind() IS DISTINCT FROM 'staff'::text) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = search_key.person_id)
 OFFSET 0))) OR persons.is_let_in(person_id)));
create policy who_may_see on persons.search_key as permissive for select to public
  using (((holder = ( SELECT kernel.actor_organisation() AS actor_organisation)) OR (person_id = ANY (( SELECT kernel.actor_persons() AS actor_persons)::uuid[])) OR (EXISTS ( SELECT 1
   FROM exchange.disclosure d
  WHERE ((d.person_id = search_key.person_id) AND (d.recipient = ( SELECT kernel.actor_organisation() AS actor_organisation)) AND (d.category = search_key.category) AND (d.holder = search_key.holder) AND d.stands AND ((d.until IS NULL) OR (d.until >= kernel.actor_today())))
 OFFSET 0))));
grant delete, insert, select on persons.search_key to kedjan_app;

CREATE OR REPLACE FUNCTION persons.close_data()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare person constant uuid := case tg_op when 'INSERT' then new.person_id else old.person_id end;
begin
  perform set_config('kedjan.closing', person::text, true);
  update persons.datum set closed = tg_op = 'INSERT' where person_id = person and closed <> (tg_op = 'INSERT');
  perform set_config('kedjan.closing', '', true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION persons.close_new()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.closed := exists (select 1 from persons.protected_person p where p.person_id = new.person_id);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION persons.flag_of(known uuid)
 RETURNS TABLE(level text, inherited boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select
    (array['fingerade_personuppgifter', 'skyddad_folkbokforing', 'sekretessmarkering', 'own_assessment'])[
      coalesce(min(o.strength) filter (where o.person_id = flag_of.known), 4)],
    not bool_or(o.person_id = flag_of.known)
  from persons.own_strengths(flag_of.known) o
  having count(*) > 0
$function$;
comment on function persons.flag_of(known uuid) is 'The flag that the facts that stand give a person: of their own, or of somebody together with them; nothing where none stands';

CREATE OR REPLACE FUNCTION persons.inherit_protection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into persons.protected_person (person_id, level, inherited)
  select distinct o.person_id, 'own_assessment', true
  from changed c
  join persons.member m on m.household_id = c.household_id
  join persons.protected_person p on p.person_id = m.person_id and not p.inherited
  join persons.member o on o.household_id = c.household_id
  on conflict (person_id) do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION persons.is_address_of_protected(kind text, closed boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return closed and kind in ('contact', 'reception') and kernel.actor_kind() = 'system';
end $function$;
comment on function persons.is_address_of_protected(kind text, closed boolean) is 'Whether the platform looks for a place that must not stand about a protected person';
revoke all on function persons.is_address_of_protected(kind text, closed boolean) from public;
grant execute on function persons.is_address_of_protected(kind text, closed boolean) to kedjan_app;

CREATE OR REPLACE FUNCTION persons.is_closing(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return pg_trigger_depth() > 0 and person = nullif(current_setting('kedjan.closing', true), '')::uuid;
end $function$;
comment on function persons.is_closing(person uuid) is 'Whether the trigger that marks data of a protected person is at work on this person''s';

CREATE OR REPLACE FUNCTION persons.is_datum_due(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return kernel.actor_kind() = 'system' and kernel.may_erase(person);
end $function$;
comment on function persons.is_datum_due(person uuid) is 'Whether the platform removes the data about a person today';
revoke all on function persons.is_datum_due(person uuid) from public;
grant execute on function persons.is_datum_due(person uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION persons.is_let_in(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return organisations.actor_has_role('protected_handler') and exists (
    select 1 from persons.opened o
    where o.person_id = person and o.staff_id = kernel.actor_staff() and o.until > kernel.actor_now()
  );
end $function$;
comment on function persons.is_let_in(person uuid) is 'Whether the member of staff who acts is of the named group and an opening of theirs stands for a person';
revoke all on function persons.is_let_in(person uuid) from public;
grant execute on function persons.is_let_in(person uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION persons.keep_opened()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'approved' then
    insert into persons.opened (person_id, staff_id, opening_id, organisation_id, approved_by, since, until)
    select p.person_id, new.asked_by, new.opening_id, new.organisation_id, new.by_staff, new.at, new.until
    from (
      select new.person_id
      union
      select o.person_id from persons.member m join persons.member o on o.household_id = m.household_id where m.person_id = new.person_id
    ) p;
  elsif new.kind = 'closed' then
    update persons.opened set until = least(until, new.at) where opening_id = new.opening_id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION persons.keep_protected()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform persons.refresh_protected(c.person_id) from (select distinct person_id from changed) c;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION persons.may_see_closed(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return kernel.actor_kind() is null
    or kernel.actor_kind() not in ('staff', 'guest')
    or persons.is_closing(person)
    or persons.is_let_in(person);
end $function$;
comment on function persons.may_see_closed(person uuid) is 'Whether data about a protected person may be seen by whoever acts, if anything else opens it';
revoke all on function persons.may_see_closed(person uuid) from public;
grant execute on function persons.may_see_closed(person uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION persons.own_strengths(known uuid)
 RETURNS TABLE(person_id uuid, strength integer)
 LANGUAGE sql
 STABLE
AS $function$
  select f.person_id,
    min(array_position(array['fingerade_personuppgifter', 'skyddad_folkbokforing', 'sekretessmarkering', 'own_assessment'], f.level))
  from (
    select distinct on (p.person_id, p.fact, p.holder) p.person_id, p.level
    from persons.protection p
    where p.person_id in (select t.person_id from persons.together(own_strengths.known) t)
    order by p.person_id, p.fact, p.holder, p.seq desc
  ) f
  where f.level <> 'none'
  group by f.person_id
$function$;
comment on function persons.own_strengths(known uuid) is 'Who of those together with a person is protected by a fact of their own that stands, and how strongly';

CREATE OR REPLACE FUNCTION persons.refresh_protected(known uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  with together as materialized (
    select t.person_id from persons.together(refresh_protected.known) t
  ),
  lifted as (
    delete from persons.protected_person p
    where p.person_id in (select t.person_id from together t) and not exists (select 1 from persons.flag_of(refresh_protected.known))
  )
  insert into persons.protected_person (person_id, level, inherited)
  select t.person_id, f.level, f.inherited
  from together t
  cross join lateral persons.flag_of(t.person_id) f
  on conflict (person_id) do update set level = excluded.level, inherited = excluded.inherited
$function$;

CREATE OR REPLACE FUNCTION persons.sees_link(link persons.same_person)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select 1 from persons.person p where p.id = link.kept_person_id)
    and exists (select 1 from persons.person p where p.id = link.other_person_id)
    and (
      link.holder = kernel.actor_organisation()
      or 2 = (
        select count(distinct d.person_id) from exchange.disclosure d
        where d.person_id = any (array[link.kept_person_id, link.other_person_id])
          and d.recipient = kernel.actor_organisation()
          and d.category = link.category
          and d.holder = link.holder
          and d.stands
          and (d.until is null or d.until >= kernel.actor_today())
      )
    );
end $function$;
comment on function persons.sees_link(link persons.same_person) is 'Whether a link between two registrations is seen: by its holder, and by whoever the holder told the identity of both';
revoke all on function persons.sees_link(link persons.same_person) from public;
grant execute on function persons.sees_link(link persons.same_person) to kedjan_app;

CREATE OR REPLACE FUNCTION persons.sees_link_of(same_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select 1 from persons.same_person s where s.id = same_person);
end $function$;
comment on function persons.sees_link_of(same_person uuid) is 'As persons.sees_link, by the id of the link';
revoke all on function persons.sees_link_of(same_person uuid) from public;
grant execute on function persons.sees_link_of(same_person uuid) to kedjan_app;

CREATE OR REPLACE FUNCTION persons.together(known uuid)
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with recursive together (person_id) as (
    select known
    union
    select next.person_id
    from together t
    cross join lateral (
      select o.person_id from persons.member m join persons.member o on o.household_id = m.household_id where m.person_id = t.person_id
      union all
      select case s.kept_person_id when t.person_id then s.other_person_id else s.kept_person_id end
      from persons.same_person s
      where t.person_id in (s.kept_person_id, s.other_person_id)
        and not exists (select 1 from persons.same_person_undone u where u.same_person_id = s.id)
    ) next
  )
  select t.person_id from together t
$function$;
comment on function persons.together(known uuid) is 'Everybody who shares a household or a human being with a person, however many steps away';

-- retention -----------------------------------------------------------------------------------------------------

create schema retention authorization kedjan_owner;
comment on schema retention is 'When a household whose chain has ended is removed, who is told, who signs, and what is left: numbers';
grant usage on schema retention to kedjan_app;

create table retention.destruction_list (
  id uuid not null,
  organisation_id text not null,
  households_count integer not null,
  persons_count integer not null,
  drawn_by uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint destruction_list_pkey PRIMARY KEY (id),
  constraint destruction_list_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint destruction_list_households_count_check CHECK ((households_count > 0)),
  constraint destruction_list_persons_count_check CHECK ((persons_count > 0))
);
comment on table retention.destruction_list is 'Households that an organisation registered and wants removed; drawn up by one, signed by another';
CREATE INDEX destruction_list_organisation ON retention.destruction_list USING btree (organisation_id, at);
alter table retention.destruction_list enable row level security;
alter table retention.destruction_list force row level security;
create policy own_draws on retention.destruction_list as permissive for insert to public
  with check (((organisation_id = kernel.actor_organisation()) AND (drawn_by = kernel.actor_staff()) AND (on_date = kernel.actor_today())));
create policy own_see on retention.destruction_list as permissive for select to public
  using ((organisation_id = kernel.actor_organisation()));
create policy platform_reads on retention.destruction_list as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on retention.destruction_list to kedjan_app;

create table retention.hold (
  id uuid not null,
  household_id uuid not null,
  registered_by text not null,
  organisation_id text not null,
  reason text not null,
  note text not null,
  until date not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint hold_pkey PRIMARY KEY (id),
  constraint hold_id_household_id_organisation_id_key UNIQUE (id, household_id, organisation_id),
  constraint hold_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint hold_check CHECK ((until >= on_date)),
  constraint hold_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint hold_reason_check CHECK ((reason = ANY (ARRAY['appeal'::text, 'court'::text, 'supervision'::text, 'claim_of_the_person'::text, 'research_sample'::text])))
);
comment on table retention.hold is 'A named officer stops the removal of a household until a day, for one of few reasons';
CREATE INDEX hold_household ON retention.hold USING btree (household_id);
CREATE TRIGGER stop_erasure AFTER INSERT ON retention.hold FOR EACH ROW EXECUTE FUNCTION retention.stop_erasure();
alter table retention.hold enable row level security;
alter table retention.hold force row level security;
create policy parties_see on retention.hold as permissive for select to public
  using (((kernel.actor_organisation() = organisation_id) OR (kernel.actor_organisation() = registered_by)));
create policy party_holds on retention.hold as permissive for insert to public
  with check (((organisation_id = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM retention.warned_party p
  WHERE ((p.household_id = hold.household_id) AND (p.registered_by = hold.registered_by) AND (p.organisation_id = hold.organisation_id))))));
create policy platform_erases on retention.hold as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(household_id)));
create policy platform_reads on retention.hold as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on retention.hold to kedjan_app;

create table retention.hold_end (
  hold_id uuid not null,
  household_id uuid not null,
  registered_by text not null,
  organisation_id text not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint hold_end_pkey PRIMARY KEY (hold_id),
  constraint hold_end_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint hold_end_hold_id_household_id_organisation_id_fkey FOREIGN KEY (hold_id, household_id, organisation_id) REFERENCES retention.hold(id, household_id, organisation_id) ON DELETE RESTRICT
);
comment on table retention.hold_end is 'A hold that its organisation ended before its last day';
CREATE TRIGGER release_erasure AFTER INSERT ON retention.hold_end FOR EACH ROW EXECUTE FUNCTION retention.release_erasure();
alter table retention.hold_end enable row level security;
alter table retention.hold_end force row level security;
create policy holder_ends on retention.hold_end as permissive for insert to public
  with check (((organisation_id = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM retention.hold h
  WHERE ((h.id = hold_end.hold_id) AND (h.organisation_id = hold_end.organisation_id) AND (h.registered_by = hold_end.registered_by))))));
create policy parties_see on retention.hold_end as permissive for select to public
  using (((kernel.actor_organisation() = organisation_id) OR (kernel.actor_organisation() = registered_by)));
create policy platform_erases on retention.hold_end as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(household_id)));
create policy platform_reads on retention.hold_end as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on retention.hold_end to kedjan_app;

create table retention.list_decision (
  list_id uuid not null,
  kind text not null,
  by_staff uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint list_decision_pkey PRIMARY KEY (list_id),
  constraint list_decision_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint list_decision_list_id_fkey FOREIGN KEY (list_id) REFERENCES retention.destruction_list(id) ON DELETE RESTRICT,
  constraint list_decision_kind_check CHECK ((kind = ANY (ARRAY['signed'::text, 'rejected'::text])))
);
comment on table retention.list_decision is 'A named archivist, not the one who drew it up, signs or rejects a destruction list; once';
CREATE TRIGGER order_erasure AFTER INSERT ON retention.list_decision FOR EACH ROW WHEN ((new.kind = 'signed'::text)) EXECUTE FUNCTION retention.order_erasure();
alter table retention.list_decision enable row level security;
alter table retention.list_decision force row level security;
create policy archivist_decides on retention.list_decision as permissive for insert to public
  with check (((by_staff = kernel.actor_staff()) AND (on_date = kernel.actor_today()) AND (EXISTS ( SELECT 1
   FROM retention.destruction_list l
  WHERE ((l.id = list_decision.list_id) AND (l.organisation_id = kernel.actor_organisation()) AND (l.drawn_by <> list_decision.by_staff)))) AND COALESCE(( SELECT r.granted
   FROM organisations.staff_role r
  WHERE ((r.staff_id = list_decision.by_staff) AND (r.role = 'archivist'::text))
  ORDER BY r.seq DESC
 LIMIT 1), false)));
create policy own_see on retention.list_decision as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM retention.destruction_list l
  WHERE (l.id = list_decision.list_id)))));
create policy platform_reads on retention.list_decision as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on retention.list_decision to kedjan_app;

create table retention.listed_household (
  list_id uuid not null,
  household_id uuid not null,
  ended_on date not null,
  constraint listed_household_pkey PRIMARY KEY (list_id, household_id),
  constraint listed_household_list_id_fkey FOREIGN KEY (list_id) REFERENCES retention.destruction_list(id) ON DELETE RESTRICT
);
comment on table retention.listed_household is 'What stands on a destruction list until it has been removed';
CREATE INDEX listed_household_household ON retention.listed_household USING btree (household_id);
alter table retention.listed_household enable row level security;
alter table retention.listed_household force row level security;
create policy own_see on retention.listed_household as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM retention.destruction_list l
  WHERE (l.id = listed_household.list_id)))));
create policy platform_appends on retention.listed_household as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_erases on retention.listed_household as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(household_id)));
create policy platform_reads on retention.listed_household as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on retention.listed_household to kedjan_app;

create table retention.listed_person (
  list_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  constraint listed_person_pkey PRIMARY KEY (list_id, person_id),
  constraint listed_person_list_id_household_id_fkey FOREIGN KEY (list_id, household_id) REFERENCES retention.listed_household(list_id, household_id) ON DELETE RESTRICT
);
comment on table retention.listed_person is 'Who belonged to a listed household when the list was drawn up';
alter table retention.listed_person enable row level security;
alter table retention.listed_person force row level security;
create policy own_see on retention.listed_person as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM retention.destruction_list l
  WHERE (l.id = listed_person.list_id)))));
create policy platform_appends on retention.listed_person as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_erases on retention.listed_person as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(household_id)));
create policy platform_reads on retention.listed_person as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on retention.listed_person to kedjan_app;

create table retention.notice (
  list_id uuid not null,
  seq integer not null,
  organisation_id text not null,
  registered_by text not null,
  on_date date not null,
  constraint notice_pkey PRIMARY KEY (list_id, seq, organisation_id),
  constraint notice_list_id_seq_fkey FOREIGN KEY (list_id, seq) REFERENCES retention.receipt(list_id, seq) ON DELETE RESTRICT
);
comment on table retention.notice is 'Told to every organisation that held or had been told something: the shared rows are gone, remove your copy by your own rules';
CREATE INDEX notice_organisation ON retention.notice USING btree (organisation_id, on_date);
alter table retention.notice enable row level security;
alter table retention.notice force row level security;
create policy parties_see on retention.notice as permissive for select to public
  using (((kernel.actor_organisation() = organisation_id) OR (kernel.actor_organisation() = registered_by)));
create policy platform_appends on retention.notice as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on retention.notice as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on retention.notice to kedjan_app;

create table retention.receipt (
  list_id uuid not null,
  seq integer not null,
  organisation_id text not null,
  persons_count integer not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint receipt_pkey PRIMARY KEY (list_id, seq),
  constraint receipt_list_id_fkey FOREIGN KEY (list_id) REFERENCES retention.destruction_list(id) ON DELETE RESTRICT
);
comment on table retention.receipt is 'That a household of a list was removed, and when; nothing of which one';
alter table retention.receipt enable row level security;
alter table retention.receipt force row level security;
create policy own_see on retention.receipt as permissive for select to public
  using ((organisation_id = kernel.actor_organisation()));
create policy platform_appends on retention.receipt as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on retention.receipt as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on retention.receipt to kedjan_app;

create table retention.statistic (
  year integer not null,
  month integer not null,
  municipality text,
  household_size text not null,
  template text not null,
  outcome text not null,
  lead_days jsonb not null,
  constraint statistic_household_size_check CHECK ((household_size = ANY (ARRAY['1'::text, '2'::text, '3-4'::text, '5+'::text]))),
  constraint statistic_month_check CHECK (((month >= 1) AND (month <= 12)))
);
comment on table retention.statistic is 'What is left of a journey: no id, no day, no name. Read only in cells of six or more';
CREATE INDEX statistic_cell ON retention.statistic USING btree (year, municipality, template, household_size);
alter table retention.statistic enable row level security;
alter table retention.statistic force row level security;
create policy platform_appends on retention.statistic as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_reads on retention.statistic as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant insert, select on retention.statistic to kedjan_app;

create table retention.warned_party (
  household_id uuid not null,
  ended_on date not null,
  registered_by text not null,
  organisation_id text not null,
  constraint warned_party_pkey PRIMARY KEY (household_id, ended_on, organisation_id),
  constraint warned_party_household_id_ended_on_fkey FOREIGN KEY (household_id, ended_on) REFERENCES retention.warning(household_id, ended_on) ON DELETE RESTRICT
);
comment on table retention.warned_party is 'Which organisations were warned, frozen when they were';
CREATE INDEX warned_party_organisation ON retention.warned_party USING btree (organisation_id);
alter table retention.warned_party enable row level security;
alter table retention.warned_party force row level security;
create policy parties_see on retention.warned_party as permissive for select to public
  using (((kernel.actor_organisation() = organisation_id) OR (kernel.actor_organisation() = registered_by)));
create policy platform_appends on retention.warned_party as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_erases on retention.warned_party as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(household_id)));
create policy platform_reads on retention.warned_party as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on retention.warned_party to kedjan_app;

create table retention.warning (
  household_id uuid not null,
  ended_on date not null,
  registered_by text not null,
  erase_from date not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint warning_pkey PRIMARY KEY (household_id, ended_on),
  constraint warning_check CHECK ((erase_from > on_date))
);
comment on table retention.warning is 'The household and everybody who holds or was told anything know that it is removed, and from which day; counts for this end of its last journey only';
alter table retention.warning enable row level security;
alter table retention.warning force row level security;
create policy party_sees on retention.warning as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM retention.warned_party p
  WHERE ((p.household_id = warning.household_id) AND (p.ended_on = warning.ended_on) AND (p.organisation_id = kernel.actor_organisation()))))));
create policy person_sees on retention.warning as permissive for select to public
  using (((kernel.actor_kind() = 'person'::text) AND (EXISTS ( SELECT 1
   FROM persons.member m
  WHERE ((m.household_id = warning.household_id) AND (m.person_id = ANY (kernel.actor_persons())))))));
create policy platform_appends on retention.warning as permissive for insert to public
  with check ((kernel.actor_kind() = 'system'::text));
create policy platform_erases on retention.warning as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase_group(household_id)));
create policy platform_reads on retention.warning as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy registrar_sees on retention.warning as permissive for select to public
  using ((registered_by = kernel.actor_organisation()));
grant delete, insert, select on retention.warning to kedjan_app;

CREATE OR REPLACE FUNCTION retention.order_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into kernel.erasure_order (person_id, group_id, list_id, signed_by, signed_at, due_on)
  select p.person_id, p.household_id, p.list_id, new.by_staff, new.at, w.erase_from
  from retention.listed_person p
  join retention.listed_household h on h.list_id = p.list_id and h.household_id = p.household_id
  join retention.warning w on w.household_id = h.household_id and w.ended_on = h.ended_on
  where p.list_id = new.list_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION retention.release_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from kernel.erasure_hold where hold_id = new.hold_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION retention.stop_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into kernel.erasure_hold (hold_id, group_id, until) values (new.id, new.household_id, new.until);
  return null;
end $function$;

-- server --------------------------------------------------------------------------------------------------------

create schema server authorization kedjan_owner;
comment on schema server is 'Sign-in: sessions that can be revoked';
grant usage on schema server to kedjan_app;

create table server.person_subject (
  subject text not null,
  person_id uuid not null,
  constraint person_subject_pkey PRIMARY KEY (subject),
  constraint person_subject_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE CASCADE
);
comment on table server.person_subject is 'What the identity provider calls a person who follows the own chain';
alter table server.person_subject enable row level security;
alter table server.person_subject force row level security;
create policy platform on server.person_subject as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
grant insert, select on server.person_subject to kedjan_app;

create table server.session (
  token_hash text not null,
  actor_kind text not null,
  staff_id uuid,
  person_id uuid,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE CASCADE,
  constraint session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES organisations.staff(id) ON DELETE CASCADE,
  constraint session_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'person'::text])))
);
comment on table server.session is 'Signed-in sessions; only a hash of the cookie is kept, and a revoked one opens nothing';
CREATE INDEX session_expires ON server.session USING btree (expires_at);
CREATE INDEX session_person ON server.session USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX session_staff ON server.session USING btree (staff_id) WHERE (staff_id IS NOT NULL);
alter table server.session enable row level security;
alter table server.session force row level security;
create policy forgotten_only on server.session as restrictive for delete to public
  using ((expires_at < kernel.kept_since('session'::text)));
create policy platform on server.session as permissive for all to public
  using ((kernel.actor_kind() = 'system'::text))
  with check ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on server.session to kedjan_app;
grant update (seen_at, revoked_at) on server.session to kedjan_app;

CREATE OR REPLACE FUNCTION server.session_of(hash text)
 RETURNS TABLE(actor_kind text, staff_id uuid, person_id uuid, expires_at timestamp with time zone, seen_at timestamp with time zone, revoked_at timestamp with time zone, organisation_id text, organisation_kind text, roles text[])
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
#variable_conflict use_column
begin
  perform set_config('kedjan.actor_kind', 'system', true);
  return query select
    s.actor_kind,
    s.staff_id,
    s.person_id,
    s.expires_at,
    s.seen_at,
    s.revoked_at,
    staff.organisation_id,
    o.kind,
    coalesce((
      select array_agg(r.role order by r.role)
      from organisations.staff_role r
      where r.staff_id = s.staff_id and r.granted
        and not exists (
          select 1 from organisations.staff_role n where n.staff_id = r.staff_id and n.role = r.role and n.seq > r.seq
        )
    ), '{}')
  from server.session s
  left join organisations.staff staff on staff.id = s.staff_id
  left join organisations.organisation o on o.id = staff.organisation_id
  where s.token_hash = hash;
end $function$;
comment on function server.session_of(hash text) is 'Whose session this is and what they may do, in one round trip; nothing for an unknown hash';
revoke all on function server.session_of(hash text) from public;
grant execute on function server.session_of(hash text) to kedjan_app;

-- visits --------------------------------------------------------------------------------------------------------

create schema visits authorization kedjan_owner;
comment on schema visits is 'Meeting places: what an office has, who is booked there, and how the day goes';
grant usage on schema visits to kedjan_app;

create table visits.abilities (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  resource_id uuid not null,
  since date not null,
  competences text[] not null,
  languages text[] not null,
  equipment text[] not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  made_order bigint generated always as identity not null,
  constraint abilities_pkey PRIMARY KEY (id),
  constraint abilities_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint abilities_resource_id_place_id_office_fkey FOREIGN KEY (resource_id, place_id, office) REFERENCES visits.resource(id, place_id, office) ON DELETE RESTRICT
);
comment on table visits.abilities is 'Other tasks, languages and equipment of a desk, a room or an interpreter, from a day on; the last line made for the latest day counts';
CREATE INDEX abilities_resource ON visits.abilities USING btree (resource_id);
alter table visits.abilities enable row level security;
alter table visits.abilities force row level security;
create policy office_manages on visits.abilities as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text) AND (NOT (EXISTS ( SELECT 1
   FROM visits.resource_end e
  WHERE ((e.resource_id = abilities.resource_id) AND (e.on_date < abilities.since)))))));
create policy public_fact on visits.abilities as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.abilities to kedjan_app;

create table visits.assignment (
  id uuid not null,
  office text not null,
  staff_id uuid not null,
  agency text not null,
  competence text not null,
  from_day date not null,
  until_day date not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_given_by_fkey FOREIGN KEY (given_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint assignment_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint assignment_check CHECK ((until_day >= from_day))
);
comment on table visits.assignment is 'Personal assignment by which an agency lets one of the office''s staff act in its name (SFS 2019:212 5 §)';
CREATE INDEX assignment_staff ON visits.assignment USING btree (staff_id, agency);
alter table visits.assignment enable row level security;
alter table visits.assignment force row level security;
create policy agency_gives on visits.assignment as permissive for insert to public
  with check (((agency = kernel.actor_organisation()) AND (given_by = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM (organisations.staff s
     JOIN organisations.organisation o ON ((o.id = s.organisation_id)))
  WHERE ((s.id = assignment.staff_id) AND (s.organisation_id = assignment.office) AND (o.kind = 'service_office'::text))))));
create policy parties_see on visits.assignment as permissive for select to public
  using (((kernel.actor_organisation() = office) OR (kernel.actor_organisation() = agency)));
grant insert, select on visits.assignment to kedjan_app;

create table visits.assignment_end (
  assignment_id uuid not null,
  office text not null,
  agency text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint assignment_end_pkey PRIMARY KEY (assignment_id),
  constraint assignment_end_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES visits.assignment(id) ON DELETE RESTRICT,
  constraint assignment_end_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT
);
comment on table visits.assignment_end is 'An assignment that the agency has taken back';
alter table visits.assignment_end enable row level security;
alter table visits.assignment_end force row level security;
create policy agency_takes_back on visits.assignment_end as permissive for insert to public
  with check (((agency = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM visits.assignment a
  WHERE ((a.id = assignment_end.assignment_id) AND (a.office = assignment_end.office) AND (a.agency = assignment_end.agency))))));
create policy parties_see on visits.assignment_end as permissive for select to public
  using (((kernel.actor_organisation() = office) OR (kernel.actor_organisation() = agency)));
grant insert, select on visits.assignment_end to kedjan_app;

create table visits.booked_time (
  visit_id uuid not null,
  errand_seq integer not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  agency text not null,
  person_id uuid,
  on_date date not null,
  from_minute integer not null,
  to_minute integer not null,
  desk_id uuid not null,
  room_id uuid,
  interpreter_id uuid,
  mode text,
  persons uuid[] not null,
  because text not null,
  at timestamp with time zone not null,
  constraint booked_time_pkey PRIMARY KEY (visit_id, errand_seq, seq),
  constraint booked_time_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES visits.resource(id) ON DELETE RESTRICT,
  constraint booked_time_interpreter_id_fkey FOREIGN KEY (interpreter_id) REFERENCES visits.resource(id) ON DELETE RESTRICT,
  constraint booked_time_room_id_fkey FOREIGN KEY (room_id) REFERENCES visits.resource(id) ON DELETE RESTRICT,
  constraint booked_time_visit_id_errand_seq_fkey FOREIGN KEY (visit_id, errand_seq) REFERENCES visits.errand(visit_id, seq) ON DELETE RESTRICT,
  constraint booked_time_because_check CHECK ((because ~ '^[a-z_]{1,40}$'::text)),
  constraint booked_time_check CHECK (((interpreter_id IS NULL) = (mode IS NULL))),
  constraint booked_time_check1 CHECK ((from_minute < to_minute)),
  constraint booked_time_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint booked_time_mode_check CHECK ((mode = ANY (ARRAY['site'::text, 'video'::text, 'phone'::text]))),
  constraint booked_time_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440)))
);
comment on table visits.booked_time is 'When and where an errand is done, appended; the last line counts';
CREATE INDEX booked_time_place ON visits.booked_time USING btree (place_id, on_date);
alter table visits.booked_time enable row level security;
alter table visits.booked_time force row level security;
create policy agency_sees on visits.booked_time as permissive for select to public
  using ((agency = kernel.actor_organisation()));
create policy office_sees on visits.booked_time as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_sees on visits.booked_time as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.booked_time as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.booked_time as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_sees_the_visit on visits.booked_time as permissive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM visits.visit v
  WHERE ((v.id = booked_time.visit_id) AND (v.office = booked_time.office) AND (NOT (v.person_id IS DISTINCT FROM booked_time.person_id)) AND ((v.office = kernel.actor_organisation()) OR (v.by_organisation = kernel.actor_organisation()) OR (v.person_id = ANY (kernel.actor_follows())) OR (kernel.actor_kind() = 'system'::text)))
 OFFSET 0)));
grant delete, insert, select on visits.booked_time to kedjan_app;

create table visits.errand (
  visit_id uuid not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  person_id uuid,
  about_person uuid,
  key text not null,
  agency text not null,
  minutes integer not null,
  constraint errand_pkey PRIMARY KEY (visit_id, seq),
  constraint errand_about_person_fkey FOREIGN KEY (about_person) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint errand_visit_id_place_id_office_fkey FOREIGN KEY (visit_id, place_id, office) REFERENCES visits.visit(id, place_id, office) ON DELETE RESTRICT,
  constraint errand_key_check CHECK ((key ~ '^[a-z_]{1,60}$'::text)),
  constraint errand_minutes_check CHECK (((minutes >= 5) AND (minutes <= 480)))
);
comment on table visits.errand is 'What a visit is for: one thing that is done with one agency; the step it is about is found by person and key when it is done';
CREATE INDEX errand_agency ON visits.errand USING btree (agency);
CREATE INDEX errand_person ON visits.errand USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table visits.errand enable row level security;
alter table visits.errand force row level security;
create policy agency_sees on visits.errand as permissive for select to public
  using ((agency = kernel.actor_organisation()));
create policy office_sees on visits.errand as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_sees on visits.errand as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.errand as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.errand as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_sees_the_visit on visits.errand as permissive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM visits.visit v
  WHERE ((v.id = errand.visit_id) AND (v.office = errand.office) AND (NOT (v.person_id IS DISTINCT FROM errand.person_id)) AND ((v.office = kernel.actor_organisation()) OR (v.by_organisation = kernel.actor_organisation()) OR (v.person_id = ANY (kernel.actor_follows())) OR (kernel.actor_kind() = 'system'::text)))
 OFFSET 0)));
grant delete, insert, select on visits.errand to kedjan_app;

create table visits.errand_step (
  visit_id uuid not null,
  errand_seq integer not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  agency text not null,
  person_id uuid,
  kind text not null,
  because text,
  by_organisation text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint errand_step_pkey PRIMARY KEY (visit_id, errand_seq, seq),
  constraint errand_step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint errand_step_visit_id_errand_seq_fkey FOREIGN KEY (visit_id, errand_seq) REFERENCES visits.errand(visit_id, seq) ON DELETE RESTRICT,
  constraint errand_step_because_check CHECK ((because = ANY (ARRAY['papers_missing'::text, 'person_missing'::text, 'no_interpreter'::text, 'not_ready'::text, 'sent_on'::text, 'other'::text]))),
  constraint errand_step_kind_check CHECK ((kind = ANY (ARRAY['begun'::text, 'done'::text, 'taken_in'::text, 'not_done'::text, 'settled'::text])))
);
comment on table visits.errand_step is 'How an errand goes: begun, done in the agency''s name, taken in for the agency to decide, or not done and why';
CREATE INDEX errand_step_agency ON visits.errand_step USING btree (agency) WHERE (kind = 'taken_in'::text);
alter table visits.errand_step enable row level security;
alter table visits.errand_step force row level security;
create policy agency_sees on visits.errand_step as permissive for select to public
  using ((agency = kernel.actor_organisation()));
create policy office_sees on visits.errand_step as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_sees on visits.errand_step as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.errand_step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.errand_step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_serves on visits.errand_step as permissive for insert to public
  with check (((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND
CASE
    WHEN (kind = 'settled'::text) THEN (agency = by_organisation)
    ELSE ((by_organisation = office) OR (by_organisation = agency))
END AND (EXISTS ( SELECT 1
   FROM visits.errand e
  WHERE ((e.visit_id = errand_step.visit_id) AND (e.seq = errand_step.errand_seq) AND (e.agency = errand_step.agency) AND (e.office = errand_step.office) AND (NOT (e.person_id IS DISTINCT FROM errand_step.person_id)))))));
grant delete, insert, select on visits.errand_step to kedjan_app;

create table visits.exception (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  resource_id uuid,
  on_date date not null,
  from_minute integer not null,
  to_minute integer not null,
  kind text not null,
  because text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint exception_pkey PRIMARY KEY (id),
  constraint exception_id_place_id_office_key UNIQUE (id, place_id, office),
  constraint exception_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint exception_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint exception_resource_id_place_id_office_fkey FOREIGN KEY (resource_id, place_id, office) REFERENCES visits.resource(id, place_id, office) ON DELETE RESTRICT,
  constraint exception_because_check CHECK ((because = ANY (ARRAY['closed'::text, 'illness'::text, 'meeting'::text, 'repair'::text, 'more_needed'::text]))),
  constraint exception_check CHECK ((from_minute < to_minute)),
  constraint exception_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint exception_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'open'::text]))),
  constraint exception_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440)))
);
comment on table visits.exception is 'Closed, or open besides, on one day; of the place or of one thing in it';
CREATE INDEX exception_place ON visits.exception USING btree (place_id, on_date);
alter table visits.exception enable row level security;
alter table visits.exception force row level security;
create policy office_manages on visits.exception as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy public_fact on visits.exception as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.exception to kedjan_app;

create table visits.exception_lifted (
  exception_id uuid not null,
  place_id uuid not null,
  office text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint exception_lifted_pkey PRIMARY KEY (exception_id),
  constraint exception_lifted_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint exception_lifted_exception_id_place_id_office_fkey FOREIGN KEY (exception_id, place_id, office) REFERENCES visits.exception(id, place_id, office) ON DELETE RESTRICT
);
comment on table visits.exception_lifted is 'An exception that holds no longer';
alter table visits.exception_lifted enable row level security;
alter table visits.exception_lifted force row level security;
create policy office_manages on visits.exception_lifted as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy public_fact on visits.exception_lifted as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.exception_lifted to kedjan_app;

create table visits.more_asked (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  agency text not null,
  week date not null,
  minutes integer not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint more_asked_pkey PRIMARY KEY (id),
  constraint more_asked_place_id_agency_week_key UNIQUE (place_id, agency, week),
  constraint more_asked_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint more_asked_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint more_asked_minutes_check CHECK ((minutes > 0))
);
comment on table visits.more_asked is 'An office asks an agency for more desk hours in a week that will be too small; no personal data';
alter table visits.more_asked enable row level security;
alter table visits.more_asked force row level security;
create policy office_manages on visits.more_asked as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy parties_see on visits.more_asked as permissive for select to public
  using (((kernel.actor_organisation() = office) OR (kernel.actor_organisation() = agency)));
grant insert, select on visits.more_asked to kedjan_app;

create table visits.note (
  visit_id uuid not null,
  errand_seq integer not null,
  seq integer not null,
  agency text not null,
  person_id uuid,
  text text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint note_pkey PRIMARY KEY (visit_id, errand_seq, seq),
  constraint note_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint note_visit_id_errand_seq_fkey FOREIGN KEY (visit_id, errand_seq) REFERENCES visits.errand(visit_id, seq) ON DELETE RESTRICT,
  constraint note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);
comment on table visits.note is 'What staff write down at a visit belongs to the agency in whose name they sit there: it alone and the person read it';
alter table visits.note enable row level security;
alter table visits.note force row level security;
create policy agency_sees on visits.note as permissive for select to public
  using ((agency = kernel.actor_organisation()));
create policy no_note on visits.note as restrictive for insert to public
  with check (((person_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = note.person_id)
 OFFSET 0)))));
create policy person_sees on visits.note as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.note as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.note as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_serves on visits.note as permissive for insert to public
  with check (((by_staff = kernel.actor_staff()) AND (EXISTS ( SELECT 1
   FROM visits.errand e
  WHERE ((e.visit_id = note.visit_id) AND (e.seq = note.errand_seq) AND (e.agency = note.agency) AND (NOT (e.person_id IS DISTINCT FROM note.person_id)) AND ((kernel.actor_organisation() = e.office) OR (kernel.actor_organisation() = e.agency)))))));
grant delete, insert, select on visits.note to kedjan_app;

create table visits.place (
  id uuid not null,
  office text not null,
  kind text not null,
  name text not null,
  address text not null,
  opens_on date not null,
  closes_on date,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint place_pkey PRIMARY KEY (id),
  constraint place_id_office_key UNIQUE (id, office),
  constraint place_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint place_check CHECK ((closes_on >= opens_on)),
  constraint place_check1 CHECK (((kind = 'standing'::text) OR (closes_on IS NOT NULL))),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['standing'::text, 'temporary'::text])))
);
comment on table visits.place is 'Where a service office receives visitors: its rooms, or a place that is open for a time';
CREATE INDEX place_office ON visits.place USING btree (office);
alter table visits.place enable row level security;
alter table visits.place force row level security;
create policy office_manages on visits.place as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy public_fact on visits.place as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.place to kedjan_app;

create table visits.presence (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  resource_id uuid not null,
  staff_id uuid not null,
  on_date date not null,
  from_minute integer not null,
  to_minute integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (id),
  constraint presence_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint presence_resource_id_place_id_office_fkey FOREIGN KEY (resource_id, place_id, office) REFERENCES visits.resource(id, place_id, office) ON DELETE RESTRICT,
  constraint presence_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint presence_check CHECK ((from_minute < to_minute)),
  constraint presence_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint presence_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440)))
);
comment on table visits.presence is 'Who of the staff sits at which desk on a day';
CREATE INDEX presence_place ON visits.presence USING btree (place_id, on_date);
CREATE INDEX presence_staff ON visits.presence USING btree (staff_id, on_date);
alter table visits.presence enable row level security;
alter table visits.presence force row level security;
create policy office_manages on visits.presence as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy office_sees on visits.presence as permissive for select to public
  using ((office = kernel.actor_organisation()));
grant insert, select on visits.presence to kedjan_app;

create table visits.presence_ended (
  presence_id uuid not null,
  place_id uuid not null,
  office text not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint presence_ended_pkey PRIMARY KEY (presence_id),
  constraint presence_ended_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint presence_ended_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint presence_ended_presence_id_fkey FOREIGN KEY (presence_id) REFERENCES visits.presence(id) ON DELETE RESTRICT
);
comment on table visits.presence_ended is 'Somebody does not sit at that desk then after all';
alter table visits.presence_ended enable row level security;
alter table visits.presence_ended force row level security;
create policy office_manages on visits.presence_ended as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text) AND (EXISTS ( SELECT 1
   FROM visits.presence p
  WHERE ((p.id = presence_ended.presence_id) AND (p.office = presence_ended.office))))));
create policy office_sees on visits.presence_ended as permissive for select to public
  using ((office = kernel.actor_organisation()));
grant insert, select on visits.presence_ended to kedjan_app;

create table visits.resource (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  kind text not null,
  number integer not null,
  agency text,
  competences text[] default '{}'::text[] not null,
  languages text[] default '{}'::text[] not null,
  equipment text[] default '{}'::text[] not null,
  seats integer,
  from_day date not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint resource_pkey PRIMARY KEY (id),
  constraint resource_id_place_id_office_key UNIQUE (id, place_id, office),
  constraint resource_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint resource_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint resource_check CHECK (((kind = 'desk'::text) = (agency IS NOT NULL))),
  constraint resource_check1 CHECK (((kind = 'room'::text) = (seats IS NOT NULL))),
  constraint resource_kind_check CHECK ((kind = ANY (ARRAY['desk'::text, 'room'::text, 'interpreter'::text]))),
  constraint resource_number_check CHECK (((number >= 1) AND (number <= 999))),
  constraint resource_seats_check CHECK (((seats >= 1) AND (seats <= 100)))
);
comment on table visits.resource is 'A desk of an agency, a room with a door, or an interpreter, who is known by a number only, with what it could do when it was added';
CREATE INDEX resource_place ON visits.resource USING btree (place_id);
alter table visits.resource enable row level security;
alter table visits.resource force row level security;
create policy office_manages on visits.resource as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy public_fact on visits.resource as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.resource to kedjan_app;

create table visits.resource_end (
  resource_id uuid not null,
  place_id uuid not null,
  office text not null,
  on_date date not null,
  by_staff uuid not null,
  at timestamp with time zone not null,
  constraint resource_end_pkey PRIMARY KEY (resource_id),
  constraint resource_end_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint resource_end_resource_id_place_id_office_fkey FOREIGN KEY (resource_id, place_id, office) REFERENCES visits.resource(id, place_id, office) ON DELETE RESTRICT
);
comment on table visits.resource_end is 'The last day of a desk, room or interpreter';
alter table visits.resource_end enable row level security;
alter table visits.resource_end force row level security;
create policy office_manages on visits.resource_end as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy public_fact on visits.resource_end as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.resource_end to kedjan_app;

create table visits.taken (
  what uuid not null,
  kind text not null,
  during tstzrange not null,
  visit_id uuid not null,
  errand_seq integer not null,
  office text not null,
  person_id uuid,
  constraint taken_pkey PRIMARY KEY (visit_id, errand_seq, what),
  constraint one_at_a_time EXCLUDE USING gist (what WITH =, during WITH &&),
  constraint taken_visit_id_errand_seq_fkey FOREIGN KEY (visit_id, errand_seq) REFERENCES visits.errand(visit_id, seq) ON DELETE RESTRICT,
  constraint taken_during_check CHECK ((NOT isempty(during))),
  constraint taken_kind_check CHECK ((kind = ANY (ARRAY['desk'::text, 'room'::text, 'interpreter'::text, 'person'::text])))
);
comment on table visits.taken is 'Minutes of a desk, room, interpreter or person that are sold: of two who want the same minute one gets it, whatever else fails';
CREATE INDEX taken_what ON visits.taken USING btree (what);
alter table visits.taken enable row level security;
alter table visits.taken force row level security;
create policy busy_is_public on visits.taken as permissive for select to public
  using (((kind <> 'person'::text) AND (kernel.actor_kind() IS NOT NULL)));
create policy office_sees on visits.taken as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_sees on visits.taken as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.taken as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.taken as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_frees on visits.taken as permissive for delete to public
  using ((EXISTS ( SELECT 1
   FROM visits.visit v
  WHERE ((v.id = taken.visit_id) AND ((v.office = kernel.actor_organisation()) OR (v.by_organisation = kernel.actor_organisation()) OR (v.person_id = ANY (kernel.actor_follows()))))
 OFFSET 0)));
create policy who_sees_the_visit on visits.taken as permissive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM visits.visit v
  WHERE ((v.id = taken.visit_id) AND (v.office = taken.office) AND (NOT (v.person_id IS DISTINCT FROM taken.person_id)) AND ((v.office = kernel.actor_organisation()) OR (v.by_organisation = kernel.actor_organisation()) OR (v.person_id = ANY (kernel.actor_follows())) OR (kernel.actor_kind() = 'system'::text)))
 OFFSET 0)));
grant delete, insert, select on visits.taken to kedjan_app;

create table visits.timetable (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  resource_id uuid,
  since date not null,
  windows jsonb not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  made_order bigint generated always as identity not null,
  constraint timetable_pkey PRIMARY KEY (id),
  constraint timetable_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint timetable_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint timetable_resource_id_place_id_office_fkey FOREIGN KEY (resource_id, place_id, office) REFERENCES visits.resource(id, place_id, office) ON DELETE RESTRICT,
  constraint timetable_windows_check CHECK ((jsonb_typeof(windows) = 'array'::text))
);
comment on table visits.timetable is 'Hours by weekday, of the place or of one thing in it, from a day on; the last one made for the latest day counts';
CREATE INDEX timetable_place ON visits.timetable USING btree (place_id);
alter table visits.timetable enable row level security;
alter table visits.timetable force row level security;
create policy office_manages on visits.timetable as permissive for insert to public
  with check (((office = kernel.actor_organisation()) AND (made_by = kernel.actor_staff()) AND organisations.actor_has_role('coordinator'::text)));
create policy public_fact on visits.timetable as permissive for select to public
  using ((kernel.actor_kind() IS NOT NULL));
grant insert, select on visits.timetable to kedjan_app;

create table visits.visit (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  person_id uuid,
  household_id uuid,
  booked_by text not null,
  by_organisation text,
  by_staff uuid,
  code text not null,
  name text,
  language text not null,
  persons_count integer not null,
  protected boolean not null,
  instead_of uuid,
  made_on date not null,
  at timestamp with time zone not null,
  constraint visit_pkey PRIMARY KEY (id),
  constraint visit_id_place_id_office_key UNIQUE (id, place_id, office),
  constraint visit_place_id_code_key UNIQUE (place_id, code),
  constraint visit_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint visit_household_id_fkey FOREIGN KEY (household_id) REFERENCES persons.household(id) ON DELETE RESTRICT,
  constraint visit_instead_of_fkey FOREIGN KEY (instead_of) REFERENCES visits.visit(id) ON DELETE RESTRICT,
  constraint visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint visit_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint visit_booked_by_check CHECK ((booked_by = ANY (ARRAY['person'::text, 'agency'::text, 'office'::text]))),
  constraint visit_check CHECK (((name IS NULL) OR (NOT protected))),
  constraint visit_check1 CHECK (((person_id IS NOT NULL) OR (name IS NULL))),
  constraint visit_code_check CHECK ((code ~ '^[2-9A-HJ-NP-Z]{6}$'::text)),
  constraint visit_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  constraint visit_persons_count_check CHECK (((persons_count >= 1) AND (persons_count <= 30)))
);
comment on table visits.visit is 'One household at one place on one day; what the office knows of it, and nothing beyond (SFS 2019:212 6 §)';
comment on column visits.visit.person_id is 'Whom the visit is filed under; null for one who comes in unbooked and is known by a code only';
comment on column visits.visit.name is 'What the visitor is called by, told by the person; never for a protected person';
CREATE INDEX visit_by ON visits.visit USING btree (by_organisation) WHERE (by_organisation IS NOT NULL);
CREATE INDEX visit_household ON visits.visit USING btree (household_id) WHERE (household_id IS NOT NULL);
CREATE INDEX visit_person ON visits.visit USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table visits.visit enable row level security;
alter table visits.visit force row level security;
create policy agency_sees on visits.visit as permissive for select to public
  using (((by_organisation = kernel.actor_organisation()) OR (EXISTS ( SELECT 1
   FROM visits.errand e
  WHERE ((e.visit_id = visit.id) AND (e.agency = kernel.actor_organisation()))
 OFFSET 0))));
create policy no_name on visits.visit as restrictive for insert to public
  with check ((protected OR (person_id IS NULL) OR (NOT (EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = visit.person_id)
 OFFSET 0)))));
create policy office_sees on visits.visit as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy only_emptied on visits.visit as restrictive for update to public
  with check ((name IS NULL));
create policy person_sees on visits.visit as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.visit as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.visit as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_books on visits.visit as permissive for insert to public
  with check (
CASE booked_by
    WHEN 'person'::text THEN ((person_id = ANY (kernel.actor_follows())) AND (by_organisation IS NULL) AND (by_staff IS NULL))
    WHEN 'office'::text THEN ((office = kernel.actor_organisation()) AND (by_organisation = office) AND (by_staff = kernel.actor_staff()) AND (name IS NULL))
    ELSE ((by_organisation = kernel.actor_organisation()) AND (by_staff = kernel.actor_staff()) AND (name IS NULL) AND (EXISTS ( SELECT 1
       FROM persons.person p
      WHERE (p.id = visit.person_id)
     OFFSET 0)))
END);
create policy who_protects on visits.visit as permissive for update to public
  using ((EXISTS ( SELECT 1
   FROM persons.protected_person p
  WHERE (p.person_id = visit.person_id)
 OFFSET 0)));
grant delete, insert, select on visits.visit to kedjan_app;
grant update (name, protected) on visits.visit to kedjan_app;

create table visits.visit_step (
  visit_id uuid not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  person_id uuid,
  kind text not null,
  because text,
  by_organisation text,
  by_staff uuid,
  at timestamp with time zone not null,
  constraint visit_step_pkey PRIMARY KEY (visit_id, seq),
  constraint visit_step_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES organisations.staff(id) ON DELETE RESTRICT,
  constraint visit_step_visit_id_place_id_office_fkey FOREIGN KEY (visit_id, place_id, office) REFERENCES visits.visit(id, place_id, office) ON DELETE RESTRICT,
  constraint visit_step_because_check CHECK ((because ~ '^[a-z_]{1,40}$'::text)),
  constraint visit_step_kind_check CHECK ((kind = ANY (ARRAY['booked'::text, 'moved'::text, 'cancelled'::text, 'restored'::text, 'reminded'::text, 'checked_in'::text, 'no_show'::text, 'ended'::text])))
);
comment on table visits.visit_step is 'What happened to a visit, appended; its state is the last line that is no reminder';
alter table visits.visit_step enable row level security;
alter table visits.visit_step force row level security;
create policy agency_sees on visits.visit_step as permissive for select to public
  using (((kernel.actor_kind() = 'staff'::text) AND (EXISTS ( SELECT 1
   FROM visits.errand e
  WHERE ((e.visit_id = visit_step.visit_id) AND (e.agency = kernel.actor_organisation()))
 OFFSET 0))));
create policy office_sees on visits.visit_step as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_sees on visits.visit_step as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.visit_step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.visit_step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
create policy who_sees_the_visit on visits.visit_step as permissive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM visits.visit v
  WHERE ((v.id = visit_step.visit_id) AND (v.office = visit_step.office) AND (NOT (v.person_id IS DISTINCT FROM visit_step.person_id)) AND ((v.office = kernel.actor_organisation()) OR (v.by_organisation = kernel.actor_organisation()) OR (v.person_id = ANY (kernel.actor_follows())) OR (kernel.actor_kind() = 'system'::text)))
 OFFSET 0)));
grant delete, insert, select on visits.visit_step to kedjan_app;

create table visits.wish (
  id uuid not null,
  place_id uuid not null,
  office text not null,
  person_id uuid not null,
  household_id uuid,
  visit_id uuid,
  errands text[] not null,
  minutes integer not null,
  before_day date,
  at timestamp with time zone not null,
  constraint wish_pkey PRIMARY KEY (id),
  constraint wish_household_id_fkey FOREIGN KEY (household_id) REFERENCES persons.household(id) ON DELETE RESTRICT,
  constraint wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.person(id) ON DELETE RESTRICT,
  constraint wish_place_id_office_fkey FOREIGN KEY (place_id, office) REFERENCES visits.place(id, office) ON DELETE RESTRICT,
  constraint wish_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits.visit(id) ON DELETE RESTRICT
);
comment on table visits.wish is 'The waiting list of a place: who wants a time, or an earlier one, first come first asked';
CREATE INDEX wish_place ON visits.wish USING btree (place_id);
alter table visits.wish enable row level security;
alter table visits.wish force row level security;
create policy office_sees on visits.wish as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_sees on visits.wish as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy person_wishes on visits.wish as permissive for insert to public
  with check ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.wish as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.wish as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on visits.wish to kedjan_app;

create table visits.wish_step (
  wish_id uuid not null,
  seq integer not null,
  office text not null,
  person_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint wish_step_pkey PRIMARY KEY (wish_id, seq),
  constraint wish_step_wish_id_fkey FOREIGN KEY (wish_id) REFERENCES visits.wish(id) ON DELETE RESTRICT,
  constraint wish_step_kind_check CHECK ((kind = ANY (ARRAY['told'::text, 'met'::text, 'ended'::text])))
);
comment on table visits.wish_step is 'A wish was told of a freed time, was met, or was taken back';
alter table visits.wish_step enable row level security;
alter table visits.wish_step force row level security;
create policy office_sees on visits.wish_step as permissive for select to public
  using ((office = kernel.actor_organisation()));
create policy person_ends on visits.wish_step as permissive for insert to public
  with check ((((kernel.actor_kind() = 'system'::text) OR (person_id = ANY (kernel.actor_follows()))) AND (EXISTS ( SELECT 1
   FROM visits.wish w
  WHERE ((w.id = wish_step.wish_id) AND (w.office = wish_step.office) AND (w.person_id = wish_step.person_id))))));
create policy person_sees on visits.wish_step as permissive for select to public
  using ((person_id = ANY (kernel.actor_follows())));
create policy platform_erases on visits.wish_step as permissive for delete to public
  using (((kernel.actor_kind() = 'system'::text) AND kernel.may_erase(person_id)));
create policy platform_reads on visits.wish_step as permissive for select to public
  using ((kernel.actor_kind() = 'system'::text));
grant delete, insert, select on visits.wish_step to kedjan_app;

CREATE OR REPLACE FUNCTION visits.forget_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update visits.visit set name = null, protected = true where person_id = new.person_id;
  return null;
end $function$;
