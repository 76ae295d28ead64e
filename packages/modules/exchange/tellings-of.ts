import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** What an organisation has told another about somebody, and still stands: on its own decision, without asking anybody. */
export interface StandingTelling {
  readonly basis_id: string
  readonly recipient: string
  readonly cause: string
}

/**
 * What a holder has told about a person on its own decision, once for each basis and recipient, by its last cause. What rests on a
 * consent, a weighing or a question was decided about that person alone and is left out.
 */
export async function selectTellingsOf(tx: Tx, { personId, holder }: { personId: Id; holder: string }) {
  const { rows } = await sql<StandingTelling>`
    select distinct on (d.basis_id, d.recipient) d.basis_id, d.recipient, d.cause
    from exchange.disclosure d
    where d.person_id = ${personId} and d.holder = ${holder} and d.stands
      and d.consent_id is null and d.weighing_id is null and d.request_id is null and d.way in ('own_initiative', 'handoff')
    order by d.basis_id, d.recipient, d.decided_at desc`.execute(tx)
  return rows
}
