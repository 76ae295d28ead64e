import {
  type Actor,
  asPlatform,
  type Clock,
  type GuestActor,
  type Id,
  ok,
  type Result,
  refuse,
  type StaffActor,
  system,
  type Tx,
} from '@kedjan/kernel'
import { chainTemplate, isFixedRole, kindOfRole, type ResponsibleRole } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import { milestoneTemplate } from './journey.ts'
import { type FoundMilestone, findMilestone } from './queries.ts'
import { replaceParties } from './replace-parties.ts'
import { type CannotAnswerStall, decideStallAnswer } from './stall.ts'
import { type AnsweredBy, insertStalls, lastStallSeq } from './stall-queries.ts'
import { dayOf } from './template-day.ts'

export type CannotPassOn =
  | CannotAnswerStall
  | { reason: 'unknown_organisation' }
  | { reason: 'to_oneself' }
  | { reason: 'role_is_fixed'; responsible: string }
  | { reason: 'party_of_another_kind'; role: string; wanted: string }
  | { reason: 'passed_on_by_handoff' }

/**
 * Gives a step, and all that the same role has left to do, to another organisation of the kind that the role takes:
 * those steps are withdrawn and stand open at the other one in the same transaction, so that at no moment nobody has them.
 */
export async function passOn(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { milestoneId: Id; to: string },
): Promise<Result<{ milestoneId: Id; personId: Id }, CannotPassOn>> {
  const by = { by_organisation: actor.organisationId, by_staff: actor.staffId }
  return giveAway(tx, clock, actor, { ...command, by })
}

/** Somebody without an account does so, let in to this step by a link. Run as the platform. */
export function passOnByLink(
  tx: Tx,
  clock: Clock,
  guest: GuestActor,
  to: string,
): Promise<Result<{ milestoneId: Id; personId: Id }, CannotPassOn>> {
  const by = { by_organisation: guest.organisationId, by_guest: guest.guestId }
  return giveAway(tx, clock, system, { milestoneId: guest.subjectId, to, by })
}

/** To which kind of organisation a step can be passed on; refused where it cannot. */
export function decidePassOn(found: FoundMilestone): Result<{ role: ResponsibleRole; kind: string }, CannotPassOn> {
  const template = chainTemplate(found.template, dayOf(found.template_from))
  const { responsible: role, closedBy } = milestoneTemplate(template, found.key)
  // An anvisning is replaced, not passed on: the county's share and the household's day hang on it.
  if (closedBy === 'handoff') return refuse({ reason: 'passed_on_by_handoff' })
  if (isFixedRole(role)) return refuse({ reason: 'role_is_fixed', responsible: role })
  return ok({ role, kind: kindOfRole[role] })
}

async function giveAway(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { milestoneId, to, by }: { milestoneId: Id; to: string; by: AnsweredBy },
): Promise<Result<{ milestoneId: Id; personId: Id }, CannotPassOn>> {
  const decided = decideStallAnswer(await findMilestone(tx, milestoneId), by.by_organisation)
  if (!decided.ok) return decided
  const taken = decidePassOn(decided.value)
  if (!taken.ok) return taken
  const { role, kind } = taken.value
  if (to === by.by_organisation) return refuse({ reason: 'to_oneself' })
  const other = await findOrganisation(tx, to)
  if (!other) return refuse({ reason: 'unknown_organisation' })
  if (other.kind !== kind) return refuse({ reason: 'party_of_another_kind', role, wanted: kind })
  const { id, journey_id, person_id, category, responsible } = decided.value
  const line = { milestone_id: id, journey_id, person_id, category, responsible, on_date: clock.today().toString() }
  const at = clock.now().toString()
  await insertStalls(tx, [{ ...line, ...by, at, seq: (await lastStallSeq(tx, id)) + 1, kind: 'passed_on' }])
  const parties = [{ role, organisationId: to }]
  await asPlatform(tx, clock, actor, (platform) => replaceParties(platform, clock, { journeyId: journey_id, parties }))
  return ok({ milestoneId: id, personId: person_id })
}
