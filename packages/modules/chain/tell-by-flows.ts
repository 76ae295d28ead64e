import { asPlatform, type Clock, type StaffActor, type Tx } from '@kedjan/kernel'
import { type Concerned, type InformationCategory, tellStanding } from '../exchange/index.ts'
import { selectProtected } from '../persons/index.ts'
import { organisationFor } from './journey.ts'
import { findJourney } from './journey-queries.ts'
import { personsOf } from './persons-of.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/** When a step is closed, whoever takes part in the journey is told what the organisation has arranged to tell each time. */
export async function tellByFlows(tx: Tx, clock: Clock, actor: StaffActor, milestone: StoredMilestone): Promise<void> {
  await tellStanding(tx, clock, actor, {
    categories: [milestone.category as InformationCategory, ...alsoRecorded(milestone.key)],
    whom: () => concerned(tx, clock, actor, milestone),
  })
}

/** Those whom the step is about, unless somebody among them is protected: that covers the household. */
async function concerned(tx: Tx, clock: Clock, actor: StaffActor, milestone: StoredMilestone): Promise<Concerned> {
  const personIds = (await personsOf(tx, clock, actor, milestone)).map(({ personId }) => personId)
  if ((await selectProtected(tx, personIds)).size > 0) return { personIds: [], isConcerned: () => false }
  const journey = await asPlatform(tx, clock, actor, (platform) => findJourney(platform, milestone.journey_id))
  const parties = new Map(Object.entries(journey?.parties ?? {}))
  const named = new Set(parties.values())
  return {
    personIds,
    // Some organisations are named by every template, the others take part in this journey.
    isConcerned: (organisation) => named.has(organisation) || organisationFor(organisation, parties) === organisation,
  }
}

/** What a step brings to light beside its own category. */
function alsoRecorded(key: string): InformationCategory[] {
  return key === 'own_dwelling' ? ['contact'] : []
}
