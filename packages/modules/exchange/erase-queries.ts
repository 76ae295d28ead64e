import type { Id, Tx } from '@kedjan/kernel'
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
  const ids = [...personIds]
  await sql`delete from exchange.withdrawal where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.disclosure where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.weighing where person_id = any (${ids}::uuid[])`.execute(tx)
  await deleteRequests(tx, ids, numbers)
  await sql`delete from exchange.consent_answer where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.consent_ask where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.consent_end where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.consent where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.plea_answer where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.plea where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.correction_receipt where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.correction_notice where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.delay where person_id = any (${ids}::uuid[])`.execute(tx)
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
