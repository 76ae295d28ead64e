import type { TakeBackMove } from '@kedjan/contract'
import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotMoveDue, moveDue } from './move-due.ts'

/** Takes back the extension, the pause or the other day that was added last; what was written stays to be read. */
export function takeBackMove(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: TakeBackMove & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; on: string }, CannotMoveDue>> {
  const { milestoneId, because, ...what } = command
  return moveDue(tx, clock, actor, { milestoneId, because, change: { act: 'take_back', ...what } })
}
