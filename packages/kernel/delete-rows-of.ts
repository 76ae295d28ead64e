import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Id } from './ids.ts'

/**
 * Deletes what tables hold of these persons by their column `person_id`, in the order given: what points at something comes before it.
 * Row security lets it go only under an order that is due.
 */
export async function deleteRowsOf(tx: Tx, personIds: readonly Id[], tables: readonly string[]): Promise<void> {
  const ids = [...personIds]
  for (const table of tables)
    await sql`delete from ${sql.table(table)} where person_id = any (${ids}::uuid[])`.execute(tx)
}
