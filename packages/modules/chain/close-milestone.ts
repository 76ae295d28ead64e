import { type Clock, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findStaffById } from '../organisations/index.ts'
import { selectProtected } from '../persons/index.ts'
import { type MoveOn, moveOn } from './move-on.ts'
import { findMilestone, selectMilestones, tryToInsertSteps } from './queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { tellByFlows } from './tell-by-flows.ts'

export type CannotClose =
  | { reason: 'milestone_not_found' }
  | { reason: 'not_responsible'; responsible: string }
  | { reason: 'waits_for_other_step' }
  | { reason: 'already_done'; by: string; organisation: string; at: string }
  | { reason: 'milestone_withdrawn' }
  | { reason: 'day_in_the_future'; today: string }
  | { reason: 'day_before_ready'; readyOn: string }
  | { reason: 'note_about_protected'; source: string }

/** Whether a milestone may be closed by this organisation on this day. */
function decideClose(
  milestone: StoredMilestone,
  wish: { organisationId: string; on: string; today: string },
): Result<null, Exclude<CannotClose, { reason: 'already_done' } | { reason: 'milestone_not_found' }>> {
  if (milestone.responsible !== wish.organisationId)
    return refuse({ reason: 'not_responsible', responsible: milestone.responsible })
  if (milestone.withdrawn) return refuse({ reason: 'milestone_withdrawn' })
  if (milestone.readyOn === null) return refuse({ reason: 'waits_for_other_step' })
  if (wish.on > wish.today) return refuse({ reason: 'day_in_the_future', today: wish.today })
  if (wish.on < milestone.readyOn) return refuse({ reason: 'day_before_ready', readyOn: milestone.readyOn })
  return ok(null)
}

export interface Close {
  readonly milestone: StoredMilestone
  readonly on: string
  readonly outcome?: string | null
  readonly note?: string | undefined
}

/** Appends the step that closes a milestone. Of two at once exactly one gets through; the other is told who and when. */
export async function closeMilestone(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Close,
): Promise<Result<null, CannotClose>> {
  const { milestone, on } = command
  if (milestone.doneOn !== null) return refuseAlreadyDone(tx, milestone)
  // A note stands with the step, where also those read it who may not see the person's data.
  if (command.note !== undefined && (await selectProtected(tx, [milestone.person_id])).size > 0)
    return refuse({ reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' })
  const decided = decideClose(milestone, { organisationId: actor.organisationId, on, today: clock.today().toString() })
  if (!decided.ok) return decided
  const written = await tryToInsertSteps(tx, [
    {
      milestone_id: milestone.id,
      seq: milestone.lastSeq + 1,
      journey_id: milestone.journey_id,
      person_id: milestone.person_id,
      category: milestone.category,
      responsible: milestone.responsible,
      kind: 'done',
      on_date: on,
      outcome: command.outcome ?? null,
      note: command.note ?? null,
      by_organisation: actor.organisationId,
      by_staff: actor.staffId,
      at: clock.now().toString(),
    },
  ])
  if (written === 0) {
    const again = await findMilestone(tx, milestone.id)
    return again ? refuseAlreadyDone(tx, again) : refuse({ reason: 'milestone_not_found' })
  }
  const payload = {
    milestoneId: milestone.id,
    journeyId: milestone.journey_id,
    key: milestone.key,
    outcome: command.outcome ?? null,
  }
  publish(tx, clock, { name: 'chain.milestone_done', payload })
  return ok(null)
}

async function refuseAlreadyDone(tx: Tx, milestone: StoredMilestone): Promise<Result<null, CannotClose>> {
  if (milestone.doneOn === null) return refuse({ reason: 'milestone_withdrawn' })
  const staff = milestone.doneBy ? await findStaffById(tx, milestone.doneBy) : undefined
  return refuse({
    reason: 'already_done',
    by: staff?.name ?? '',
    organisation: milestone.responsible,
    at: milestone.doneAt ?? '',
  })
}

/** Closes the step of a journey that a hand-off has done, and moves the journey on. Steps it does not have are passed over. */
export async function closeByHandoff(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MoveOn & { key: string; on: string },
): Promise<Result<null, CannotClose>> {
  const milestone = (await selectMilestones(tx, command.journeyId)).find(({ key }) => key === command.key)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const closed = await closeMilestone(tx, clock, actor, { milestone, on: command.on })
  if (!closed.ok) return closed
  await tellByFlows(tx, clock, actor, milestone)
  await moveOn(tx, clock, actor, command)
  return ok(null)
}
