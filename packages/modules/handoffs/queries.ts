import type { HandoffState } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
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
  await sql`insert into handoffs.handoff (id, kind, from_organisation, to_organisation, person_id, household_id, journey_id, persons_count,
      subject, receive_by, answer_by, source, replaces, made_by, made_at, made_on)
    values (${handoff.id}, ${handoff.kind}, ${handoff.from}, ${handoff.to}, ${handoff.personId}, ${handoff.householdId},
      ${handoff.journeyId}, ${handoff.personIds.length}, ${handoff.subject}, ${handoff.receiveBy}, ${handoff.answerBy}, ${handoff.source},
      ${handoff.replaces}, ${handoff.madeBy}, ${handoff.madeAt}, ${handoff.madeOn})`.execute(tx)
  await sql`insert into handoffs.covered_person (handoff_id, person_id, from_organisation, to_organisation)
    select ${handoff.id}::uuid, person_id, ${handoff.from}::text, ${handoff.to}::text
    from unnest(${[...handoff.personIds]}::uuid[]) as person_id`.execute(tx)
}

export interface NewHandoffStep {
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
  readonly byOrganisation: string
  readonly byStaff: Id
  readonly at: string
}

/** Appends a step; false when another transaction has taken its number. */
export async function insertHandoffStep(tx: Tx, step: NewHandoffStep): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    insert into handoffs.step (handoff_id, seq, from_organisation, to_organisation, person_id, kind, on_date, facts, reason, note,
      by_organisation, by_staff, at)
    values (${step.handoffId}, ${step.seq}, ${step.from}, ${step.to}, ${step.personId}, ${step.kind}, ${step.onDate},
      ${JSON.stringify(step.facts)}::jsonb, ${step.reason}, ${step.note}, ${step.byOrganisation}, ${step.byStaff}, ${step.at})
    on conflict (handoff_id, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

const handoffColumns = sql`h.id, h.kind, h.from_organisation, h.to_organisation, h.person_id, h.household_id, h.journey_id,
  h.persons_count, h.subject, h.receive_by::text as receive_by, h.answer_by::text as answer_by, h.source, h.replaces,
  h.made_on::text as made_on,
  (select json_agg(json_build_object('seq', s.seq, 'kind', s.kind, 'at', s.at, 'organisation', s.by_organisation, 'staff', s.by_staff,
    'agreedDay', s.facts -> 'agreedDay') order by s.seq) from handoffs.step s where s.handoff_id = h.id) as steps,
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

export type ShowHandoffs = 'answer' | 'fulfil' | 'sent' | 'all'

export interface HandoffList {
  readonly organisationId: string
  readonly show: ShowHandoffs
  readonly after?: { sort: string; id: string } | undefined
  readonly limit: number
}

function listCondition(wish: { organisationId: string; show: ShowHandoffs }) {
  switch (wish.show) {
    case 'answer':
      return sql`o.to_organisation = ${wish.organisationId} and o.state in ('decided', 'sent')`
    case 'fulfil':
      return sql`o.to_organisation = ${wish.organisationId} and o.state in ('acknowledged', 'housing_reported', 'date_agreed', 'accepted')`
    case 'sent':
      return sql`o.from_organisation = ${wish.organisationId}`
    case 'all':
      return sql`true`
  }
}

/** The organisation's open hand-offs, the most urgent first. */
export async function selectOpenHandoffs(tx: Tx, wish: HandoffList): Promise<(StoredHandoff & { sort: string })[]> {
  const { rows } = await sql<HandoffRow & { sort: string }>`
    with page as materialized (
      select o.handoff_id, coalesce(o.answer_by, o.receive_by, date '9999-12-31')::text as sort
      from handoffs.open_handoff o
      where ${listCondition(wish)}
        and (${wish.after?.sort ?? null}::text is null
          or (coalesce(o.answer_by, o.receive_by, date '9999-12-31')::text, o.handoff_id::text) > (${wish.after?.sort ?? null}, ${wish.after?.id ?? null}))
      order by coalesce(o.answer_by, o.receive_by, date '9999-12-31')::text, o.handoff_id::text
      limit ${wish.limit + 1}
    )
    select ${handoffColumns}, p.sort
    from page p
    join handoffs.handoff h on h.id = p.handoff_id
    order by p.sort, h.id::text`.execute(tx)
  return rows.map((row) => ({ ...deriveHandoff(row), sort: row.sort }))
}

export async function countOpenHandoffs(
  tx: Tx,
  organisationId: string,
): Promise<{ answer: number; fulfil: number; sent: number }> {
  const { rows } = await sql<{ answer: number; fulfil: number; sent: number }>`
    select count(*) filter (where ${listCondition({ organisationId, show: 'answer' })}) as answer,
      count(*) filter (where ${listCondition({ organisationId, show: 'fulfil' })}) as fulfil,
      count(*) filter (where ${listCondition({ organisationId, show: 'sent' })}) as sent
    from handoffs.open_handoff o`.execute(tx)
  return rows[0] ?? { answer: 0, fulfil: 0, sent: 0 }
}

export interface KommuntalLine {
  readonly municipality: string
  readonly year: number
  readonly persons: number
  readonly decided_by_board: string
  readonly decided_on: string
  readonly used: number
}

/**
 * The kommuntal that stands for a year, with how many persons have been assigned within it.
 * Only the sender and the municipality itself see the anvisningar that are counted; others get 0.
 */
export async function selectKommuntal(
  tx: Tx,
  wish: { year?: number; municipality?: string },
): Promise<KommuntalLine[]> {
  const { rows } = await sql<KommuntalLine>`
    select k.municipality, k.year, k.persons, k.decided_by_board, k.decided_on::text as decided_on, coalesce(u.used, 0)::int as used
    from (
      select distinct on (k.municipality, k.year) k.*
      from handoffs.kommuntal k
      where (${wish.year ?? null}::int is null or k.year = ${wish.year ?? null})
        and (${wish.municipality ?? null}::text is null or k.municipality = ${wish.municipality ?? null})
      order by k.municipality, k.year, k.seq desc
    ) k
    left join (
      select h.to_organisation, extract(year from h.made_on)::int as year, sum(h.persons_count) as used
      from handoffs.handoff h
      where h.kind = 'anvisning'
        and (${wish.municipality ?? null}::text is null or h.to_organisation = ${wish.municipality ?? null})
        and not exists (select 1 from handoffs.step s where s.handoff_id = h.id and s.kind in ('declined', 'cancelled', 'replaced'))
      group by 1, 2
    ) u on u.to_organisation = k.municipality and u.year = k.year
    order by k.municipality, k.year desc`.execute(tx)
  return rows
}

export async function insertKommuntal(
  tx: Tx,
  decision: { municipality: string; year: number; persons: number; board: string; on: string; at: string },
): Promise<void> {
  await sql`insert into handoffs.kommuntal (municipality, year, seq, persons, decided_by_board, decided_on, at)
    select ${decision.municipality}::text, ${decision.year}::int, coalesce(max(k.seq), 0) + 1, ${decision.persons}::int, ${decision.board}::text,
      ${decision.on}::date, ${decision.at}::timestamptz
    from handoffs.kommuntal k where k.municipality = ${decision.municipality}::text and k.year = ${decision.year}::int`.execute(
    tx,
  )
}

/** A municipality's kommuntal is used by one anvisning at a time. */
export async function lockKommuntal(tx: Tx, municipality: string, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${municipality} ${year}`}, 7305))`.execute(tx)
}

export async function lockHousehold(tx: Tx, householdId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${householdId}, 7306))`.execute(tx)
}

export interface SilentHandoff {
  readonly handoff_id: Id
  readonly from_organisation: string
  readonly to_organisation: string
  readonly person_id: Id
  readonly answer_by: string
  readonly level: number
}

/** Unanswered hand-offs past their day, with how far each has been escalated. */
export async function selectSilent(tx: Tx, today: string): Promise<SilentHandoff[]> {
  const { rows } = await sql<SilentHandoff>`
    select o.handoff_id, o.from_organisation, o.to_organisation, o.person_id, o.answer_by::text as answer_by,
      coalesce((select max(e.level) from handoffs.escalation e where e.handoff_id = o.handoff_id), 0) as level
    from handoffs.open_handoff o
    where o.state in ('decided', 'sent') and o.answer_by < ${today}::date`.execute(tx)
  return rows
}

export async function insertEscalation(
  tx: Tx,
  silent: SilentHandoff,
  level: number,
  days: { on: string; at: string },
): Promise<void> {
  await sql`insert into handoffs.escalation (handoff_id, level, from_organisation, to_organisation, person_id, on_date, at)
    values (${silent.handoff_id}, ${level}, ${silent.from_organisation}, ${silent.to_organisation}, ${silent.person_id}, ${days.on}, ${days.at})
    on conflict (handoff_id, level) do nothing`.execute(tx)
}

export interface StoredMessage {
  readonly seq: number
  readonly at: string
  readonly by_organisation: string
  readonly by_name: string | null
  readonly text: string
}

export async function selectMessages(tx: Tx, id: Id): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select m.seq, to_json(m.at) #>> '{}' as at, m.by_organisation, st.name as by_name, m.text
    from handoffs.message m
    left join organisations.staff st on st.id = m.by_staff
    where m.handoff_id = ${id}
    order by m.seq`.execute(tx)
  return rows
}

export async function insertMessage(
  tx: Tx,
  message: { handoff: StoredHandoff; text: string; byOrganisation: string; byStaff: Id; at: string },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${message.handoff.id}, 7307))`.execute(tx)
  const { rows } = await sql<{ seq: number }>`
    insert into handoffs.message (handoff_id, seq, from_organisation, to_organisation, person_id, text, by_organisation, by_staff, at)
    select ${message.handoff.id}::uuid, coalesce(max(m.seq), 0) + 1, ${message.handoff.from_organisation}::text,
      ${message.handoff.to_organisation}::text, ${message.handoff.person_id}::uuid, ${message.text}::text, ${message.byOrganisation}::text,
      ${message.byStaff}::uuid, ${message.at}::timestamptz
    from handoffs.message m where m.handoff_id = ${message.handoff.id}::uuid
    returning seq`.execute(tx)
  return rows[0]?.seq ?? 0
}

/** Households whose turn it is to be assigned and that have no anvisning under way, those who have waited longest first. */
export async function selectWithoutAnvisning(
  tx: Tx,
  wish: { organisationId: string; after?: { sort: string; id: string } | undefined; limit: number },
): Promise<{ person_id: Id; sort: string }[]> {
  const { rows } = await sql<{ person_id: Id; sort: string }>`
    select o.person_id, o.ready_on::text as sort
    from chain.open_milestone o
    join chain.journey j on j.id = o.journey_id
    where o.responsible = ${wish.organisationId} and o.key = 'anvisning'
      and not exists (
        select 1 from handoffs.handoff h join handoffs.open_handoff w on w.handoff_id = h.id where h.household_id = j.household_id
      )
      and (${wish.after?.sort ?? null}::text is null
        or (o.ready_on::text, o.person_id::text) > (${wish.after?.sort ?? null}, ${wish.after?.id ?? null}))
    order by o.ready_on::text, o.person_id::text
    limit ${wish.limit + 1}`.execute(tx)
  return rows
}

export async function countWithoutAnvisning(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from chain.open_milestone o
    join chain.journey j on j.id = o.journey_id
    where o.responsible = ${organisationId} and o.key = 'anvisning'
      and not exists (
        select 1 from handoffs.handoff h join handoffs.open_handoff w on w.handoff_id = h.id where h.household_id = j.household_id
      )`.execute(tx)
  return rows[0]?.count ?? 0
}
