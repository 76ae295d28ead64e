import type { PauseDeadline } from '@kedjan/contract'
import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotMoveDue, moveDue } from './move-due.ts'

/** Leaves days out of the count, where the rule of the step has such days. */
export function pauseDeadline(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: PauseDeadline & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; on: string }, CannotMoveDue>> {
  const { milestoneId, because, ...days } = command
  return moveDue(tx, clock, actor, { milestoneId, because, change: { act: 'pause', ...days } })
}
