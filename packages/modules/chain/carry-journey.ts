import { type Clock, type Id, newId, publish, type Tx } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import { advance } from './advance.ts'
import { partiesThatWalkOn } from './derived-parties.ts'
import type { WholeJourney } from './journey-queries.ts'
import { findWholeJourney } from './journey-queries.ts'
import {
  insertJourney,
  insertMilestones,
  insertNamedDays,
  insertParties,
  insertSteps,
  type NewStep,
} from './queries.ts'
import { startAsPlatform } from './start-as-platform.ts'
import { dayOf } from './template-day.ts'

/**
 * Begins the same journey anew for somebody else, or once more, with the steps that were done in the other one done already, on
 * their days and by whom they were done. Run as the platform.
 */
export async function carryJourney(
  tx: Tx,
  clock: Clock,
  command: { journey: WholeJourney; personId: Id; householdId: Id | null },
): Promise<Id> {
  const { personId, householdId } = command
  const journey = withoutUnfinishedHandoff(command.journey)
  const id = newId(clock.now())
  await insertJourney(tx, {
    id,
    template: journey.template,
    template_from: journey.template_from,
    person_id: personId,
    household_id: householdId,
    started_on: journey.started_on,
    started_by: journey.started_by,
    opened_by: journey.id,
  })
  const parties = Object.entries(journey.parties).map(([role, organisationId]) => ({ role, organisationId }))
  await insertParties(tx, id, parties, clock.today().toString())
  const days = Object.entries(journey.days).map(([name, on]) => ({ name, on }))
  await insertNamedDays(tx, id, days)
  await carrySteps(tx, clock, { journey, id, personId })
  publish(tx, clock, { name: 'chain.journey_started', payload: { journeyId: id, template: journey.template } })
  const carried = await findWholeJourney(tx, id)
  const openings = carried ? await advance(tx, clock, carried, {}) : []
  // What the other journey has opened is open already.
  const opens = new Set(
    chainTemplate(journey.template as ChainKey, dayOf(journey.template_from)).opens.map((each) => each.chain),
  )
  for (const opening of openings) if (!opens.has(opening.template)) await startAsPlatform(tx, clock, opening)
  return id
}

/**
 * Whoever walks on has no part in a hand-off that covers others, or that has been cancelled: unless it came to its end, what it did in
 * the journey is done anew, by whomever the next one names.
 */
function withoutUnfinishedHandoff(journey: WholeJourney): WholeJourney {
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const doneKeys = new Set(journey.milestones.flatMap(({ key, doneOn }) => (doneOn === null ? [] : [key])))
  const byHandoff = template.milestones.filter(({ closedBy }) => closedBy === 'handoff')
  if (byHandoff.length === 0 || byHandoff.every(({ key }) => doneKeys.has(key))) return journey
  const keys = new Set(byHandoff.map(({ key }) => key))
  const roles = partiesThatWalkOn(template, new Map(Object.entries(journey.parties)), [])
  return {
    ...journey,
    milestones: journey.milestones.filter(({ key }) => !keys.has(key)),
    parties: Object.fromEntries(roles),
  }
}

async function carrySteps(
  tx: Tx,
  clock: Clock,
  { journey, id, personId }: { journey: WholeJourney; id: Id; personId: Id },
): Promise<void> {
  const now = clock.now()
  const done = journey.milestones.filter(({ doneOn }) => doneOn !== null)
  const rows = done.map(({ key, category, responsible }) => ({
    id: newId(now),
    journey_id: id,
    person_id: personId,
    key,
    category,
    responsible,
  }))
  await insertMilestones(tx, rows)
  const steps = rows.flatMap((row, index): NewStep[] => {
    const before = done[index]
    const on = before?.doneOn
    if (!before || !on) return []
    const { id: milestone_id, category, responsible } = row
    const line = { milestone_id, journey_id: id, person_id: personId, category, responsible, at: now.toString() }
    return [
      { ...line, seq: 1, kind: 'ready', on_date: before.readyOn ?? on, stall_on: on },
      { ...line, seq: 2, kind: 'done', on_date: on, outcome: before.outcome },
    ]
  })
  await insertSteps(tx, steps)
}
