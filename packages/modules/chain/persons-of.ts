import type { Id, Tx } from '@kedjan/kernel'
import type { Position } from '../persons/index.ts'
import { selectMembersOfJourney } from './journey-queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'

export interface Someone {
  readonly personId: Id
  readonly position: Position
}

/** Whom a step concerns: the members of the household, or the person alone. Members whom the actor may not see are left out. */
export async function personsOf(tx: Tx, milestone: StoredMilestone): Promise<Someone[]> {
  const members = await selectMembersOfJourney(tx, milestone.journey_id)
  if (members.length === 0) return [{ personId: milestone.person_id, position: 'reference_person' }]
  return members.map((member) => ({ personId: member.person_id, position: member.position }))
}
