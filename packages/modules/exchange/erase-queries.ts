import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteDisclosures(tx: Tx, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await sql`delete from exchange.withdrawal where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from exchange.disclosure where person_id = any (${ids}::uuid[])`.execute(tx)
}
