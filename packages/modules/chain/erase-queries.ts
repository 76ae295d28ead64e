import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteJourneys(tx: Tx, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await sql`delete from chain.step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from chain.milestone where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from chain.journey_end where person_id = any (${ids}::uuid[])`.execute(tx)
  for (const table of ['party', 'named_day', 'wording'])
    await sql`delete from ${sql.table(`chain.${table}`)}
      where journey_id in (select j.id from chain.journey j where j.person_id = any (${ids}::uuid[]))`.execute(tx)
  await sql`delete from chain.journey where person_id = any (${ids}::uuid[])`.execute(tx)
}
