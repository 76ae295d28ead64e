import type { ProtectionFact } from '@kedjan/contract'
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
import { isInGroup } from './opening-queries.ts'
import { protectionLine } from './protection.ts'
import { insertProtection, lockProtection, selectProtections } from './protection-queries.ts'
import { isPersonKnown } from './queries.ts'

export type CannotLift =
  | { reason: 'person_not_found' }
  | { reason: 'not_in_protected_group' }
  | { reason: 'not_protected_by_us' }

/** Takes back one fact that the own organisation has recorded; every other fact, of this or another organisation, stays. */
export async function liftProtection(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; fact: ProtectionFact },
): Promise<Result<{ id: Id; personId: Id }, CannotLift>> {
  const { personId, fact } = command
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  if (!(await isInGroup(tx))) return refuse({ reason: 'not_in_protected_group' })
  const own = (await selectProtections(tx, personId)).find((line) => line.fact === fact)
  if (!own) return refuse({ reason: 'not_protected_by_us' })
  await asPlatform(tx, clock, actor, async (platform) => {
    await lockProtection(platform)
    const line = { personId, fact, level: 'none' as const, reason: own.reason, since: own.since }
    await insertProtection(platform, protectionLine(clock, actor, line))
  })
  publish(tx, clock, { name: 'persons.protection_lifted', payload: { personId } })
  return ok({ id: personId, personId })
}
