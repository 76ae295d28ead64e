import type { StallReason } from '@kedjan/contract'
import {
  type Actor,
  asPlatform,
  type Clock,
  type GuestActor,
  type Id,
  isAfter,
  ok,
  parsePlainDate,
  type Result,
  type StaffActor,
  system,
  type Tx,
} from '@kedjan/kernel'
import { findMilestone, insertSteps } from './queries.ts'
import { type CannotAnswerStall, decideStallAnswer } from './stall.ts'
import { holdingFor } from './stall-days.ts'
import { type AnsweredBy, insertStalls, lastStallSeq, selectStallSettings } from './stall-queries.ts'

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
  const by = { by_organisation: actor.organisationId, by_staff: actor.staffId }
  return putOff(tx, clock, actor, { ...command, by })
}

/** Somebody without an account says the same, let in to this step by a link. Run as the platform. */
export function sayStillWorkingByLink(
  tx: Tx,
  clock: Clock,
  guest: GuestActor,
  because: StallReason,
): Promise<Result<{ milestoneId: Id; personId: Id; askedAgainOn: string }, CannotAnswerStall>> {
  const by = { by_organisation: guest.organisationId, by_guest: guest.guestId }
  return putOff(tx, clock, system, { milestoneId: guest.subjectId, because, by })
}

async function putOff(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { milestoneId, because, by }: { milestoneId: Id; because: StallReason; by: AnsweredBy },
): Promise<Result<{ milestoneId: Id; personId: Id; askedAgainOn: string }, CannotAnswerStall>> {
  const decided = decideStallAnswer(await findMilestone(tx, milestoneId), by.by_organisation)
  if (!decided.ok) return decided
  const milestone = decided.value
  const [at, today] = [clock.now().toString(), clock.today()]
  const { id, journey_id, person_id, category, responsible } = milestone
  const line = { milestone_id: id, journey_id, person_id, category, responsible, on_date: today.toString(), at }
  const seq = (await lastStallSeq(tx, id)) + 1
  await insertStalls(tx, [{ ...line, ...by, seq, kind: 'still_working', because }])
  const longer = today.add({ days: await longerBy(tx, responsible, milestone) })
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
