import type { Tx } from '@kedjan/kernel'
import { type ChainTemplate, factsNeeded, type KnownFact } from '@kedjan/sweden'
import type { WholeJourney } from './journey-queries.ts'
import { areAnyRegistered } from './registered-queries.ts'

/** What is known of those who walk a journey, as far as its template asks. Run as the platform, which asks the steps and reads no datum. */
export async function knownOf(tx: Tx, template: ChainTemplate, journey: WholeJourney): Promise<Map<string, string>> {
  const counts = template.milestones.some(({ deadline }) => deadline?.ruleOfRegistered !== undefined)
  const needed = new Set([...factsNeeded(template), ...(counts ? (['registered'] as const) : [])])
  const known = new Map<string, string>()
  for (const fact of needed) known.set(fact, (await isSo(tx, journey, fact)) ? 'yes' : 'no')
  return known
}

async function isSo(tx: Tx, journey: WholeJourney, fact: KnownFact): Promise<boolean> {
  if (journey.days[fact] !== undefined) return true
  return fact === 'registered' && (await areAnyRegistered(tx, journey))
}
