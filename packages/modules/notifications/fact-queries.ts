import type { Fact, Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { FactContext } from './receivers.ts'

/** What a fact is about, as the platform knows it: parties and a person, by their ids. */
export async function findFactContext(tx: Tx, payload: Fact['payload']): Promise<FactContext> {
  const { handoffId, journeyId, milestoneId, visitId, wishId, personId } = payload
  if (typeof handoffId === 'string') return contextOfHandoff(tx, handoffId)
  if (typeof journeyId === 'string') return contextOfJourney(tx, journeyId)
  if (typeof milestoneId === 'string') return contextOfMilestone(tx, milestoneId)
  if (typeof visitId === 'string') return contextOfVisit(tx, visitId)
  if (typeof wishId === 'string') return contextOfWish(tx, wishId)
  return typeof personId === 'string' ? { personId } : {}
}

async function contextOfHandoff(tx: Tx, handoffId: Id): Promise<FactContext> {
  const { rows } = await sql<NonNullable<FactContext['handoff']>>`
    select h.from_organisation as "from", h.to_organisation as "to", h.kind, h.person_id as "personId"
    from handoffs.handoff h
    where h.id = ${handoffId}`.execute(tx)
  return rows[0] ? { handoff: rows[0] } : {}
}

async function contextOfJourney(tx: Tx, journeyId: Id): Promise<FactContext> {
  const { rows } = await sql<{ personId: Id }>`
    select j.person_id as "personId" from chain.journey j where j.id = ${journeyId}`.execute(tx)
  return rows[0] ?? {}
}

async function contextOfMilestone(tx: Tx, milestoneId: Id): Promise<FactContext> {
  const { rows } = await sql<{ personId: Id; responsible: string }>`
    select m.person_id as "personId", m.responsible from chain.milestone m where m.id = ${milestoneId}`.execute(tx)
  return rows[0] ?? {}
}

/** Nobody, for one who came in unbooked. */
async function contextOfVisit(tx: Tx, visitId: Id): Promise<FactContext> {
  const { rows } = await sql<{ personId: Id }>`
    select v.person_id as "personId" from visits.visit v where v.id = ${visitId} and v.person_id is not null`.execute(
    tx,
  )
  return rows[0] ?? {}
}

async function contextOfWish(tx: Tx, wishId: Id): Promise<FactContext> {
  const { rows } = await sql<{ personId: Id }>`
    select w.person_id as "personId" from visits.wish w where w.id = ${wishId}`.execute(tx)
  return rows[0] ?? {}
}
