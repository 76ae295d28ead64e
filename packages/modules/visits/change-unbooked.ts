import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type ChangeWish, workOut } from './hit-visits.ts'
import type { CannotChangePlace } from './place-change.ts'
import { lockPlace } from './taken-queries.ts'

export type CannotChangeUnbooked = CannotChangePlace | { reason: 'still_booked'; times: number; until: string }

/** Makes a change that hits nothing that is booked; what is booked there is moved first, by replanning, or waited for. */
export async function changeUnbooked(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  wish: ChangeWish,
): Promise<Result<{ id: Id }, CannotChangeUnbooked>> {
  await lockPlace(tx, wish.placeId)
  const worked = await workOut(tx, clock, actor, wish)
  if (!worked.ok) return worked
  const { moved, record } = worked.value
  const until = moved.map(({ was }) => was.date).reduce((last, date) => (date > last ? date : last), '')
  if (moved.length > 0) return refuse({ reason: 'still_booked', times: moved.length, until })
  return ok({ id: await record(tx) })
}
