import type { Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { findVisit, type StoredVisit } from './visit-queries.ts'

/** Visits that stand on these days and have not been reminded of since they were booked or moved. */
export async function selectToRemind(tx: Tx, wish: { after: string; until: string }): Promise<StoredVisit[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct b.visit_id as id
    from visits.booked_time b
    join visits.taken t on t.visit_id = b.visit_id and t.errand_seq = b.errand_seq and t.kind = 'desk'
    where b.on_date > ${wish.after}::date and b.on_date <= ${wish.until}::date
      and not exists (select 1 from visits.visit_step s where s.visit_id = b.visit_id and s.kind = 'reminded'
        and s.seq > coalesce((select max(m.seq) from visits.visit_step m where m.visit_id = b.visit_id and m.kind in ('moved', 'restored')), 0))
    order by 1`.execute(tx)
  const found: StoredVisit[] = []
  for (const { id } of rows) {
    const visit = await findVisit(tx, id)
    if (visit?.state === 'booked') found.push(visit)
  }
  return found
}
