import { sql } from 'kysely'
import pg from 'pg'
import type { Actor, StaffActor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Ground, Tx } from './database.ts'
import { appendFacts } from './facts.ts'

/**
 * The only door to the database: one transaction in which row security knows who acts and which day it is.
 *
 * A refused result rolls back, so that a refusal never leaves half a change behind.
 */
export async function asActor<T>(ground: Ground, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ground.kysely.connection().execute(async (tx) => {
    // One message begins the transaction and says who acts: a round trip less for every request.
    await sql.raw(`begin; ${contextSql(clock, actor)}`).execute(tx)
    const result = await orRollBack(tx, work)
    if (isRefusal(result)) await sql.raw('rollback').execute(tx)
    else await commit(tx)
    return result
  })
}

/**
 * The same door for looking only: PostgreSQL refuses every write behind it.
 * There is nothing whose end must be waited for, so the answer is given while the transaction is being closed.
 */
export async function asReader<T>(
  ground: Ground,
  clock: Clock,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return ground.kysely.connection().execute(async (tx) => {
    await sql.raw(`begin read only; ${contextSql(clock, actor)}`).execute(tx)
    const result = await orRollBack(tx, work)
    await sql.raw('commit').execute(tx)
    return result
  })
}

async function orRollBack<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const result = await work(tx)
    if (!isRefusal(result)) await appendFacts(tx)
    return result
  } catch (error) {
    await sql.raw('rollback').execute(tx)
    throw error
  }
}

/** PostgreSQL answers a commit after a failed statement with a rollback, and calls it success. */
async function commit(tx: Tx): Promise<void> {
  const { rows } = await sql.raw<{ command?: string }>('commit').execute(tx)
  if (rows[0]?.command === 'ROLLBACK') throw new Error('a statement failed and nothing was written')
}

/**
 * Lets the platform act inside a transaction that somebody else began, to move a chain past steps which that actor may not see.
 * The actor's own context is set again afterwards.
 */
export async function asPlatform<T>(tx: Tx, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inContext(tx, switchOf(clock, actor, { kind: 'system' }), work)
}

/** As `asPlatform`, one at a time for each key of a space: whoever comes second waits until the transaction of the first has ended. */
export async function asPlatformAlone<T>(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { space, key, work }: { space: number; key: string; work: (tx: Tx) => Promise<T> },
): Promise<T> {
  // The lock travels with the context: what is read in the next message was committed before.
  const lock = `pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(key)}, ${space}))`
  const { there, back } = switchOf(clock, actor, { kind: 'system' })
  return inContext(tx, { there: [...there, lock], back }, work)
}

/**
 * Lets one of the staff act in another organisation's name for a part of a transaction. Whoever calls has seen to it that the
 * organisation has assigned exactly this person exactly this task (ADR 0034); the staff id stays, so that the log says who it was.
 */
export async function inNameOf<T>(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { organisationId, work }: { organisationId: string; work: (tx: Tx, actor: StaffActor) => Promise<T> },
): Promise<T> {
  const acting: StaffActor = { ...actor, organisationId }
  return inContext(tx, switchOf(clock, actor, acting), (inside) => work(inside, acting))
}

/**
 * Lets an officer's sight and powers hold for a part of what the platform does, where what they once did has to be undone: only the
 * holder may take back what it told. Afterwards the context of whoever acted before is set again.
 */
export async function asOfficer<T>(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { officer, work }: { officer: StaffActor; work: (tx: Tx) => Promise<T> },
): Promise<T> {
  return inContext(tx, switchOf(clock, actor, officer), work)
}

interface Switch {
  readonly there: readonly string[]
  readonly back: readonly string[]
}

/** From one actor to another within one moment: every statement parses what it sets, so only what differs is set. */
function switchOf(clock: Clock, from: Actor, to: Actor): Switch {
  const [before, after] = [settingsOf(clock, from), settingsOf(clock, to)]
  const differing = Object.keys(before).filter((name) => before[name] !== after[name])
  const take = (settings: Settings) => setting(differing.map((name) => [name, settings[name] ?? '']))
  return { there: take(after), back: take(before) }
}

async function inContext<T>(tx: Tx, { there, back }: Switch, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (there.length > 0) await sql.raw(`select ${there.join(', ')}`).execute(tx)
  const result = await work(tx)
  if (back.length > 0) await sql.raw(`select ${back.join(', ')}`).execute(tx)
  return result
}

interface Settings {
  readonly [name: string]: string
}

function settingsOf(clock: Clock, actor: Actor): Settings {
  return {
    actor_kind: actor.kind,
    organisation: actor.kind === 'staff' ? actor.organisationId : '',
    staff: actor.kind === 'staff' ? actor.staffId : '',
    persons: actor.kind === 'person' ? `{${actor.actsFor.join(',')}}` : '',
    follows: actor.kind === 'person' ? `{${actor.follows.join(',')}}` : '',
    guest: actor.kind === 'guest' ? `${actor.guestId} ${actor.subjectId} ${actor.organisationId}` : '',
    today: clock.today().toString(),
    now: clock.now().toString(),
  }
}

/** Everything, also what is empty: nothing that a connection was left with is taken over. */
function contextSql(clock: Clock, actor: Actor): string {
  return `select ${setting(Object.entries(settingsOf(clock, actor))).join(', ')}`
}

function setting(settings: readonly (readonly [string, string])[]): string[] {
  return settings.map(([name, value]) => `set_config('kedjan.${name}', ${pg.escapeLiteral(value)}, true)`)
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}
