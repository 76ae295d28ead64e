import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import type { ChainKey } from '@kedjan/sweden'
import { sql } from 'kysely'
import type { DueFacts } from './due-facts.ts'
import { stepsOfMilestone } from './journey-json.ts'
import type { StoredJourney } from './stored-journey.ts'
import {
  deriveMilestone,
  type MilestoneRow,
  type RecountCause,
  type StepRow,
  type StoredMilestone,
} from './stored-milestone.ts'

export async function insertJourney(tx: Tx, journey: StoredJourney): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into chain.journey (id, template, template_from, person_id, household_id, started_on, started_by, opened_by)
    values (${journey.id}, ${journey.template}, ${journey.template_from}, ${journey.person_id}, ${journey.household_id},
      ${journey.started_on}, ${journey.started_by}, ${journey.opened_by})`,
  )
}

/** Appends who fills which roles; each role at most once in a call. */
export async function insertParties(
  tx: Tx,
  journeyId: Id,
  parties: readonly { role: string; organisationId: string | null }[],
  since: string,
): Promise<void> {
  if (parties.length === 0) return
  await sendAlong(
    tx,
    sql`insert into chain.party (journey_id, role, seq, organisation_id, since)
    select ${journeyId}::uuid, r.role,
      coalesce((select max(p.seq) from chain.party p where p.journey_id = ${journeyId}::uuid and p.role = r.role), 0) + 1,
      r."organisationId", ${since}::date
    from jsonb_to_recordset(${JSON.stringify(parties)}::jsonb) as r (role text, "organisationId" text)`,
  )
}

export interface NamedDayRow {
  readonly name: string
  readonly on: string
}

/** Appends days of a journey that are no step of it; each name at most once in a call. */
export async function insertNamedDays(tx: Tx, journeyId: Id, days: readonly NamedDayRow[]): Promise<void> {
  if (days.length === 0) return
  await sendAlong(
    tx,
    sql`insert into chain.named_day (journey_id, name, seq, on_date)
    select ${journeyId}::uuid, r.name,
      coalesce((select max(d.seq) from chain.named_day d where d.journey_id = ${journeyId}::uuid and d.name = r.name), 0) + 1, r."on"
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as r (name text, "on" date)`,
  )
}

export interface NewMilestone {
  readonly id: Id
  readonly journey_id: Id
  readonly person_id: Id
  readonly key: string
  readonly category: string
  readonly responsible: string
}

export async function insertMilestones(tx: Tx, milestones: readonly NewMilestone[]): Promise<void> {
  if (milestones.length === 0) return
  await sendAlong(
    tx,
    sql`insert into chain.milestone (id, journey_id, person_id, key, category, responsible)
    select r.id, r.journey_id, r.person_id, r.key, r.category, r.responsible
    from jsonb_to_recordset(${JSON.stringify(milestones)}::jsonb)
      as r (id uuid, journey_id uuid, person_id uuid, key text, category text, responsible text)`,
  )
}

export interface NewStep {
  readonly milestone_id: Id
  readonly seq: number
  readonly journey_id: Id
  readonly person_id: Id
  readonly category: string
  readonly responsible: string
  readonly kind: 'ready' | 'due_moved' | 'done' | 'withdrawn'
  readonly on_date: string
  readonly due_on?: string | null
  readonly due_rule?: string | null
  readonly due_source?: string | null
  readonly due_anchor?: string | null
  readonly due_facts?: DueFacts | null
  readonly stall_on?: string | null
  readonly ready_on?: string | null
  readonly cause?: RecountCause | null
  readonly outcome?: string | null
  readonly note?: string | null
  readonly by_organisation?: string | null
  readonly by_staff?: Id | null
  readonly at: string
}

/** Appends steps under the lock of their journey, where nobody else takes their numbers. */
export async function insertSteps(tx: Tx, steps: readonly NewStep[]): Promise<void> {
  if (steps.length > 0) await sendAlong(tx, insertion(steps))
}

/** Appends steps; answers how many there was room for. A step whose number is taken by another transaction is not written. */
export async function tryToInsertSteps(tx: Tx, steps: readonly NewStep[]): Promise<number> {
  const { numAffectedRows } = await insertion(steps).execute(tx)
  return Number(numAffectedRows)
}

/** Nothing is read of the steps, not even by a named conflict: so PostgreSQL prepares no policy of who may see them. */
function insertion(steps: readonly NewStep[]) {
  return sql`
    insert into chain.step (milestone_id, seq, journey_id, person_id, category, responsible, kind, on_date, due_on, due_rule, due_source,
      due_anchor, due_facts, stall_on, ready_on, cause, outcome, note, by_organisation, by_staff, at)
    select r.milestone_id, r.seq, r.journey_id, r.person_id, r.category, r.responsible, r.kind, r.on_date, r.due_on, r.due_rule,
      r.due_source, r.due_anchor, r.due_facts, r.stall_on, r.ready_on, r.cause, r.outcome, r.note, r.by_organisation, r.by_staff, r.at
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as r (milestone_id uuid, seq integer, journey_id uuid, person_id uuid,
      category text, responsible text, kind text, on_date date, due_on date, due_rule text, due_source text, due_anchor date,
      due_facts jsonb, stall_on date, ready_on date, cause text, outcome text, note text, by_organisation text, by_staff uuid, at timestamptz)
    on conflict do nothing`
}

export async function insertJourneyEnd(
  tx: Tx,
  end: { journeyId: Id; personId: Id; on: string; how: string; at: string },
): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into chain.journey_end (journey_id, person_id, on_date, how, at)
    values (${end.journeyId}, ${end.personId}, ${end.on}, ${end.how}, ${end.at})
    on conflict (journey_id) do nothing`,
  )
}

interface WithSteps extends MilestoneRow {
  readonly steps: StepRow[]
}

const milestoneWithSteps = sql`m.id, m.journey_id, m.person_id, m.key, m.category, m.responsible,
  ${stepsOfMilestone} as steps`

/** The milestones of a journey that are not withdrawn, as far as the actor may see them. */
export async function selectMilestones(tx: Tx, journeyId: Id): Promise<StoredMilestone[]> {
  const { rows } = await sql<WithSteps>`
    select ${milestoneWithSteps} from chain.milestone m where m.journey_id = ${journeyId}`.execute(tx)
  return standingOf(rows)
}

/** The milestones that are not withdrawn. */
function standingOf(rows: readonly WithSteps[]): StoredMilestone[] {
  return rows.map((row) => deriveMilestone(row, row.steps)).filter((milestone) => !milestone.withdrawn)
}

/** A milestone together with the chain that its journey follows. */
export interface FoundMilestone extends StoredMilestone {
  readonly template: ChainKey
  readonly template_from: string
}

export async function findMilestone(tx: Tx, id: Id): Promise<FoundMilestone | undefined> {
  const { rows } = await sql<WithSteps & { template: ChainKey; template_from: string }>`
    select ${milestoneWithSteps}, j.template, j.template_from
    from chain.milestone m
    join chain.journey j on j.id = m.journey_id
    where m.id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { template, template_from } = row
  return { ...deriveMilestone(row, row.steps), template, template_from }
}
