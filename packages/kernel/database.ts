import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'

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

/** How the statement begins that says who acts; its answer is of no use. */
const contextBeginning = "select set_config('kedjan."

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
  let ahead: Promise<unknown>[] = []
  let onlyReads = false
  function query(text: string, values?: readonly unknown[]): Promise<unknown> {
    if (text.startsWith('begin')) onlyReads = text.startsWith('begin read only')
    if (text.startsWith('begin') || text.startsWith(contextBeginning)) {
      if (ahead.length === 0) stream.cork()
      const sent = client.query(text)
      ahead.push(sent)
      return notWaitedFor(sent)
    }
    // Where nothing was asked, the beginning is still waiting here, and must not be left behind for others.
    if (onlyReads && text === 'commit' && ahead.length === 0)
      return notWaitedFor(withWhatFollows(stream, () => client.query(text)))
    const sent = values && values.length > 0 ? client.query(named(text, values)) : client.query(text)
    if (ahead.length > 0) {
      const all = Promise.all([sent, ...ahead])
      ahead = []
      stream.uncork()
      return all.then(([result]) => result)
    }
    return sent
  }
  return { query, release: () => client.release() } as unknown as PostgresPoolClient
}

/** Sends what is not hurried, and lets whatever is written before the program turns to something else travel with it. */
function withWhatFollows<Sent>(stream: Socket, send: () => Sent): Sent {
  stream.cork()
  setImmediate(() => stream.uncork())
  return send()
}

function notWaitedFor(sent: Promise<unknown>): Promise<unknown> {
  sent.catch(() => {})
  return Promise.resolve({ command: 'BEGIN', rowCount: 0, rows: [] })
}

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  return { name: nameOf(text), text, values: values as unknown[] }
}
