import type { Tx } from '@kedjan/kernel'
import { type ChainTemplate, factsNeeded } from '@kedjan/sweden'
import type { WholeJourney } from './journey-queries.ts'
import { areAnyRegistered } from './registered-queries.ts'

/** What is known of those who walk a journey, as far as its template asks. Run as the platform, which asks the steps and reads no datum. */
export async function knownOf(tx: Tx, template: ChainTemplate, journey: WholeJourney): Promise<Map<string, string>> {
  const asksWhen = template.milestones.some(({ deadline }) => deadline?.ruleOfRegistered !== undefined)
  if (!asksWhen && !factsNeeded(template).includes('registered')) return new Map()
  const isRegistered = journey.days.registered !== undefined || (await areAnyRegistered(tx, journey))
  return new Map([['registered', isRegistered ? 'yes' : 'no']])
}
