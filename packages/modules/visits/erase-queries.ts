import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteVisits(tx: Tx, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await sql`delete from visits.wish_step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.wish where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.note where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.errand_step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.taken where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.booked_time where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.errand where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.visit_step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from visits.visit where person_id = any (${ids}::uuid[])`.execute(tx)
}
