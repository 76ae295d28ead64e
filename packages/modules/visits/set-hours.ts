import type { SetHours } from '@kedjan/contract'
import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotChangeUnbooked, changeUnbooked } from './change-unbooked.ts'

/** Sets the hours by weekday of the place, or of one thing in it, from a day on. */
export function setHours(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeId, ...hours }: SetHours & { placeId: Id },
): Promise<Result<{ id: Id }, CannotChangeUnbooked>> {
  return changeUnbooked(tx, clock, actor, { placeId, change: { change: 'hours', ...hours } })
}
