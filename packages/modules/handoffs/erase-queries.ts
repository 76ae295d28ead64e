import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteHandoffs(tx: Tx, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await sql`delete from handoffs.escalation where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from handoffs.message where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from handoffs.step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from handoffs.covered_person where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from handoffs.handoff where person_id = any (${ids}::uuid[])`.execute(tx)
}
