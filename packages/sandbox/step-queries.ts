import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** An open step anywhere in the country, as the platform sees it: whose it is and where it stands, nothing of who the person is. */
export interface OpenStep {
  readonly milestone_id: Id
  readonly person_id: Id
  readonly key: string
  readonly responsible: string
  readonly ready_on: string
  readonly template: string
  readonly template_from: string
  readonly journey_id: Id
  readonly household_id: Id
  readonly case_number: string
  readonly size: number
  /** The place of the person in the household, from 1. */
  readonly place: number
  readonly is_protected: boolean
  readonly registered_by: string
  readonly due_on: string | null
  readonly handoff: OpenAnvisning | null
}

/** An open step on the day on which it is dealt with, with what its doing hangs on. */
export interface StepToDo extends OpenStep {
  /** Whether the journey is that of one person, and of no household. */
  readonly walks_alone: boolean
  /** What the other chains hang on; null for settlement and establishment, which ask for none of it. */
  readonly before: Before | null
  readonly parties: Record<string, string>
}

/** How the journey has gone so far, as far as a step can hang on it. */
export interface Before {
  readonly outcomes: Record<string, string>
  /** The chain from which the journey was opened. */
  readonly opened_by: string | null
  readonly days: Record<string, string>
  /** Persons of the household under eighteen when it was written down. */
  readonly children: number
  /** Whether the person came alone as a child: no anvisning is for a child alone. */
  readonly came_alone: boolean
  /** Whether the person is in the population register by another journey. */
  readonly is_registered: boolean
}

export interface OpenAnvisning {
  readonly id: Id
  readonly to: string
  readonly made_on: string
  readonly receive_by: string
  readonly available_from: string | null
  readonly agreed_day: string | null
}

/** The ids of every open step that became ready on a day or later. */
export async function selectOpenIds(tx: Tx, since: string): Promise<Id[]> {
  const { rows } = await sql<{ milestone_id: Id }>`
    select o.milestone_id from chain.open_milestone o where o.ready_on >= ${since}::date`.execute(tx)
  return rows.map((row) => row.milestone_id)
}

const standing = sql`o.milestone_id, o.person_id, o.key, o.responsible, o.ready_on, j.template, j.template_from, o.journey_id,
  h.id as household_id, h.case_number,
  (select count(*)::int from persons.member a where a.household_id = h.id) as size,
  (select count(*)::int from persons.member a where a.household_id = h.id and a.person_id <= o.person_id) as place,
  exists (select 1 from persons.protected_person p where p.person_id = o.person_id) as is_protected, h.registered_by, o.due_on,
  (
    select json_build_object('id', f.id, 'to', f.to_organisation, 'made_on', f.made_on, 'receive_by', f.receive_by,
      'available_from', (
        select s.facts -> 'dwelling' ->> 'availableFrom' from handoffs.step s
        where s.handoff_id = f.id and s.kind = 'housing_reported'),
      'agreed_day', (select s.facts ->> 'agreedDay' from handoffs.step s where s.handoff_id = f.id and s.kind = 'date_agreed'))
    from handoffs.handoff f
    join handoffs.open_handoff u on u.handoff_id = f.id
    where f.household_id = j.household_id and f.kind = 'anvisning' and u.state <> 'planned'
    limit 1
  ) as handoff`

const openWithHousehold = sql`chain.open_milestone o
  join chain.journey j on j.id = o.journey_id
  join persons.member m on m.person_id = o.person_id
  join persons.household h on h.id = m.household_id`

/** Open steps by their ids, as far as they are still open. */
export async function selectOpenSteps(tx: Tx, ids: readonly Id[]): Promise<OpenStep[]> {
  const { rows } = await sql<OpenStep>`
    select ${standing}
    from ${openWithHousehold}
    where o.milestone_id = any (${[...ids]}::uuid[])
    order by h.case_number, place, j.template, o.key`.execute(tx)
  return rows
}

/** As `selectOpenSteps`, with everything that the doing of a step hangs on. */
export async function selectStepsToDo(tx: Tx, ids: readonly Id[]): Promise<StepToDo[]> {
  const { rows } = await sql<StepToDo>`
    select ${standing}, j.household_id is null as walks_alone,
      case when j.template not in ('settlement_assigned', 'settlement_own', 'establishment') then json_build_object(
        'outcomes', (
          select coalesce(json_object_agg(x.key, s.outcome), '{}'::json)
          from chain.step s
          join chain.milestone x on x.id = s.milestone_id
          where s.journey_id = j.id and s.kind = 'done' and s.outcome is not null
        ),
        'opened_by', (select p.template from chain.journey p where p.id = j.opened_by),
        'days', (select coalesce(json_object_agg(d.name, d.on_date order by d.seq), '{}'::json) from chain.named_day d where d.journey_id = j.id),
        'children', (select count(*)::int from persons.member a where a.household_id = h.id and a.position = 'child'),
        'came_alone', exists (
          select 1 from chain.journey u
          where u.person_id = o.person_id and u.template = 'unaccompanied_child'
        ),
        'is_registered', o.key = 'population_registration' and exists (
          select 1
          from persons.member a
          join chain.milestone x on x.person_id = a.person_id and x.key = 'population_registration' and x.journey_id <> j.id
          join chain.step s on s.milestone_id = x.id and s.kind = 'done' and coalesce(s.outcome, 'registered') in ('registered', 'already_registered')
          where a.household_id = h.id
        )
      ) end as before,
      (
        select coalesce(json_object_agg(p.role, p.organisation_id), '{}'::json)
        from (
          select distinct on (p.role) p.role, p.organisation_id from chain.party p where p.journey_id = j.id order by p.role, p.seq desc
        ) p
        where p.organisation_id is not null
      ) as parties
    from ${openWithHousehold}
    where o.milestone_id = any (${[...ids]}::uuid[])
    order by h.case_number, place, j.template, o.key`.execute(tx)
  return rows
}

/** The households of one person, whom Migrationsverket has written down, that walk one chain and no other, and of whom nobody is protected. */
export async function selectSingles(tx: Tx, template: string): Promise<string[]> {
  const { rows } = await sql<{ case_number: string }>`
    select h.case_number
    from chain.journey j
    join persons.household h on h.id = j.household_id and h.registered_by = 'MIGR'
    where j.template = ${template}
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
      and (select count(*) from persons.member m where m.household_id = h.id) = 1
      and not exists (
        select 1
        from persons.member m
        join chain.journey n on n.id <> j.id and (n.household_id = h.id or n.person_id = m.person_id)
        where m.household_id = h.id and not exists (select 1 from chain.journey_end e where e.journey_id = n.id)
      )
      and not exists (select 1 from persons.member m join persons.protected_person p on p.person_id = m.person_id where m.household_id = h.id)
    order by h.case_number`.execute(tx)
  return rows.map((row) => row.case_number)
}

/** Which of these steps are still open. */
export async function selectStillOpen(tx: Tx, ids: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await sql<{ milestone_id: Id }>`
    select o.milestone_id from chain.open_milestone o where o.milestone_id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => row.milestone_id))
}
