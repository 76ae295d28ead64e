import type { Clock, Id, StaffActor, Tx } from '@kedjan/kernel'
import { withdrawAllOf } from '../exchange/index.ts'
import { selectCovered } from './queries.ts'

/** Ends what was told with a hand-off, of those whom it covers: it has come to nothing. */
export async function stopTelling(tx: Tx, clock: Clock, actor: StaffActor, handoffId: Id): Promise<void> {
  const personIds = await selectCovered(tx, handoffId)
  await withdrawAllOf(tx, clock, actor, { cause: `handoff:${handoffId}`, personIds, reason: 'handoff_ended' })
}
