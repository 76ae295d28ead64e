import type { Clock, Tx } from '@kedjan/kernel'
import {
  type ChainKey,
  type ChainTemplate,
  chainTemplate,
  chainTemplates,
  doneStep,
  type OpenedChain,
  ruleOn,
} from '@kedjan/sweden'
import { findWholeJourney, selectJourneysOpenedBy, type WholeJourney } from './journey-queries.ts'
import { insertNamedDays, insertSteps } from './queries.ts'
import { questionSteps } from './question-steps.ts'
import type { RecountFrom } from './recount-from.ts'
import { emptyLine } from './recount-step.ts'
import { dayOf } from './template-day.ts'

/**
 * Lets the journeys that a step has opened begin on the day that it is now known to have been done; answers from which of their days
 * others are to be counted anew. What would not have opened on that day is not taken away: its owners are asked to look at it.
 */
export async function recountOpened(
  tx: Tx,
  clock: Clock,
  { opened, from }: { opened: OpenedChain; from: RecountFrom },
): Promise<RecountFrom[]> {
  const again: RecountFrom[] = []
  for (const id of await selectJourneysOpenedBy(tx, { journeyId: from.journeyId, template: opened.chain })) {
    const journey = await findWholeJourney(tx, id)
    if (!journey || journey.ended) continue
    if (wouldNotHaveOpened(journey, opened, from)) await questionSteps(tx, clock, journey)
    await insertNamedDays(tx, id, [{ name: 'journey_start', on: from.on }])
    const keys = opened.done.map((written) => doneStep(written).key)
    await moveDoneAtOnce(tx, clock, { journey, keys, on: from.on })
    again.push(...['journey_start', ...keys].map((anchor) => ({ journeyId: id, anchor, on: from.on })))
  }
  return again
}

/** Whether the chain, on that day, would have been in another wording, or for others. */
function wouldNotHaveOpened(journey: WholeJourney, opened: OpenedChain, { on, adults }: RecountFrom): boolean {
  const wordings: ChainTemplate[] = chainTemplates.filter(({ key }) => key === opened.chain)
  const wording = ruleOn(wordings, dayOf(on))
  const walked = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  if (wording?.from !== walked.from && walked.transition.appliesTo === 'new') return true
  return opened.for !== 'same' && adults !== undefined && !adults.includes(journey.person_id)
}

/** Steps that were done by the same stroke were done on the day of the stroke; one that an officer has done since keeps its day. */
async function moveDoneAtOnce(
  tx: Tx,
  clock: Clock,
  { journey, keys, on }: { journey: WholeJourney; keys: readonly string[]; on: string },
): Promise<void> {
  const byTheStroke = journey.milestones.filter(
    ({ key, doneOn, doneBy }) => keys.includes(key) && doneOn !== null && doneOn !== on && doneBy === null,
  )
  await insertSteps(
    tx,
    byTheStroke.map((milestone) => ({
      ...emptyLine(milestone, clock),
      kind: 'done' as const,
      on_date: on,
      outcome: milestone.outcome,
    })),
  )
}
