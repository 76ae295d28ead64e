import { asPlatform, type Clock, type Id, type StaffActor, type Tx } from '@kedjan/kernel'
import type { Member, Position } from '../persons/index.ts'
import { selectMembersOfJourney, selectToldOfFamily } from './journey-queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'

export interface Someone {
  readonly personId: Id
  readonly position: Position
}

/**
 * Whom a step concerns: the members of the household, or the person alone. Members whom the actor may not see are left out. Who belongs
 * together is held by whoever wrote the household down; somebody told of the family by another than that one is let know it too.
 */
export async function personsOf(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  milestone: StoredMilestone,
): Promise<Someone[]> {
  const seen = await selectMembersOfJourney(tx, milestone.journey_id)
  const members = seen.length > 0 ? seen : await membersTold(tx, clock, actor, milestone)
  if (members.length === 0) return [{ personId: milestone.person_id, position: 'reference_person' }]
  return members.map((member) => ({ personId: member.person_id, position: member.position }))
}

async function membersTold(tx: Tx, clock: Clock, actor: StaffActor, milestone: StoredMilestone): Promise<Member[]> {
  const isTold = (await selectToldOfFamily(tx, actor.organisationId, [milestone.person_id])).size > 0
  if (!isTold) return []
  const all = await asPlatform(tx, clock, actor, (platform) => selectMembersOfJourney(platform, milestone.journey_id))
  const ids = all.map(({ person_id }) => person_id)
  const told = await selectToldOfFamily(tx, actor.organisationId, ids)
  return all.filter(({ person_id }) => told.has(person_id))
}
