import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** The lines of booked times that still stand: the last of each errand, while its minutes are held. */
const standing = sql`from visits.booked_time b
    where not exists (select 1 from visits.booked_time n where n.visit_id = b.visit_id and n.errand_seq = b.errand_seq and n.seq > b.seq)
      and exists (select 1 from visits.taken t where t.visit_id = b.visit_id and t.errand_seq = b.errand_seq)`

/** How many times are booked with a desk, room or interpreter after a day. */
export async function countBookedAfter(tx: Tx, wish: { resourceId: Id; after: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count ${standing}
      and b.on_date > ${wish.after}::date and ${wish.resourceId} in (b.desk_id, b.room_id, b.interpreter_id)`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** How many times are booked within some minutes of a day, of the place or of one thing in it. */
export async function countBookedIn(
  tx: Tx,
  wish: { placeId: Id; resourceId: Id | null; date: string; from: number; to: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count ${standing}
      and b.place_id = ${wish.placeId} and b.on_date = ${wish.date}::date
      and b.from_minute < ${wish.to} and b.to_minute > ${wish.from}
      and (${wish.resourceId}::uuid is null or ${wish.resourceId}::uuid in (b.desk_id, b.room_id, b.interpreter_id))`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
