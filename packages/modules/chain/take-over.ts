import type { Clock, PlainDate, Tx } from '@kedjan/kernel'
import { type ChainTemplate, chainTemplates } from '@kedjan/sweden'
import { findWholeJourney, type WholeJourney } from './journey-queries.ts'
import { insertSteps } from './queries.ts'
import { insertWording } from './wording-queries.ts'

/** The latest wording that journeys under way have come under, if it is later than the one they have. */
function wordingThatTakesOver(journey: { template: string; template_from: string }, today: PlainDate) {
  const day = today.toString()
  return chainTemplates
    .filter(({ key, from, transition }) => key === journey.template && from <= day && transition.appliesTo === 'open')
    .findLast(({ from }) => from > journey.template_from)
}

/**
 * Brings a journey under a reform that takes over those under way: steps that are done stay as they are, steps that the new
 * wording does not know or gives to somebody else are withdrawn, and come anew where it has them.
 */
export async function takeOver(tx: Tx, clock: Clock, journey: WholeJourney): Promise<WholeJourney> {
  const template = wordingThatTakesOver(journey, clock.today())
  if (!template) return journey
  const today = clock.today().toString()
  await insertWording(tx, journey, { from: template.from, on: today, source: template.transition.source })
  const gone = journey.milestones.filter((milestone) => milestone.doneOn === null && !keeps(template, milestone))
  const at = clock.now().toString()
  await insertSteps(
    tx,
    gone.map((milestone) => ({
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
  return (await findWholeJourney(tx, journey.id)) ?? journey
}

function keeps(template: ChainTemplate, milestone: { key: string; category: string }): boolean {
  const found = template.milestones.find(({ key }) => key === milestone.key)
  return found !== undefined && found.category === milestone.category
}
