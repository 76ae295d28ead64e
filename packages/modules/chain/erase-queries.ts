import { deleteRowsOf, type Id, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function deleteJourneys(tx: Tx, personIds: readonly Id[]): Promise<void> {
  await deleteRowsOf(tx, personIds, ['chain.stall', 'chain.step', 'chain.milestone', 'chain.journey_end'])
  const theirs = sql`journey_id in (select j.id from chain.journey j where j.person_id = any (${[...personIds]}::uuid[]))`
  await sql`delete from chain.party where ${theirs}`.execute(tx)
  await sql`delete from chain.named_day where ${theirs}`.execute(tx)
  await sql`delete from chain.wording where ${theirs}`.execute(tx)
  await deleteRowsOf(tx, personIds, ['chain.journey'])
}
