import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotChangeUnbooked, changeUnbooked } from './change-unbooked.ts'

/** Ends a desk, room or interpreter after a day; one that was added by mistake, before it was of any use. */
export function endResource(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeId, ...end }: { placeId: Id; resourceId: Id; on: string },
): Promise<Result<{ id: Id }, CannotChangeUnbooked>> {
  return changeUnbooked(tx, clock, actor, { placeId, change: { change: 'end', ...end } })
}
