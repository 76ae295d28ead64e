import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** A document that no scanner has judged yet. */
export interface Waiting {
  readonly document_id: Id
  readonly person_id: Id
  readonly tries: number
}

/** The one that has waited longest, of those whose time to be tried again has come. Run as the platform. */
export async function findWaiting(tx: Tx, now: string, passed: readonly Id[]): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select w.document_id, w.person_id, w.tries
    from documents.waiting w
    where not w.document_id = any (${[...passed]}::uuid[])
      and w.since + least(power(2, w.tries), 64) * interval '1 minute' * least(w.tries, 1) <= ${now}::timestamptz
    order by w.since, w.document_id
    limit 1`.execute(tx)
  return rows[0]
}

export async function isWaiting(tx: Tx, id: Id): Promise<boolean> {
  const { rows } = await sql`select 1 from documents.waiting w where w.document_id = ${id}`.execute(tx)
  return rows.length > 0
}
