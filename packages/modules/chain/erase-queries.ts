import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteJourneys(tx: Tx, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await sql`delete from chain.stall where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from chain.step where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from chain.milestone where person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from chain.journey_end where person_id = any (${ids}::uuid[])`.execute(tx)
  const theirs = sql`journey_id in (select j.id from chain.journey j where j.person_id = any (${ids}::uuid[]))`
  await sql`delete from chain.party where ${theirs}`.execute(tx)
  await sql`delete from chain.named_day where ${theirs}`.execute(tx)
  await sql`delete from chain.wording where ${theirs}`.execute(tx)
  await sql`delete from chain.journey where person_id = any (${ids}::uuid[])`.execute(tx)
}
