import type { Tx } from '@kedjan/kernel'
import { type ChainTemplate, factsNeeded, type KnownFact } from '@kedjan/sweden'
import type { WholeJourney } from './journey-queries.ts'
import { areAnyRegistered } from './registered-queries.ts'

/** What is known of those who walk a journey, as far as its template asks by now. Run as the platform, which asks the steps and reads no datum. */
export async function knownOf(tx: Tx, template: ChainTemplate, journey: WholeJourney): Promise<Map<string, string>> {
  const needed = new Set([
    ...factsNeeded(template),
    ...(isCountedOfRegistered(template, journey) ? (['registered'] as const) : []),
  ])
  const known = new Map<string, string>()
  for (const fact of needed) known.set(fact, (await isSo(tx, journey, fact)) ? 'yes' : 'no')
  return known
}

async function isSo(tx: Tx, journey: WholeJourney, fact: KnownFact): Promise<boolean> {
  if (journey.days[fact] !== undefined) return true
  return fact === 'registered' && (await areAnyRegistered(tx, journey))
}

/** Whether a last day may be counted now by another rule for the registered: its step waits for its turn, and the day from which it runs is known. */
function isCountedOfRegistered({ milestones }: ChainTemplate, journey: WholeJourney): boolean {
  const standing = new Map(journey.milestones.map((milestone) => [milestone.key, milestone]))
  return milestones.some(({ key, deadline }) => {
    if (deadline?.ruleOfRegistered === undefined || standing.get(key)?.readyOn) return false
    const { anchor } = deadline
    return anchor === 'journey_start' || journey.days[anchor] !== undefined || !!standing.get(anchor)?.doneOn
  })
}
