import type { ShiftDeadline } from '@kedjan/contract'
import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotMoveDue, moveDue } from './move-due.ts'

/** Counts from a later day than the usual one, as after the question of which state examines an application. */
export function shiftDeadline(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ShiftDeadline & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; on: string }, CannotMoveDue>> {
  const { milestoneId, because, ...day } = command
  return moveDue(tx, clock, actor, { milestoneId, because, change: { act: 'shift', ...day } })
}
