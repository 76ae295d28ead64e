import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { InformationCategory } from './law.ts'
import type { DisclosureWay } from './question.ts'

/** A line of the ledger that stands, with all that explains it. */
export interface LedgerLine {
  readonly category: InformationCategory
  readonly holder: string
  readonly recipient: string
  readonly basisId: string
  readonly way: DisclosureWay | 'consent'
  /** For the holder alone, and where somebody is protected for whoever wrote it or is let in. */
  readonly weighing: string | null
  readonly since: string
  readonly until: string | null
}

/** What stands told about a person, the earliest first, as far as the actor may see the ledger. */
export async function selectLedger(tx: Tx, personId: Id): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`
    select d.category, d.holder, d.recipient, d.basis_id as "basisId", case when d.consent_id is null then d.way else 'consent' end as way,
      w.text as weighing, d.decided_on as since, d.until
    from exchange.disclosure d
    left join exchange.weighing w on w.id = d.weighing_id
    where d.person_id = ${personId} and d.stands and (d.until is null or d.until >= kernel.actor_today())
    order by d.decided_at, d.id`.execute(tx)
  return rows
}
