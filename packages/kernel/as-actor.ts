import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Ground, Tx } from './database.ts'

/**
 * The only door to the database: one transaction in which row security knows who acts and which day it is.
 *
 * A refused result rolls back, so that a refusal never leaves half a change behind.
 */
export async function asActor<T>(ground: Ground, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await ground.kysely.transaction().execute(async (tx) => {
      await setContext(tx, clock, actor)
      const result = await work(tx)
      if (isRefusal(result)) throw new RolledBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T
    throw error
  }
}

/**
 * Lets the platform act inside a transaction that somebody else began, to move a chain past steps which that actor may not see.
 * The actor's own context is set again afterwards.
 */
export async function asPlatform<T>(tx: Tx, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  await setContext(tx, clock, { kind: 'system' })
  const result = await work(tx)
  await setContext(tx, clock, actor)
  return result
}

async function setContext(tx: Tx, clock: Clock, actor: Actor): Promise<void> {
  const organisation = actor.kind === 'staff' ? actor.organisationId : ''
  const staff = actor.kind === 'staff' ? actor.staffId : ''
  const persons = actor.kind === 'person' ? `{${actor.actsFor.join(',')}}` : ''
  const follows = actor.kind === 'person' ? `{${actor.follows.join(',')}}` : ''
  await sql`select set_config('kedjan.actor_kind', ${actor.kind}, true),
    set_config('kedjan.organisation', ${organisation}, true),
    set_config('kedjan.staff', ${staff}, true),
    set_config('kedjan.persons', ${persons}, true),
    set_config('kedjan.follows', ${follows}, true),
    set_config('kedjan.today', ${clock.today().toString()}, true)`.execute(tx)
}

class RolledBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}
