import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { heardContext } from './context.ts'
import { type Lanes, openLanes, type Send } from './lanes.ts'
import { openToldContext, tellAll, type Untold } from './told-context.ts'

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
  const lanes = openLanes(config, { count: Math.max(2, Math.ceil(connections / 4)) }, sendTogether)
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
 */
function wrap(client: pg.PoolClient): PostgresPoolClient {
  const context = openToldContext()
  function query(text: string, values?: readonly unknown[]): Promise<unknown> {
    const heard = heardContext(text)
    if (heard) return said(() => context.hear(heard))
    if (text.startsWith('begin')) return said(() => context.begin(text))
    const isEnd = text === 'commit' || text === 'rollback'
    // Where nothing was asked, there is nothing to end.
    if (isEnd && !context.hasBegun()) return said(() => {})
    const isBack = text.startsWith('rollback to')
    if (isBack) context.doubt()
    // What is left to be told does not matter to the end: settings end with their transaction. And a transaction that has failed hears nothing.
    const ahead = isEnd || isBack ? [] : context.takeUntold()
    return ahead.length > 0
      ? sendTogether(client, { statements: [...ahead, asked(text, values)], answer: ahead.length })
      : send(client, asked(text, values))
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
    const heard = heardContext(text)
    if (heard)
      return said(() => {
        ahead = tellAll(heard)
      })
    const statements = [{ text: 'begin read only' }, ...ahead, asked(text, values), { text: 'commit' }]
    return lanes.ask({ statements, answer: statements.length - 2 })
  }
  return { query, release: () => {} } as unknown as PostgresPoolClient
}

function asked(text: string, values?: readonly unknown[]): Untold {
  return { text, ...(values ? { values } : {}) }
}

function send(client: pg.ClientBase, { text, values }: Untold): Promise<pg.QueryResult> {
  return values && values.length > 0 ? client.query(named(text, values)) : client.query(text)
}

const sendTogether: Send = async (client, { statements, answer }) => {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  const sent = statements.map((statement) => send(client, statement))
  stream.uncork()
  const results = await Promise.all(sent)
  return results[answer] as pg.QueryResult
}

/** The answer to what goes no further than the connection. */
const nothing = { command: 'BEGIN', rowCount: 0, rows: [] }

async function said(work: () => void): Promise<unknown> {
  work()
  return nothing
}

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  return { name: nameOf(text), text, values: values as unknown[] }
}
