import type { ExtendDeadline } from '@kedjan/contract'
import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotMoveDue, moveDue } from './move-due.ts'

/** Gives a step more time, on a ground and within what its rule allows; the person sees until when and why. */
export function extendDeadline(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ExtendDeadline & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; on: string }, CannotMoveDue>> {
  const { milestoneId, because, ...more } = command
  return moveDue(tx, clock, actor, { milestoneId, because, change: { act: 'extend', ...more } })
}
