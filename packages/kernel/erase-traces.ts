import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Id } from './ids.ts'

/** Persons who are removed together. */
export interface ErasedGroup {
  readonly groupId: Id
  readonly personIds: readonly Id[]
}

/**
 * Removes what the ground knows about persons under a signed order: lines of the log, answers and facts that name them.
 * A line's place in the tree of the log stands. Run as the platform; row security refuses anybody without an order that is due.
 */
export async function eraseTraces(tx: Tx, { groupId, personIds }: ErasedGroup): Promise<void> {
  const names = [groupId, ...personIds]
  await sql`delete from kernel.activity
    where person_id = any (${[...personIds]}::uuid[]) or actor_person_id = any (${[...personIds]}::uuid[])
      or subject_id = any (${names})`.execute(tx)
  await sql`delete from kernel.answered_request where actor_key = any (${[...personIds]})`.execute(tx)
  await sql`delete from kernel.outbox
    where exists (select 1 from jsonb_each_text(payload) told where told.value = any (${names}))`.execute(tx)
}

/** Removes the orders of a group and what once stopped them: the last thing an erasure does, and all that a lapsed order needs. */
export async function eraseOrders(tx: Tx, groupId: Id): Promise<void> {
  await sql`delete from kernel.erasure_hold where group_id = ${groupId}`.execute(tx)
  await sql`delete from kernel.erasure_order where group_id = ${groupId}`.execute(tx)
}

/** Removes what the platform kept for itself for as long as its rules say; answers how many rows. Run as the platform. */
export async function forgetOld(tx: Tx): Promise<number> {
  const answers =
    await sql`delete from kernel.answered_request where at < kernel.kept_since('answered_request')`.execute(tx)
  const facts = await sql`delete from kernel.outbox where at < kernel.kept_since('fact')`.execute(tx)
  return Number(answers.numAffectedRows ?? 0) + Number(facts.numAffectedRows ?? 0)
}
