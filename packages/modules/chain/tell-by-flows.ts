import { asPlatform, type Clock, type StaffActor, type Tx } from '@kedjan/kernel'
import { type InformationCategory, tellStanding } from '../exchange/index.ts'
import { selectProtected } from '../persons/index.ts'
import { organisationFor } from './journey.ts'
import { findJourney } from './journey-queries.ts'
import { personsOf } from './persons-of.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/** When a step is closed, whoever takes part in the journey is told what the organisation has arranged to tell each time. */
export async function tellByFlows(tx: Tx, clock: Clock, actor: StaffActor, milestone: StoredMilestone): Promise<void> {
  const persons = await personsOf(tx, milestone)
  const ids = persons.map(({ personId }) => personId)
  const hidden = await selectProtected(tx, ids)
  // A protected identity covers the household.
  if (hidden.size > 0) return
  const journey = await asPlatform(tx, clock, actor, (platform) => findJourney(platform, milestone.journey_id))
  const parties = new Map(Object.entries(journey?.parties ?? {}))
  const named = new Set(parties.values())
  await tellStanding(tx, clock, actor, {
    personIds: ids,
    categories: [milestone.category as InformationCategory, ...alsoRecorded(milestone.key)],
    // Some organisations are named by every template, the others take part in this journey.
    isConcerned: (organisation) => named.has(organisation) || organisationFor(organisation, parties) === organisation,
  })
}

/** What a step brings to light beside its own category. */
function alsoRecorded(key: string): InformationCategory[] {
  return key === 'own_dwelling' ? ['contact'] : []
}
