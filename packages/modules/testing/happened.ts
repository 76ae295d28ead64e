import type { LifeChange } from '@kedjan/contract'
import type { Id, StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { findEffects, recordChange } from '../changes/index.ts'
import { done, seen } from './act.ts'

/** Lets somebody write down what has happened in a life, having been shown what it does; answers that, and throws when it is refused. */
export async function happened(
  database: TestDatabase,
  actor: StaffActor,
  { personId, change }: { personId: Id; change: LifeChange },
) {
  const decided = await seen(database, actor, (tx) => findEffects(tx, database.clock, actor, { personId, change }))
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
  const command = { personId, change, seen: decided.value.seen }
  await done(database, actor, (tx, clock) => recordChange(tx, clock, actor, command))
  return decided.value.effects
}
