import type { HowEnded } from '@kedjan/contract'
import { type Clock, type Id, publish, type Tx } from '@kedjan/kernel'
import { type ChainKey, type ChainTemplate, chainTemplate } from '@kedjan/sweden'
import { decideAdvance, type FixedDays } from './advance-decision.ts'
import { appendAdvance } from './append-advance.ts'
import { derivedParties } from './derived-parties.ts'
import type { WholeJourney } from './journey-queries.ts'
import { knownOf } from './known-of.ts'
import { findOpenings, type Opening } from './openings.ts'
import { insertJourneyEnd, insertParties, insertSteps, selectMilestones } from './queries.ts'
import type { StoredJourney } from './stored-journey.ts'
import { dayOf } from './template-day.ts'

/** Moves a journey on by facts that have just been read or written. Answers what follows: the journeys that open from here. */
export async function advance(
  tx: Tx,
  clock: Clock,
  journey: WholeJourney,
  command: { fixed?: FixedDays; adults?: readonly Id[] },
): Promise<Opening[]> {
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const parties = await completeParties(tx, clock, template, journey)
  const facts = {
    template,
    startedOn: journey.started_on,
    parties,
    milestones: journey.milestones,
    fixed: command.fixed ?? {},
    days: new Map(Object.entries(journey.days)),
    known: await knownOf(tx, template, journey),
  }
  const decided = decideAdvance(facts, clock.today())
  await appendAdvance(tx, clock, { journey, template, decided })
  if (decided.completed) await endJourney(tx, clock, journey, 'completed')
  return findOpenings(tx, { journey, template, parties, adults: command.adults ?? [] })
}

/** The parties of a journey together with those who follow from where the person is. */
async function completeParties(
  tx: Tx,
  clock: Clock,
  template: ChainTemplate,
  journey: WholeJourney,
): Promise<Map<string, string>> {
  const parties = new Map(Object.entries(journey.parties))
  const derived = derivedParties(template, parties)
  await insertParties(tx, journey.id, derived, clock.today().toString())
  for (const { role, organisationId } of derived) if (organisationId) parties.set(role, organisationId)
  return parties
}

/** Records the end of a journey and closes what was still open in it. */
export async function endJourney(tx: Tx, clock: Clock, journey: StoredJourney, how: HowEnded): Promise<void> {
  const at = clock.now().toString()
  const today = clock.today().toString()
  const open = (await selectMilestones(tx, journey.id)).filter((milestone) => milestone.doneOn === null)
  await insertSteps(
    tx,
    open.map((milestone) => ({
      milestone_id: milestone.id,
      seq: milestone.lastSeq + 1,
      journey_id: journey.id,
      person_id: journey.person_id,
      category: milestone.category,
      responsible: milestone.responsible,
      kind: 'withdrawn' as const,
      on_date: today,
      at,
    })),
  )
  await insertJourneyEnd(tx, { journeyId: journey.id, personId: journey.person_id, on: today, how, at })
  publish(tx, clock, { name: 'chain.journey_ended', payload: { journeyId: journey.id, how } })
}
