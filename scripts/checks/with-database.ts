import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../packages/server/database/migrations.ts'
import { prepareRoles } from '../../packages/server/database/roles.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../packages/server/embedded/supervisor.ts'
import { home } from './run-tool.ts'

/** Addresses of one database: as the one who may do everything, and as the application. */
export interface DatabaseUrls {
  owner: string
  app: string
}

let running: Promise<EmbeddedPostgres> | undefined
let users = 0

/** Runs `work` with a newly migrated database of its own, and drops it afterwards. */
export function withFreshDatabase<Value>(work: (urls: DatabaseUrls) => Promise<Value>): Promise<Value> {
  return withPostgres(async (postgres) => {
    const database = `check_${randomBytes(6).toString('hex')}`
    await asAdmin(postgres, `create database ${database}`)
    try {
      const owner = postgres.adminUrl(database)
      const app = await inTurn(() => prepareRoles(owner))
      await migrate(owner)
      return await work({ owner, app })
    } finally {
      await asAdmin(postgres, `drop database ${database} with (force)`)
    }
  })
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** Roles belong to the whole PostgreSQL, so two databases must not prepare them at once. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = lastTurn.then(work, work)
  lastTurn = turn
  return turn
}

/** Connects for the time of `work`. */
export async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The checks share one PostgreSQL in a folder of their own; the last one out stops it. */
async function withPostgres<Value>(work: (postgres: EmbeddedPostgres) => Promise<Value>): Promise<Value> {
  users += 1
  running ??= start()
  try {
    return await work(await running)
  } finally {
    users -= 1
    if (users === 0) {
      const last = running
      running = undefined
      await last.then(
        (postgres) => postgres.stop(),
        () => {},
      )
    }
  }
}

function start(): Promise<EmbeddedPostgres> {
  // Not a new folder each time: where PostgreSQL must run as another user, its programs are copied once for each folder.
  const dataFolder = join(home, '.cache', process.env.VITEST ? 'checks-test' : 'checks')
  mkdirSync(dataFolder, { recursive: true })
  return startEmbeddedPostgres({
    dataFolder,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  })
}

function asAdmin(postgres: EmbeddedPostgres, statement: string): Promise<unknown> {
  return withClient(postgres.adminUrl('postgres'), (client) => client.query(statement))
}
