import { asPlatform, type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { chainTemplate, isFixedRole, kindOfRole } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import { milestoneTemplate } from './journey.ts'
import { findMilestone } from './queries.ts'
import { replaceParties } from './replace-parties.ts'
import { type CannotAnswerStall, decideStallAnswer } from './stall.ts'
import { insertStalls, lastStallSeq } from './stall-queries.ts'
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
  const decided = decideStallAnswer(await findMilestone(tx, command.milestoneId), actor.organisationId)
  if (!decided.ok) return decided
  const found = decided.value
  const template = chainTemplate(found.template, dayOf(found.template_from))
  const { responsible: role, closedBy } = milestoneTemplate(template, found.key)
  // An anvisning is replaced, not passed on: the county's share and the household's day hang on it.
  if (closedBy === 'handoff') return refuse({ reason: 'passed_on_by_handoff' })
  if (isFixedRole(role)) return refuse({ reason: 'role_is_fixed', responsible: role })
  if (command.to === actor.organisationId) return refuse({ reason: 'to_oneself' })
  const to = await findOrganisation(tx, command.to)
  if (!to) return refuse({ reason: 'unknown_organisation' })
  if (to.kind !== kindOfRole[role]) return refuse({ reason: 'party_of_another_kind', role, wanted: kindOfRole[role] })
  const { id, journey_id, person_id, category, responsible } = found
  const line = { milestone_id: id, journey_id, person_id, category, responsible, on_date: clock.today().toString() }
  const by = { by_organisation: actor.organisationId, by_staff: actor.staffId, at: clock.now().toString() }
  await insertStalls(tx, [{ ...line, ...by, seq: (await lastStallSeq(tx, id)) + 1, kind: 'passed_on' }])
  const parties = [{ role, organisationId: command.to }]
  await asPlatform(tx, clock, actor, (platform) => replaceParties(platform, clock, { journeyId: journey_id, parties }))
  return ok({ milestoneId: id, personId: person_id })
}
