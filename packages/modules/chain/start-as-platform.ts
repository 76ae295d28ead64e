import { type Clock, type Id, newId, publish, type Tx } from '@kedjan/kernel'
import { type ChainKey, chainTemplate, doneStep } from '@kedjan/sweden'
import { advance } from './advance.ts'
import { chainKeeper } from './advance-decision.ts'
import { partiesThatWalkOn } from './derived-parties.ts'
import { milestoneTemplate } from './journey.ts'
import { findWholeJourney, type WholeJourney } from './journey-queries.ts'
import type { Opening } from './openings.ts'
import { insertJourney, insertMilestones, insertNamedDays, insertParties, insertSteps } from './queries.ts'
import { dayOf } from './template-day.ts'

/** Begins a journey inside the platform's context and moves it to its first steps. */
export async function startAsPlatform(tx: Tx, clock: Clock, start: Opening): Promise<Id> {
  const today = clock.today()
  const template = start.wording ?? chainTemplate(start.template, today)
  const id = newId(clock.now())
  const journey = {
    id,
    template: template.key,
    template_from: template.from,
    person_id: start.personId,
    household_id: start.householdId,
    started_on: start.startedOn ?? today.toString(),
    started_by: start.startedBy,
    opened_by: start.openedBy ?? null,
  }
  await insertJourney(tx, journey)
  const walkingOn = start.openedBy ? partiesThatWalkOn(template, start.parties, start.done ?? []) : start.parties
  const named = [...walkingOn].map(([role, organisationId]) => ({ role, organisationId }))
  await insertParties(tx, id, named, today.toString())
  await insertNamedDays(tx, id, start.days ?? [])
  // Nobody else can know of it yet: what has just been written need not be read.
  const parties = Object.fromEntries(walkingOn)
  const days = Object.fromEntries((start.days ?? []).map(({ name, on }) => [name, on]))
  await advance(tx, clock, { ...journey, parties, days, milestones: [], ended: false }, {})
  publish(tx, clock, { name: 'chain.journey_started', payload: { journeyId: id, template: template.key } })
  for (const written of start.done ?? []) await doneAtOnce(tx, clock, id, written)
  return id
}

/** A step that would have come into being later, when somebody has its role: it is done before anybody has. */
async function created(tx: Tx, clock: Clock, journey: WholeJourney, key: string) {
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const { category } = milestoneTemplate(template, key)
  const ids = { id: newId(clock.now()), journey_id: journey.id, person_id: journey.person_id }
  const milestone = { ...ids, key, category, responsible: chainKeeper, lastSeq: 0 }
  await insertMilestones(tx, [milestone])
  return milestone
}

/** Closes a step of the journey just opened, because the step that opened it did that too. */
async function doneAtOnce(tx: Tx, clock: Clock, journeyId: Id, written: string): Promise<void> {
  const { key, outcome } = doneStep(written)
  const journey = await findWholeJourney(tx, journeyId)
  if (!journey) throw new Error('a journey that has just begun is there')
  const milestone = journey.milestones.find((each) => each.key === key) ?? (await created(tx, clock, journey, key))
  const at = clock.now().toString()
  const { id, journey_id, person_id, category, responsible } = milestone
  const step = { milestone_id: id, journey_id, person_id, category, responsible, kind: 'done' as const, outcome, at }
  await insertSteps(tx, [{ ...step, seq: milestone.lastSeq + 1, on_date: clock.today().toString() }])
  const again = await findWholeJourney(tx, journeyId)
  const openings = again ? await advance(tx, clock, again, {}) : []
  for (const opening of openings) await startAsPlatform(tx, clock, opening)
}
