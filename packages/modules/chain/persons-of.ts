import type { Id, Tx } from '@kedjan/kernel'
import { type Position, selectMembers } from '../persons/index.ts'
import { findJourney } from './queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'

export interface Someone {
  readonly personId: Id
  readonly position: Position
}

/** Whom a step concerns: the members of the household, or the person alone. Members whom the actor may not see are left out. */
export async function personsOf(tx: Tx, milestone: StoredMilestone): Promise<Someone[]> {
  const journey = await findJourney(tx, milestone.journey_id)
  const members = journey?.household_id ? await selectMembers(tx, journey.household_id) : []
  if (members.length === 0) return [{ personId: milestone.person_id, position: 'reference_person' }]
  return members.map((member) => ({ personId: member.person_id, position: member.position }))
}
