import {
  type Actor,
  type AnyRefusal,
  asActor,
  type Clock,
  morningOf,
  parsePlainDate,
  type Result,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { countRows } from './behind.ts'

export type Action<Value> = (tx: Tx, clock: Clock) => Promise<Result<Value, AnyRefusal>>

/** Runs an action as somebody; throws with the refusal when it is refused. */
export async function done<Value>(database: TestDatabase, actor: Actor, action: Action<Value>): Promise<Value> {
  const result = await attempted(database, actor, action)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** Runs an action as somebody and answers whatever it answers. */
export function attempted<Value>(
  database: TestDatabase,
  actor: Actor,
  action: Action<Value>,
): Promise<Result<Value, AnyRefusal>> {
  return asActor(database.ground, database.clock, actor, (tx) => action(tx, database.clock))
}

/** Runs an action that must be refused, and proves that it left no row behind in any table; answers the refusal. */
export async function refused(database: TestDatabase, actor: Actor, action: Action<unknown>): Promise<AnyRefusal> {
  const before = await countRows(database)
  const result = await attempted(database, actor, action)
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  const after = await countRows(database)
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  if (changed.length > 0) throw new Error(`a refused action wrote to ${changed.join(', ')}`)
  return result.refusal
}

/** What a query answers somebody. */
export function seen<Value>(database: TestDatabase, actor: Actor, read: (tx: Tx) => Promise<Value>): Promise<Value> {
  return asActor(database.ground, database.clock, actor, read)
}

/** Sets the clock to the morning of a day. */
export function onDay(database: TestDatabase, day: string): void {
  const date = parsePlainDate(day)
  if (!date) throw new Error(`${day} is not a day`)
  database.clock.set(morningOf(date))
}

/** One officer for each organisation, registered when first asked for. */
export function officers(database: TestDatabase): (organisationId: string) => Promise<StaffActor> {
  const known = new Map<string, Promise<StaffActor>>()
  return (organisationId) => {
    const officer = known.get(organisationId) ?? database.staff(organisationId)
    known.set(organisationId, officer)
    return officer
  }
}

/** Deletes everything of a table as somebody, and answers how many rows went: none, without a signed order that is due. */
export async function deletedFrom(database: TestDatabase, actor: Actor, table: string): Promise<number> {
  const result = await asActor(database.ground, database.clock, actor, (tx) =>
    sql.raw(`delete from ${table}`).execute(tx),
  )
  return Number(result.numAffectedRows ?? 0)
}
