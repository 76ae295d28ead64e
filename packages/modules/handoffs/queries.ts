import type { HandoffState } from '@kedjan/contract'
import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Author } from './author.ts'
import type { HandoffKind } from './handoff.ts'
import { deriveHandoff, type HandoffRow, type StoredHandoff } from './stored-handoff.ts'

export interface NewHandoff {
  readonly id: Id
  readonly kind: HandoffKind
  readonly from: string
  readonly to: string
  readonly personId: Id
  readonly householdId: Id | null
  readonly journeyId: Id | null
  readonly personIds: readonly Id[]
  readonly subject: string | null
  readonly receiveBy: string | null
  readonly answerBy: string
  readonly source: string
  readonly replaces: Id | null
  readonly madeBy: Id
  readonly madeAt: string
  readonly madeOn: string
}

export async function insertHandoff(tx: Tx, handoff: NewHandoff): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into handoffs.handoff (id, kind, from_organisation, to_organisation, person_id, household_id, journey_id, persons_count,
      subject, receive_by, answer_by, source, replaces, made_by, made_at, made_on)
    values (${handoff.id}, ${handoff.kind}, ${handoff.from}, ${handoff.to}, ${handoff.personId}, ${handoff.householdId},
      ${handoff.journeyId}, ${handoff.personIds.length}, ${handoff.subject}, ${handoff.receiveBy}, ${handoff.answerBy}, ${handoff.source},
      ${handoff.replaces}, ${handoff.madeBy}, ${handoff.madeAt}, ${handoff.madeOn})`,
  )
  await sendAlong(
    tx,
    sql`insert into handoffs.covered_person (handoff_id, person_id, from_organisation, to_organisation)
    select ${handoff.id}::uuid, person_id, ${handoff.from}::text, ${handoff.to}::text
    from unnest(${[...handoff.personIds]}::uuid[]) as person_id`,
  )
}

export interface NewHandoffStep extends Author {
  readonly handoffId: Id
  readonly seq: number
  readonly from: string
  readonly to: string
  readonly personId: Id
  readonly kind: HandoffState
  readonly onDate: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly reason: string | null
  readonly note: string | null
  readonly at: string
}

/** Appends a step; false when another transaction has taken its number. */
export async function insertHandoffStep(tx: Tx, step: NewHandoffStep): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into handoffs.step (handoff_id, seq, from_organisation, to_organisation, person_id, kind, on_date, facts, reason, note,
      by_organisation, by_staff, by_guest, at)
    values (${step.handoffId}, ${step.seq}, ${step.from}, ${step.to}, ${step.personId}, ${step.kind}, ${step.onDate},
      ${JSON.stringify(step.facts)}::jsonb, ${step.reason}, ${step.note}, ${step.byOrganisation}, ${step.byStaff}, ${step.byGuest}, ${step.at})
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows) === 1
}

export const handoffColumns = sql`h.id, h.kind, h.from_organisation, h.to_organisation, h.person_id, h.household_id, h.journey_id,
  h.persons_count, h.subject, h.receive_by::text as receive_by, h.answer_by::text as answer_by, h.source, h.replaces,
  h.made_on::text as made_on,
  (select json_agg(json_build_object('seq', s.seq, 'kind', s.kind, 'at', s.at, 'organisation', s.by_organisation, 'staff', s.by_staff,
    'agreedDay', s.facts -> 'agreedDay', 'answerBy', s.facts -> 'answerBy') order by s.seq) from handoffs.step s where s.handoff_id = h.id) as steps,
  coalesce((select max(e.level) from handoffs.escalation e where e.handoff_id = h.id), 0) as escalation`

export async function findHandoff(tx: Tx, id: Id): Promise<StoredHandoff | undefined> {
  const { rows } = await sql<HandoffRow>`select ${handoffColumns} from handoffs.handoff h where h.id = ${id}`.execute(
    tx,
  )
  return rows[0] ? deriveHandoff(rows[0]) : undefined
}

/** Every hand-off of a person or household, newest first, as one JSON value inside a larger statement. */
export function handoffsAsJson(personId: Id, householdId: ReturnType<typeof sql<Id | null>>) {
  return sql<HandoffRow[]>`(
    select coalesce(json_agg(row_to_json(f)), '[]'::json)
    from (
      select ${handoffColumns}
      from handoffs.handoff h
      where h.person_id = ${personId} or h.household_id = ${householdId}
      order by h.id desc
      limit 50
    ) f
  )`
}

export interface StoredHandoffStep {
  readonly seq: number
  readonly kind: HandoffState
  readonly on_date: string
  readonly at: string
  readonly facts: Record<string, unknown>
  readonly reason: string | null
  readonly note: string | null
  readonly by_organisation: string
  readonly by_name: string | null
}

export async function selectHandoffSteps(tx: Tx, id: Id): Promise<StoredHandoffStep[]> {
  const { rows } = await sql<StoredHandoffStep>`
    select s.seq, s.kind, s.on_date, to_json(s.at) #>> '{}' as at, s.facts, s.reason, s.note, s.by_organisation, st.name as by_name
    from handoffs.step s
    left join organisations.staff st on st.id = s.by_staff
    where s.handoff_id = ${id}
    order by s.seq`.execute(tx)
  return rows
}

export async function selectCovered(tx: Tx, id: Id): Promise<Id[]> {
  const { rows } = await sql<{
    person_id: Id
  }>`select person_id from handoffs.covered_person where handoff_id = ${id}`.execute(tx)
  return rows.map((row) => row.person_id)
}

export async function hasOpenAnvisning(tx: Tx, householdId: Id): Promise<boolean> {
  const { rows } = await sql`
    select 1
    from handoffs.handoff h
    join handoffs.open_handoff o on o.handoff_id = h.id
    where h.household_id = ${householdId} and h.kind = 'anvisning'`.execute(tx)
  return rows.length > 0
}

export async function lockHousehold(tx: Tx, householdId: Id): Promise<void> {
  await sendAlong(tx, sql`select pg_advisory_xact_lock(hashtextextended(${householdId}, 7306))`)
}
