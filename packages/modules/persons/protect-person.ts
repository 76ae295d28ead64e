import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findHouseholdOf, insertProtection, isPersonKnown, type ProtectionLevel, selectMembers } from './queries.ts'
import { deleteSearchKeys } from './search-queries.ts'

/**
 * Marks a person, and with them the whole household, as protected: from now on nobody finds them by searching
 * and nothing about them is passed on by itself (SFS 2009:400 21 kap. 3 §; 22 kap. 2 §).
 */
export async function protectPerson(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; level: ProtectionLevel },
): Promise<Result<null, { reason: 'person_not_found' }>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  const householdId = await findHouseholdOf(tx, command.personId)
  const members = householdId ? await selectMembers(tx, householdId) : []
  const everyone = members.length > 0 ? members.map((member) => member.person_id) : [command.personId]
  for (const personId of everyone) {
    const level = personId === command.personId || command.level === 'none' ? command.level : 'own_assessment'
    await insertProtection(tx, {
      person_id: personId,
      level,
      holder: actor.organisationId,
      recorded_at: clock.now().toString(),
    })
  }
  if (command.level !== 'none') await deleteSearchKeys(tx, everyone)
  return ok(null)
}
