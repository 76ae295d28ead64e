import { deleteRowsOf, type Id, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** A number as a request may name it, in place of a person. */
export interface ErasedNumber {
  readonly kind: string
  readonly value: string
}

/** What points at something goes before it: steps before requests, answers and ends before what they answer and end. */
export async function deleteExchanged(
  tx: Tx,
  personIds: readonly Id[],
  numbers: readonly ErasedNumber[],
): Promise<void> {
  await deleteRowsOf(tx, personIds, ['exchange.withdrawal', 'exchange.disclosure', 'exchange.weighing'])
  await deleteRequests(tx, personIds, numbers)
  await deleteRowsOf(tx, personIds, [
    'exchange.consent_answer',
    'exchange.consent_ask',
    'exchange.consent_end',
    'exchange.consent',
    'exchange.plea_answer',
    'exchange.plea',
    'exchange.correction_receipt',
    'exchange.correction_notice',
    'exchange.delay',
  ])
}

async function deleteRequests(tx: Tx, personIds: readonly Id[], numbers: readonly ErasedNumber[]): Promise<void> {
  const { rows } = await sql<{ id: Id }>`
    select q.id from exchange.request q where q.person_id = any (${[...personIds]}::uuid[])
    union
    select q.id
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r (kind text, value text)
    join exchange.request q on q.number_kind = r.kind and q.number = r.value`.execute(tx)
  await deleteWithSteps(
    tx,
    rows.map(({ id }) => id),
  )
}

/** Requests by number that are closed, told nothing and were asked long enough ago: row security lets no others go. */
export async function deleteOldRequests(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: Id }>`
    select q.id
    from exchange.request q
    where q.person_id is null and q.asked_at < kernel.kept_since('request_by_number') and exchange.may_forget_request(q.id)`.execute(
    tx,
  )
  return deleteWithSteps(
    tx,
    rows.map(({ id }) => id),
  )
}

async function deleteWithSteps(tx: Tx, ids: readonly Id[]): Promise<number> {
  const requestIds = [...ids]
  await sql`delete from exchange.request_escalation where request_id = any (${requestIds}::uuid[])`.execute(tx)
  await sql`delete from exchange.request_step where request_id = any (${requestIds}::uuid[])`.execute(tx)
  const { numAffectedRows } = await sql`delete from exchange.request where id = any (${requestIds}::uuid[])`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
