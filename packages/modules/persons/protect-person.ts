import type { ProtectPerson } from '@kedjan/contract'
import {
  asPlatform,
  type Clock,
  type Id,
  ok,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { selectTogether } from './merge-queries.ts'
import { factOf, protectionLine } from './protection.ts'
import { insertProtection, lockProtection, selectProtections } from './protection-queries.ts'
import { isPersonKnown } from './queries.ts'
import { deleteAddresses, deleteSearchKeys } from './search-queries.ts'

export type CannotProtect = { reason: 'person_not_found' } | { reason: 'day_in_the_future'; today: string }

/**
 * Marks a person, and with them the whole household and whoever is joined with any of it, as protected: from now on nobody finds them by searching, nobody reads their
 * data without the consent of a second person, and nothing about them is passed on by itself (SFS 2009:400 21 kap. 3 §; 22 kap. 2 §).
 * Whoever suspects a threat can do it at once; to lift it takes one of the named group. The platform carries it on to members
 * whom the actor may not see, and removes the addresses that stand written. Said again, it is reviewed.
 */
export async function protectPerson(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ProtectPerson & { personId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotProtect>> {
  const { personId, level, reason } = command
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const today = clock.today().toString()
  if (command.since !== undefined && command.since > today) return refuse({ reason: 'day_in_the_future', today })
  await asPlatform(tx, clock, actor, async (platform) => {
    await lockProtection(platform)
    const everyone = await selectTogether(platform, personId)
    const fact = factOf(level)
    const before = (await selectProtections(platform, personId)).find(
      (line) => line.fact === fact && line.holder === actor.organisationId,
    )
    const since = command.since ?? before?.since
    await insertProtection(platform, protectionLine(clock, actor, { personId, fact, level, reason, since }))
    await deleteSearchKeys(platform, everyone)
    await deleteAddresses(platform, everyone)
  })
  publish(tx, clock, { name: 'persons.protected', payload: { personId } })
  return ok({ id: personId, personId })
}
