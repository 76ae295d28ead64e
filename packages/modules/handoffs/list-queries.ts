import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { handoffColumns } from './queries.ts'
import { deriveHandoff, type HandoffRow, type StoredHandoff } from './stored-handoff.ts'

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
  await sendAlong(
    tx,
    sql`insert into handoffs.escalation (handoff_id, level, from_organisation, to_organisation, person_id, on_date, at)
    values (${silent.handoff_id}, ${level}, ${silent.from_organisation}, ${silent.to_organisation}, ${silent.person_id}, ${days.on}, ${days.at})
    on conflict (handoff_id, level) do nothing`,
  )
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
