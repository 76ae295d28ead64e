import type { CompleteMilestone } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import {
  type ChainTemplate,
  chainTemplate,
  type MilestoneTemplate,
  type WhyNotAssignableHousehold,
} from '@kedjan/sweden'
import { selectProtected } from '../persons/index.ts'
import { type CannotClose, closeMilestone } from './close-milestone.ts'
import type { NamedParty } from './derived-parties.ts'
import { endDeparted } from './end-departed.ts'
import { establishmentAdults } from './establishment-adults.ts'
import { milestoneTemplate } from './journey.ts'
import { mayBeAssigned } from './may-be-assigned.ts'
import { moveOn } from './move-on.ts'
import { type CannotTurnOut, decideOutcome, isAskedOn } from './outcome.ts'
import { type CannotFill, partiesFrom } from './parties-from.ts'
import { personsOf, type Someone } from './persons-of.ts'
import { type FoundMilestone, findMilestone } from './queries.ts'
import { type CannotRecordOutcome, daysFrom, recordOutcome } from './record-outcome.ts'
import { type CannotTell, tellChosen } from './tell.ts'
import { tellByFlows } from './tell-by-flows.ts'
import { dayOf } from './template-day.ts'

export type CannotComplete =
  | CannotClose
  | CannotFill
  | CannotRecordOutcome
  | CannotTell
  | CannotTurnOut
  | WhyNotAssignableHousehold
  | { reason: 'closed_by_handoff' }

/** What the chain says of a step, in the wording that its journey follows. */
export function templateOf(milestone: FoundMilestone): MilestoneTemplate {
  return milestoneTemplate(chainOf(milestone), milestone.key)
}

function chainOf(milestone: FoundMilestone): ChainTemplate {
  return chainTemplate(milestone.template, dayOf(milestone.template_from))
}

/** Closes a step with what it brought to light, tells whom the officer has chosen, and moves the journey on. */
export async function completeMilestone(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: CompleteMilestone & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; personId: Id }, CannotComplete>> {
  const milestone = await findMilestone(tx, command.milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const chain = chainOf(milestone)
  const template = milestoneTemplate(chain, milestone.key)
  if (template.closedBy === 'handoff') return refuse({ reason: 'closed_by_handoff' })
  const turned = decideOutcome(template, command.outcome)
  if (!turned.ok) return turned
  const outcome = turned.value
  const closed = await closeMilestone(tx, clock, actor, { milestone, outcome, on: command.on, note: command.note })
  if (!closed.ok) return closed
  // Who it is about is read only where something is recorded or told.
  const asks = isAskedOn(template, outcome) ? template.asks : undefined
  const isTelling = command.disclose.length > 0
  const persons = isTelling || asks ? await personsOf(tx, clock, actor, milestone) : []
  const recorded = await recordOutcome(tx, clock, actor, { milestone, asks, command, persons })
  if (!recorded.ok) return recorded
  const assignable = await mayBeAssigned(tx, clock, actor, { milestone, chain, outcome })
  if (!assignable.ok) return assignable
  const parties = await partiesFrom(tx, { chain, template, outcome, command })
  if (!parties.ok) return parties
  const told = await tell(tx, clock, actor, {
    ...{ milestone, persons, outcome, named: parties.value },
    chosen: command.disclose,
  })
  if (!told.ok) return told
  await moveOn(tx, clock, actor, {
    journeyId: milestone.journey_id,
    parties: parties.value,
    days: daysFrom(asks, command),
    ...(await establishmentAdults(tx, { key: milestone.key, persons, on: clock.today() })),
  })
  await endDeparted(tx, clock, actor, { milestone, chain, outcome })
  return ok({ milestoneId: milestone.id, personId: milestone.person_id })
}

async function tell(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: {
    milestone: FoundMilestone
    persons: readonly Someone[]
    outcome: string | null
    named: readonly NamedParty[]
    chosen: CompleteMilestone['disclose']
  },
): Promise<Result<null, CannotTell>> {
  const personIds = context.persons.map(({ personId }) => personId)
  const protectedPerson = context.chosen.length > 0 && (await selectProtected(tx, personIds)).size > 0
  const told = await tellChosen(tx, clock, actor, { ...context, personIds, protectedPerson })
  if (told.ok) await tellByFlows(tx, clock, actor, context.milestone)
  return told
}
