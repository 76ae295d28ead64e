import { asPlatform, type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { selectTogether } from './merge-queries.ts'
import { insertProtection, isPersonKnown, lockProtection, type ProtectionLevel, selectProtected } from './queries.ts'
import { deleteAddresses, deleteSearchKeys } from './search-queries.ts'

/** The level that members inherit; every other is a decision about the person alone. */
const inherited = 'own_assessment'

/**
 * Marks a person, and with them the whole household and whoever is joined with any of it, as protected: from now on nobody finds
 * them by searching and nothing about them is passed on by itself (SFS 2009:400 21 kap. 3 §; 22 kap. 2 §).
 * The platform carries it on to members whom the actor may not see, and removes the addresses that stand written.
 */
export async function protectPerson(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; level: ProtectionLevel },
): Promise<Result<null, { reason: 'person_not_found' }>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  await asPlatform(tx, clock, actor, async (platform) => {
    await lockProtection(platform)
    const everyone = await selectTogether(platform, command.personId)
    const changes = decideProtection(command, everyone, await selectProtected(platform, everyone))
    for (const [personId, level] of changes) {
      const line = { person_id: personId, level, holder: actor.organisationId, recorded_at: clock.now().toString() }
      await insertProtection(platform, line)
    }
    if (command.level === 'none') return
    await deleteSearchKeys(platform, everyone)
    await deleteAddresses(platform, everyone)
  })
  return ok(null)
}

/** Who gets which level: a stronger mark that somebody has is kept, and while one has it the others stay protected. */
function decideProtection(
  command: { personId: Id; level: ProtectionLevel },
  everyone: readonly Id[],
  standing: ReadonlyMap<Id, ProtectionLevel>,
): Map<Id, ProtectionLevel> {
  const others = everyone.filter((personId) => personId !== command.personId)
  const isMarked = others.some((personId) => (standing.get(personId) ?? inherited) !== inherited)
  if (command.level !== 'none') {
    const heirs = others.filter((personId) => !standing.has(personId))
    return new Map([[command.personId, command.level], ...heirs.map((personId) => [personId, inherited] as const)])
  }
  if (isMarked) return new Map([[command.personId, inherited]])
  return new Map([[command.personId, 'none'], ...others.map((personId) => [personId, 'none'] as const)])
}
