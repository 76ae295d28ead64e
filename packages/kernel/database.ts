import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { type Context, contextSign } from './context.ts'
import { type Lanes, openLanes } from './lanes.ts'
import { sendTogether } from './together.ts'
import { alongSign, openToldContext, tellLooker, type Untold } from './told-context.ts'

/** No table is known here: statements are written as SQL, and say the shape of their rows themselves. */
export type Database = Record<never, never>

/** An open transaction with the actor's context set, as `asActor` hands it out. */
export type Tx = Kysely<Database>

/** A pool of connections as the application's role. Nothing reads through it but `asActor`. */
export interface Ground {
  readonly kysely: Kysely<Database>
  readonly pool: pg.Pool
  /** For looking only: each statement is a transaction of its own, on whichever connection has least to do. */
  readonly reading: Kysely<Database>
  close(): Promise<void>
}

const dateOid = 1082
const bigintOid = 20

export interface GroundOptions {
  /** At most so many for writing; looking has a few of its own. */
  connections?: number
  /** Settings for each connection, such as `-c synchronous_commit=off` while a sandbox is seeded. */
  options?: string
}

// The driver knows this setting, its types do not yet.
const pipelined = { pipeline: true }

/** Opens the pool. Dates arrive as ISO text, and every statement is a named one, so that it is parsed and planned once a connection. */
export function openGround(appUrl: string, settings: GroundOptions = {}): Ground {
  const { connections = 8, options } = settings
  const config = {
    connectionString: appUrl,
    application_name: 'kedjan',
    connectionTimeoutMillis: 10_000,
    ...pipelined,
    ...(options ? { options } : {}),
    types: { getTypeParser: parserFor },
  }
  const pool = new pg.Pool({ ...config, max: connections })
  // A connection that is lost, at rest or in use, is noticed by the next statement on it; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  // Few: each server keeps plans and a cache of its own, and two that always have work get more done than four that wait.
  const lanes = openLanes(config, { count: Math.max(2, Math.ceil(connections / 4)) })
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) })
  const reading = new Kysely<Database>({ dialect: new PostgresDialect({ pool: withLanes(lanes) }) })
  const close = async () => {
    await Promise.all([kysely.destroy(), reading.destroy()])
  }
  return { kysely, pool, reading, close }
}

const parserFor: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === dateOid) return (text: string) => text
  if (oid === bigintOid) return (text: string) => Number(text)
  return pg.types.getTypeParser(oid, format as 'text')
}) as typeof pg.types.getTypeParser

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
 * What begins a transaction, says who acts from there on, or has an answer that nobody needs, is not waited for: it leaves together with the
 * next statement, in one packet and one round trip. Should it fail, that statement fails with it.
 */
function wrap(client: pg.PoolClient): PostgresPoolClient {
  const context = openToldContext()
  function query(text: string, values?: readonly unknown[]): Promise<unknown> {
    if (text === contextSign) return said(() => context.hear(values?.[0] as Context))
    if (text === alongSign) return along(values?.[0] as Untold)
    if (text.startsWith('begin')) return said(() => context.begin(text))
    if (text.startsWith('rollback to')) context.doubt()
    if (text === 'commit') return commit()
    // A transaction that is given up, or has failed, is told nothing more; settings end with it in any case.
    if (text.startsWith('rollback')) return context.hasBegun() ? client.query(text) : said(() => {})
    const ahead = context.takeUntold()
    // Alone and without values it may be several in one text, which the driver sends as it is.
    return ahead.length === 0 && !values?.length
      ? client.query(text)
      : sendTogether(client, { statements: [...ahead, asked(text, values)], answer: ahead.length })
  }
  function along(statement: Untold): Promise<unknown> {
    return context.sendAlong(statement) < mostWaiting ? said(() => {}) : tellWaiting()
  }
  function tellWaiting(): Promise<unknown> {
    const waiting = context.takeWaiting()
    return waiting.length > 0
      ? sendTogether(client, { statements: waiting, answer: waiting.length - 1 })
      : said(() => {})
  }
  /** The end is sent at once, and by itself: what is sent together is left undone after a failure, and this must not be. */
  async function commit(): Promise<unknown> {
    const told = tellWaiting()
    // Where nothing was told, there is nothing to end.
    const [ended] = await Promise.all([context.hasBegun() ? client.query('commit') : said(() => {}), told])
    return ended
  }
  return { query, release: () => client.release() } as unknown as PostgresPoolClient
}

/** What only looks needs no connection of its own: between its statements nothing is held, not even what they have seen. */
function withLanes(lanes: Lanes): PostgresPool {
  return { connect: () => Promise.resolve(looker(lanes)), end: () => lanes.close() } as unknown as PostgresPool
}

function looker(lanes: Lanes): PostgresPoolClient {
  let ahead: readonly Untold[] = []
  function query(text: string, values?: readonly unknown[]): Promise<unknown> {
    if (text === contextSign)
      return said(() => {
        ahead = tellLooker(values?.[0] as Context)
      })
    // Who only looks writes nothing that could wait: PostgreSQL says so at once.
    if (text === alongSign) return alone(values?.[0] as Untold)
    return alone(asked(text, values))
  }
  function alone(statement: Untold): Promise<unknown> {
    return lanes.ask({ statements: [...ahead, statement], answer: ahead.length })
  }
  return { query, release: () => {} } as unknown as PostgresPoolClient
}

/** So much is kept back at most; then it is told without a question. */
const mostWaiting = 100

function asked(text: string, values?: readonly unknown[]): Untold {
  return { text, ...(values ? { values } : {}) }
}

/** The answer to what goes no further than the connection. */
const nothing = { command: 'BEGIN', rowCount: 0, rows: [] }

async function said(work: () => void): Promise<unknown> {
  work()
  return nothing
}
