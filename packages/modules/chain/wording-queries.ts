import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { StoredJourney } from './stored-journey.ts'

/** Writes down that a reform has taken a journey over. */
export async function insertWording(
  tx: Tx,
  journey: StoredJourney,
  wording: { from: string; on: string; source: string },
): Promise<void> {
  await sql`insert into chain.wording (journey_id, template_from, before, on_date, source)
    values (${journey.id}, ${wording.from}, ${journey.template_from}, ${wording.on}, ${wording.source})`.execute(tx)
  await sql`update chain.journey set template_from = ${wording.from} where id = ${journey.id}`.execute(tx)
}

/** Journeys under way along an earlier wording of a chain. */
export async function selectJourneysBefore(
  tx: Tx,
  wish: { template: string; from: string; limit: number },
): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select j.id from chain.journey j
    where j.template = ${wish.template} and j.template_from < ${wish.from}::date
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
    order by j.id
    limit ${wish.limit}`.execute(tx)
  return rows.map(({ id }) => id)
}
