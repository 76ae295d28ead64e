import type { ResumeDeadline } from '@kedjan/contract'
import type { Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import { type CannotMoveDue, moveDue } from './move-due.ts'

/** Lets the days of the pause that was added last count again; the step is due so much earlier. */
export function resumeDeadline(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ResumeDeadline & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; on: string }, CannotMoveDue>> {
  const { milestoneId, because, ...day } = command
  return moveDue(tx, clock, actor, { milestoneId, because, change: { act: 'resume', ...day } })
}
