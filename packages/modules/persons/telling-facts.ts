import type { Clock, Id, Tx } from '@kedjan/kernel'
import { selectConsents } from '../exchange/index.ts'
import { ageYears, kindsThatName, knownFrom } from './present.ts'
import { selectProtected } from './protection-queries.ts'
import { selectData } from './queries.ts'

/** What the decision on telling asks about one person. */
export async function tellingFacts(tx: Tx, clock: Clock, personId: Id) {
  const [data, consents] = [await selectData(tx, [personId], kindsThatName), await selectConsents(tx, [personId])]
  const live = consents.filter(({ endedOn }) => endedOn === null)
  return {
    protectedPerson: (await selectProtected(tx, [personId])).size > 0,
    ageYears: ageYears(knownFrom(data.map(({ value }) => value)), clock.today()),
    consents: live,
    // Whoever said yes for a child was there to say it.
    guardianPresent: live.some(({ saidBy }) => saidBy === 'guardian'),
  }
}
