import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteDocuments(tx: Tx, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await sql`delete from documents.waiting where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from documents.content where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from documents.file where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from documents.step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from documents.document where person_id = any (${ids}::uuid[])`.execute(tx)
}
