import type { Clock, Id, Tx } from '@kedjan/kernel'
import { chainTemplates } from '@kedjan/sweden'
import { moveOnAsPlatform } from './move-on.ts'
import { selectJourneysBefore } from './queries.ts'

/** Brings the journeys that nobody touches under a reform that takes them over; as many as are told at a time. Answers how many. */
export async function takeOverJourneys(tx: Tx, clock: Clock, atMost: number): Promise<number> {
  const today = clock.today().toString()
  const reforms = chainTemplates.filter(({ from, transition }) => transition.appliesTo === 'open' && from <= today)
  const found: Id[] = []
  for (const { key, from } of reforms) {
    found.push(...(await selectJourneysBefore(tx, { template: key, from, limit: atMost - found.length })))
  }
  for (const journeyId of found) await moveOnAsPlatform(tx, clock, { journeyId })
  return found.length
}
