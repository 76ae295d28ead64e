import { CompiledQuery, sql } from 'kysely'
import type { Actor, StaffActor } from './actor.ts'
import type { Clock } from './clock.ts'
import { type Context, contextSign, settingsOf } from './context.ts'
import type { Ground, Tx } from './database.ts'
import { appendFacts } from './facts.ts'

/**
 * The only door to the database: one transaction in which row security knows who acts and which day it is.
 *
 * A refused result rolls back, so that a refusal never leaves half a change behind.
 */
export async function asActor<T>(ground: Ground, clock: Clock, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ground.kysely.connection().execute(async (tx) => {
    // It is one message that begins and says who acts, and it travels with the first question.
    await sql.raw('begin').execute(tx)
    await say(tx, contextOf(clock, actor))
    const result = await orRollBack(tx, work)
    if (isRefusal(result)) await sql.raw('rollback').execute(tx)
    else await commit(tx)
    return result
  })
}

/**
 * The same door for looking only: PostgreSQL refuses every write behind it. Each statement is a transaction of its own, as what one sees does
 * not hold for the next anyway, and keeps no connection while its answer is being thought about.
 */
export async function asReader<T>(
  ground: Ground,
  clock: Clock,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return ground.reading.connection().execute(async (tx) => {
    await say(tx, contextOf(clock, actor))
    const result = await work(tx)
    // Who only looks has nothing to tell; PostgreSQL refuses it.
    if (!isRefusal(result)) await appendFacts(tx)
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
  return inContext(tx, { there: contextOf(clock, { kind: 'system' }), back: contextOf(clock, actor) }, work)
}

/** As `asPlatform`, one at a time for each key of a space: whoever comes second waits until the transaction of the first has ended. */
export async function asPlatformAlone<T>(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { space, key, work }: { space: number; key: string; work: (tx: Tx) => Promise<T> },
): Promise<T> {
  // The lock travels with the context: what is read in the next message was committed before.
  const there = { ...contextOf(clock, { kind: 'system' }), lock: { space, key } }
  return inContext(tx, { there, back: contextOf(clock, actor) }, work)
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
  const both = { there: contextOf(clock, acting), back: contextOf(clock, actor) }
  return inContext(tx, both, (inside) => work(inside, acting))
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
  return inContext(tx, { there: contextOf(clock, officer), back: contextOf(clock, actor) }, work)
}

/** Who acts before is told again after; the connection tells PostgreSQL only what has changed by the next statement. */
async function inContext<T>(
  tx: Tx,
  { there, back }: { there: Context; back: Context },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  await say(tx, there)
  const result = await work(tx)
  await say(tx, back)
  return result
}

async function say(tx: Tx, context: Context): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(contextSign, [context]))
}

function contextOf(clock: Clock, actor: Actor): Context {
  return { settings: settingsOf(clock, actor) }
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}
