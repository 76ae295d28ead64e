import type { LifeChange } from '@kedjan/contract'
import type { Clock, Id, StaffActor, Tx } from '@kedjan/kernel'
import { correctDatum, identityOf, selectData } from '../persons/index.ts'

/**
 * A new day of birth holds from the day on which the age is assessed anew: what hangs on an age goes by it. Whoever has not written the
 * person down itself has no day of birth to put right; its holder has.
 */
export async function recordAge(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { personId, change }: { personId: Id; change: LifeChange },
): Promise<void> {
  if (change.kind !== 'age_reassessed') return
  const data = await selectData(tx, [personId], ['identity'])
  const own = identityOf(data.find(({ holder }) => holder === actor.organisationId)?.value)
  if (!own) return
  const value = { ...own, birthDate: change.birthDate }
  const corrected = await correctDatum(tx, clock, actor, { personId, datum: { kind: 'identity', value } })
  // The same day of birth may have been put right before by hand.
  if (!corrected.ok && corrected.refusal.reason !== 'nothing_changed')
    throw new Error(`an identity of one's own can be corrected: ${corrected.refusal.reason}`)
}
