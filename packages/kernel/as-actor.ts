import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Ground, Tx } from './database.ts'

/**
 * The only door to the database: one transaction in which row security knows who acts and which day it is.
 *
 * A refused result rolls back, so that a refusal never leaves half a change behind.
 */
export async function asActor<T>(ground: Ground, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ground.kysely.connection().execute(async (tx) => {
    // One message begins the transaction and says who acts: a round trip less for every request.
    await sql.raw(`begin; ${contextSql(clock, actor)}`).execute(tx)
    try {
      const result = await work(tx)
      await sql.raw(isRefusal(result) ? 'rollback' : 'commit').execute(tx)
      return result
    } catch (error) {
      await sql.raw('rollback').execute(tx)
      throw error
    }
  })
}

/**
 * Lets the platform act inside a transaction that somebody else began, to move a chain past steps which that actor may not see.
 * The actor's own context is set again afterwards.
 */
export async function asPlatform<T>(tx: Tx, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  await sql.raw(contextSql(clock, { kind: 'system' })).execute(tx)
  const result = await work(tx)
  await sql.raw(contextSql(clock, actor)).execute(tx)
  return result
}

function contextSql(clock: Clock, actor: Actor): string {
  const settings = {
    actor_kind: actor.kind,
    organisation: actor.kind === 'staff' ? actor.organisationId : '',
    staff: actor.kind === 'staff' ? actor.staffId : '',
    persons: actor.kind === 'person' ? `{${actor.actsFor.join(',')}}` : '',
    follows: actor.kind === 'person' ? `{${actor.follows.join(',')}}` : '',
    today: clock.today().toString(),
  }
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('kedjan.${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `select ${set.join(', ')}`
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}
