import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** Persons of whom an organisation was told something lately, as that organisation sees the ledger; the latest first. */
export async function selectToldLately(tx: Tx, recipient: string, since: string): Promise<Id[]> {
  const { rows } = await sql<{ person_id: Id }>`
    select d.person_id
    from exchange.disclosure d
    where d.recipient = ${recipient} and d.stands and d.decided_on >= ${since}::date
    group by d.person_id
    order by max(d.decided_at) desc, d.person_id
    limit 400`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

export interface WaitingRequest {
  readonly id: Id
  readonly asker: string
  readonly holder: string
  readonly answerBy: string
}

/** Open requests that wait for their holder, as the platform sees them. */
export async function selectWaitingRequests(tx: Tx): Promise<WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select o.request_id as id, o.asker, o.holder, o.answer_by as "answerBy"
    from exchange.open_request o
    where o.state in ('asked', 'replied')
    order by o.request_id`.execute(tx)
  return rows
}
