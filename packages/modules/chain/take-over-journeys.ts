import { asActor, type Clock, type Ground, type Id, system, type Tx } from '@kedjan/kernel'
import { chainTemplates } from '@kedjan/sweden'
import { moveOnAsPlatform } from './move-on.ts'
import { selectJourneysBefore } from './wording-queries.ts'

const together = 200

/** Brings the journeys that nobody touches under the reforms that take over those under way, some in each transaction. Answers how many. */
export async function takeOverJourneys(ground: Ground, clock: Clock, signal?: AbortSignal): Promise<number> {
  let taken = 0
  for (let more = together; more === together && !signal?.aborted; taken += more) {
    more = await asActor(ground, clock, system, (tx) => takeOverSome(tx, clock, together))
  }
  return taken
}

async function takeOverSome(tx: Tx, clock: Clock, atMost: number): Promise<number> {
  const today = clock.today().toString()
  const reforms = chainTemplates.filter(({ from, transition }) => transition.appliesTo === 'open' && from <= today)
  const found: Id[] = []
  for (const { key, from } of reforms) {
    found.push(...(await selectJourneysBefore(tx, { template: key, from, limit: atMost - found.length })))
  }
  for (const journeyId of found) await moveOnAsPlatform(tx, clock, { journeyId })
  return found.length
}
