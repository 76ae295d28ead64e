import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { listMigrations } from '../packages/server/database/migrations.ts'
import { prepareDatabase } from '../packages/server/database/prepare.ts'
import { startEmbeddedPostgres } from '../packages/server/embedded/supervisor.ts'
import { populate, referencePersonSql } from './population.ts'

/** A large database that stays between runs, because filling it takes longer than measuring it. */
export interface MeasuredDatabase {
  readonly appUrl: string
  readonly adminUrl: string
  /** Reference persons spread over the whole, with the municipality that may see them. */
  readonly samples: readonly { personId: string; organisationId: string; staffId: string }[]
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')

/** `kind` keeps a population apart that a benchmark changes for its own purpose. */
export async function openMeasuredDatabase(
  persons: number,
  say: (line: string) => void,
  kind = '',
): Promise<MeasuredDatabase> {
  const dataFolder = join(root, '.cache', 'bench')
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startEmbeddedPostgres({ dataFolder, settings: ['max_wal_size=4GB', 'shared_buffers=256MB'] })
  const name = `bench${kind}_${persons}_${versionOfTables()}`
  await createIfMissing(postgres.adminUrl('postgres'), name)
  const adminUrl = postgres.adminUrl(name)
  const { appUrl } = await prepareDatabase(adminUrl)
  if ((await count(adminUrl, 'persons.person')) < persons) {
    say(`filling ${name} with ${persons} persons`)
    await populate(adminUrl, persons)
  }
  return { appUrl, adminUrl, samples: await sample(adminUrl, persons), stop: () => postgres.stop() }
}

/** A population made for other tables is not used again. */
function versionOfTables(): string {
  const hash = createHash('sha256')
  for (const { checksum } of listMigrations()) hash.update(checksum)
  return hash.digest('hex').slice(0, 8)
}

async function createIfMissing(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length === 0) await client.query(`create database ${name}`)
  })
}

async function count(adminUrl: string, table: string): Promise<number> {
  return asAdmin(adminUrl, async (client) =>
    Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n),
  )
}

async function sample(adminUrl: string, persons: number): Promise<MeasuredDatabase['samples']> {
  return asAdmin(adminUrl, async (client) => {
    const step = Math.max(1, Math.floor(persons / 5 / 1000))
    const { rows } = await client.query(
      `select r.id as "personId", d.recipient as "organisationId", bench_id('staff ' || d.recipient) as "staffId"
       from generate_series(0, $1::int, $2::int) as n
       cross join lateral (select ${referencePersonSql.replaceAll('$1::int', 'n')} as id) r
       join exchange.disclosure d on d.person_id = r.id and d.category = 'identity'
       limit 1000`,
      [Math.floor(persons / 5) - 1, step],
    )
    return rows
  })
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
