import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { listMigrations } from '../database/migrations.ts'
import { prepareDatabase } from '../database/prepare.ts'
import { appUrlFrom } from '../database/roles.ts'
import { startEmbeddedPostgres } from '../embedded/supervisor.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** Serialises the making of templates among runs that happen at the same time. */
const templateLock = 7304

export interface RunningTestServer {
  readonly adminUrl: string
  readonly appUrl: string
  readonly template: string
  readonly prefix: string
  stop(): Promise<void>
}

/** One PostgreSQL for all test runs of this checkout, without fsync; the last run out stops it. */
export async function openTestServer(): Promise<RunningTestServer> {
  const dataFolder = join(root, '.cache', 'test-postgres')
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=120'],
  })
  const template = `template_${hashOfLand()}`
  const adminUrl = postgres.adminUrl('postgres')
  const client = new pg.Client({ connectionString: adminUrl, application_name: `tests ${template}` })
  client.on('error', () => {})
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [templateLock])
  await dropLeftovers(client, template)
  if (!(await hasDatabase(client, template))) await makeTemplate(client, template, postgres.adminUrl)
  await client.query('select pg_advisory_unlock($1)', [templateLock])
  return {
    adminUrl,
    appUrl: appUrlFrom(postgres.adminUrl(template)),
    template,
    prefix: `test_${process.pid}`,
    async stop() {
      await client.end().catch(() => {})
      await postgres.stop()
    },
  }
}

/** Built under another name and renamed when it is whole, so that a half-made template is never cloned. */
async function makeTemplate(client: pg.Client, template: string, urlOf: (name: string) => string): Promise<void> {
  const draft = `draft_${process.pid}`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  await prepareDatabase(urlOf(draft))
  await client.query(`alter database ${draft} rename to ${template}`)
}

async function hasDatabase(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
  return rows.length > 0
}

/** Drops clones of runs that died and templates that no living run clones. */
async function dropLeftovers(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `
    select d.datname as name
    from pg_database d
    where (d.datname like 'test\\_%' or d.datname like 'draft\\_%')
      or (d.datname like 'template\\_%' and d.datname <> $1
        and not exists (select 1 from pg_stat_activity a where a.application_name = 'tests ' || d.datname))`,
    [template],
  )
  for (const { name } of rows) {
    const owner = /^(test|draft)_(\d+)/.exec(name)?.[2]
    if (owner && isAlive(Number(owner))) continue
    await client.query(`drop database if exists ${name} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Changes when a migration, the law's data or the way they are loaded changes. */
function hashOfLand(): string {
  const hash = createHash('sha256')
  for (const migration of listMigrations()) hash.update(migration.checksum)
  for (const folder of ['packages/sweden', 'packages/server/database']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.') && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}
