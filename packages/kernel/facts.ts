import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import { sendAlong } from './send-along.ts'

/** A fact that a module tells the rest: past tense, module first, ids only. */
export interface Fact {
  readonly name: `${string}.${string}`
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
}

const told = new WeakMap<Tx, object[]>()

/** Tells a fact in the caller's transaction: it is told if, and only if, that transaction commits. */
export function publish(tx: Tx, clock: Clock, fact: Fact): void {
  const at = clock.now()
  const line = { ...fact, id: newId(at), at: at.toString() }
  const before = told.get(tx)
  if (before) before.push(line)
  else told.set(tx, [line])
}

/** Appends to the outbox what was told in a transaction, all of it at once; `asActor` does so as the last thing before it commits. */
export async function appendFacts(tx: Tx): Promise<void> {
  const facts = told.get(tx)
  if (!facts) return
  told.delete(tx)
  const lines = sql`insert into kernel.outbox (id, name, payload, at)
    select r.id, r.name, r.payload, r.at
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as r (id uuid, name text, payload jsonb, at timestamptz)`
  await sendAlong(tx, lines)
}
