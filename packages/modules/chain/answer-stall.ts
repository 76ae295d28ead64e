import type { StallReason } from '@kedjan/contract'
import {
  asPlatform,
  type Clock,
  type Id,
  isAfter,
  ok,
  parsePlainDate,
  type Result,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { findMilestone, insertSteps } from './queries.ts'
import { type CannotAnswerStall, decideStallAnswer } from './stall.ts'
import { holdingFor } from './stall-days.ts'
import { insertStalls, lastStallSeq, selectStallSettings } from './stall-queries.ts'

/**
 * The owner of a step says that it is being worked on, and why it takes longer: the question is put off, and the person can read
 * why. Never in free words: whoever sees the step sees the answer.
 */
export async function sayStillWorking(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { milestoneId: Id; because: StallReason },
): Promise<Result<{ milestoneId: Id; personId: Id; askedAgainOn: string }, CannotAnswerStall>> {
  const found = await findMilestone(tx, command.milestoneId)
  const decided = decideStallAnswer(found, actor.organisationId)
  if (!decided.ok) return decided
  const milestone = decided.value
  const [at, today] = [clock.now().toString(), clock.today()]
  const { id, journey_id, person_id, category, responsible } = milestone
  const line = { milestone_id: id, journey_id, person_id, category, responsible, on_date: today.toString(), at }
  const by = { by_organisation: actor.organisationId, by_staff: actor.staffId }
  const seq = (await lastStallSeq(tx, id)) + 1
  await insertStalls(tx, [{ ...line, ...by, seq, kind: 'still_working', because: command.because }])
  const longer = today.add({ days: await longerBy(tx, actor.organisationId, milestone) })
  const stallOn = parsePlainDate(milestone.stallOn ?? '')
  const askedAgainOn = (stallOn && isAfter(stallOn, longer) ? stallOn : longer).toString()
  // The owner closes steps and no more; when the next question comes is the platform's.
  await asPlatform(tx, clock, actor, (platform) =>
    insertSteps(platform, [{ ...line, seq: milestone.lastSeq + 1, kind: 'due_moved', stall_on: askedAgainOn }]),
  )
  return ok({ milestoneId: id, personId: person_id, askedAgainOn })
}

async function longerBy(tx: Tx, organisationId: string, step: { template: string; key: string }): Promise<number> {
  return holdingFor(await selectStallSettings(tx, organisationId), step).longerByDays
}
