import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import { type SqlBool, sql } from 'kysely'
import type { RequestRefusal, RequestState, StoredRequest } from './request.ts'

export type NewRequest = Omit<StoredRequest, 'state' | 'lastSeq' | 'lastBy' | 'lastAt' | 'escalation'> & {
  readonly at: string
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into exchange.request (id, asker, holder, person_id, number_kind, number, categories, basis_id, purpose, reason,
      answer_by, asked_by, asked_on, asked_at)
    values (${request.id}, ${request.asker}, ${request.holder}, ${request.personId}, ${request.numberKind}, ${request.number},
      ${[...request.categories]}, ${request.basisId}, ${request.purpose}, ${request.reason}, ${request.answerBy}, ${request.askedBy},
      ${request.askedOn}, ${request.at})`,
  )
}

export interface NewRequestStep {
  readonly requestId: Id
  readonly seq: number
  readonly asker: string
  readonly holder: string
  readonly kind: RequestState
  readonly refusal: RequestRefusal | null
  readonly note: string | null
  readonly byOrganisation: string
  readonly byStaff: Id
  readonly on: string
  readonly at: string
}

/** False when somebody else was first: the number of the step is taken. */
export async function insertRequestStep(tx: Tx, step: NewRequestStep): Promise<boolean> {
  const { rows } =
    await sql`insert into exchange.request_step (request_id, seq, asker, holder, kind, refusal, note, by_organisation,
      by_staff, on_date, at)
    values (${step.requestId}, ${step.seq}, ${step.asker}, ${step.holder}, ${step.kind}, ${step.refusal}, ${step.note},
      ${step.byOrganisation}, ${step.byStaff}, ${step.on}, ${step.at})
    on conflict (request_id, seq) do nothing
    returning seq`.execute(tx)
  return rows.length === 1
}

const requests = sql`
  select q.id, q.asker, q.holder, q.person_id as "personId", q.number_kind as "numberKind", q.number, q.categories,
    q.basis_id as "basisId", q.purpose, q.reason, q.answer_by as "answerBy", q.asked_by as "askedBy", q.asked_on as "askedOn",
    l.kind as state, l.seq as "lastSeq", l.by_staff as "lastBy", to_json(l.at) #>> '{}' as "lastAt",
    coalesce((select max(e.level) from exchange.request_escalation e where e.request_id = q.id), 0) as escalation
  from exchange.request q
  join lateral (
    select s.kind, s.seq, s.by_staff, s.at from exchange.request_step s where s.request_id = q.id order by s.seq desc limit 1
  ) l on true`

export async function findRequest(tx: Tx, id: Id): Promise<StoredRequest | undefined> {
  const { rows } = await sql<StoredRequest>`${requests} where q.id = ${id}`.execute(tx)
  return rows[0]
}

/** Answers to one request follow one another. */
export async function lockRequest(tx: Tx, id: Id): Promise<void> {
  await sendAlong(tx, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7311))`)
}

export type RequestShow = 'of_us' | 'by_us' | 'answered'

/** Requests of an organisation: open ones by the day on which an answer is due, answered ones with the newest first. */
export async function selectRequests(
  tx: Tx,
  wish: { organisationId: string; show: RequestShow; limit: number },
): Promise<StoredRequest[]> {
  const { organisationId, show, limit } = wish
  const isOpen = sql<SqlBool>`exists (select 1 from exchange.open_request o where o.request_id = q.id)`
  const which = {
    of_us: sql`q.holder = ${organisationId} and ${isOpen} order by q.answer_by, q.id`,
    by_us: sql`q.asker = ${organisationId} and ${isOpen} order by q.answer_by, q.id`,
    answered: sql`${organisationId} in (q.asker, q.holder) and not ${isOpen} order by q.asked_at desc, q.id`,
  }[show]
  const { rows } = await sql<StoredRequest>`${requests} where ${which} limit ${limit}`.execute(tx)
  return rows
}

/** The requests about a person: for the person, those that are not held back. */
export async function selectRequestsAbout(tx: Tx, personIds: readonly Id[]): Promise<StoredRequest[]> {
  const { rows } = await sql<StoredRequest>`${requests}
    where q.person_id = any (${[...personIds]}::uuid[])
    order by q.asked_at desc, q.id
    limit 200`.execute(tx)
  return rows
}

export interface RequestStep {
  readonly kind: RequestState
  readonly refusal: RequestRefusal | null
  readonly note: string | null
  readonly byOrganisation: string
  readonly byStaff: Id
  readonly on: string
}

export async function selectRequestSteps(tx: Tx, requestId: Id): Promise<RequestStep[]> {
  const { rows } = await sql<RequestStep>`
    select s.kind, s.refusal, s.note, s.by_organisation as "byOrganisation", s.by_staff as "byStaff", s.on_date as "on"
    from exchange.request_step s
    where s.request_id = ${requestId}
    order by s.seq`.execute(tx)
  return rows
}

export interface SilentRequest {
  readonly requestId: Id
  readonly asker: string
  readonly holder: string
  readonly answerBy: string
  readonly level: number
}

/** Requests past their day that wait for the holder, with how far each has been escalated. */
export async function selectSilentRequests(tx: Tx, today: string): Promise<SilentRequest[]> {
  const { rows } = await sql<SilentRequest>`
    select o.request_id as "requestId", o.asker, o.holder, o.answer_by::text as "answerBy",
      coalesce((select max(e.level) from exchange.request_escalation e where e.request_id = o.request_id), 0) as level
    from exchange.open_request o
    where o.state in ('asked', 'replied') and o.answer_by < ${today}::date`.execute(tx)
  return rows
}

export async function insertRequestEscalation(
  tx: Tx,
  silent: SilentRequest,
  level: number,
  days: { on: string; at: string },
): Promise<void> {
  await sql`insert into exchange.request_escalation (request_id, level, asker, holder, on_date, at)
    values (${silent.requestId}, ${level}, ${silent.asker}, ${silent.holder}, ${days.on}, ${days.at})
    on conflict (request_id, level) do nothing`.execute(tx)
}
