import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { heardContext } from './context.ts'
import { openToldContext, type Untold } from './told-context.ts'

/** No table is known here: statements are written as SQL, and say the shape of their rows themselves. */
export type Database = Record<never, never>

/** An open transaction with the actor's context set, as `asActor` hands it out. */
export type Tx = Kysely<Database>

/** A pool of connections as the application's role. Nothing reads through it but `asActor`. */
export interface Ground {
  readonly kysely: Kysely<Database>
  readonly pool: pg.Pool
  close(): Promise<void>
}

const dateOid = 1082
const bigintOid = 20

export interface GroundOptions {
  connections?: number
  /** Settings for each connection, such as `-c synchronous_commit=off` while a sandbox is seeded. */
  options?: string
}

// The driver knows this setting, its types do not yet.
const pipelined = { pipeline: true }

/** Opens the pool. Dates arrive as ISO text, and every statement is a named one, so that it is parsed and planned once a connection. */
export function openGround(appUrl: string, settings: GroundOptions = {}): Ground {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: settings.connections ?? 8,
    application_name: 'kedjan',
    connectionTimeoutMillis: 10_000,
    ...pipelined,
    ...(settings.options ? { options: settings.options } : {}),
    types: { getTypeParser: parserFor },
  })
  // A connection that is lost, at rest or in use, is noticed by the next statement on it; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

const parserFor: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === dateOid) return (text: string) => text
  if (oid === bigintOid) return (text: string) => Number(text)
  return pg.types.getTypeParser(oid, format as 'text')
}) as typeof pg.types.getTypeParser

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

function withNamedStatements(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client)
      if (known) return known
      const made = wrap(client)
      wrapped.set(client, made)
      return made
    },
    end: () => pool.end(),
  } as PostgresPool
}

/**
 * What begins a transaction, or says who acts from there on, is not waited for: it leaves together with the next statement,
 * in one packet and one round trip. Should it fail, that statement fails with it.
 * Nor is the end of one that only reads: whoever gets the connection next begins behind it, in the same packet where somebody stands in line.
 */
function wrap(client: pg.PoolClient): PostgresPoolClient {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const context = openToldContext()
  let onlyReads = false
  function query(text: string, values?: readonly unknown[]): Promise<unknown> {
    const heard = heardContext(text)
    if (heard) return said(() => context.hear(heard))
    if (text.startsWith('begin')) {
      onlyReads = text.startsWith('begin read only')
      return said(() => context.begin(text))
    }
    const isEnd = text === 'commit' || text === 'rollback'
    // Where nothing was asked, there is nothing to end.
    if (isEnd && !context.hasBegun()) return said(() => {})
    if (isEnd && onlyReads && text === 'commit') return notWaitedFor(withWhatFollows(stream, () => client.query(text)))
    const isBack = text.startsWith('rollback to')
    if (isBack) context.doubt()
    // What is left to be told does not matter to the end: settings end with their transaction. And a transaction that has failed hears nothing.
    const ahead = isEnd || isBack ? [] : context.takeUntold()
    return ahead.length > 0 ? sendBehind(ahead, text, values) : send(text, values)
  }
  function send(text: string, values?: readonly unknown[]): Promise<unknown> {
    return values && values.length > 0 ? client.query(named(text, values)) : client.query(text)
  }
  async function sendBehind(ahead: readonly Untold[], text: string, values?: readonly unknown[]): Promise<unknown> {
    stream.cork()
    const before = ahead.map((untold) => send(untold.text, untold.values))
    const answer = send(text, values)
    stream.uncork()
    const [result] = await Promise.all([answer, ...before])
    return result
  }
  return { query, release: () => client.release() } as unknown as PostgresPoolClient
}

/** The answer to what goes no further than the connection. */
const nothing = { command: 'BEGIN', rowCount: 0, rows: [] }

async function said(work: () => void): Promise<unknown> {
  work()
  return nothing
}

/** Sends what is not hurried, and lets whatever is written before the program turns to something else travel with it. */
function withWhatFollows<Sent>(stream: Socket, send: () => Sent): Sent {
  stream.cork()
  setImmediate(() => stream.uncork())
  return send()
}

function notWaitedFor(sent: Promise<unknown>): Promise<unknown> {
  sent.catch(() => {})
  return Promise.resolve(nothing)
}

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  return { name: nameOf(text), text, values: values as unknown[] }
}
