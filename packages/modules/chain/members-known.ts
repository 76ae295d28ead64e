import { asPlatform, type Clock, type Id, type StaffActor, type Tx } from '@kedjan/kernel'
import { isPersonKnown, type Member, selectMembers } from '../persons/index.ts'

/**
 * The members of a household as far as the actor knows them; none where nobody has told it who belongs together. Whoever is a household of
 * their own is known as one by whoever knows the person: there is nobody else to tell of.
 */
export async function membersKnown(tx: Tx, clock: Clock, actor: StaffActor, householdId: Id): Promise<Member[]> {
  const seen = await selectMembers(tx, householdId)
  if (seen.length > 0) return seen
  const all = await asPlatform(tx, clock, actor, (platform) => selectMembers(platform, householdId))
  const [alone] = all
  return alone && all.length === 1 && (await isPersonKnown(tx, alone.person_id)) ? all : []
}
