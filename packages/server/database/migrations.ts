import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { getConstructionPlans } from 'pg-boss'
import { PlainError } from '../plain-error.ts'
import { appRole, connectAs, ownerRole } from './roles.ts'

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** Every numbered `.sql` file of every room, in the order of its timestamp. */
export function listMigrations(): Migration[] {
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)migrations\/\d{8}T\d{4}_[a-z_]+\.sql$/.test(file) && !file.includes('node_modules'))
    .sort((one, other) => basename(one).localeCompare(basename(other), 'en'))
  return files.map((file) => {
    const sql = readFileSync(join(packages, file), 'utf8')
    return { name: basename(file, '.sql'), sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the database to this version: each migration once, in its own transaction, under a lock that lets one process at a time.
 * Refuses a database that holds migrations this version does not know, and a merged migration that was edited.
 */
export async function migrate(adminUrl: string): Promise<number> {
  const client = await connectAs(adminUrl)
  try {
    await client.query('select pg_advisory_lock(7302)')
    await client.query(`set role ${ownerRole}`)
    await client.query(`create schema if not exists migration`)
    await client.query(
      `create table if not exists migration.applied (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    )
    const known = listMigrations()
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration.applied',
    )
    refuseUnknown(known, applied.rows)
    await installQueue(client)
    const missing = known.filter((migration) => !applied.rows.some((row) => row.name === migration.name))
    for (const migration of missing) await apply(client, migration)
    return missing.length
  } finally {
    await client.end()
  }
}

function refuseUnknown(known: Migration[], applied: { name: string; checksum: string }[]): void {
  for (const row of applied) {
    const migration = known.find(({ name }) => name === row.name)
    if (!migration) {
      throw new PlainError(
        `The database is newer than this version of Kedjan (it holds ${row.name}); start the newer version. Nothing was changed.`,
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new PlainError(
        `The migration ${row.name} was changed after it had been applied; restore the file. Nothing was changed.`,
      )
    }
  }
}

async function installQueue(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select 1 from pg_namespace where nspname = 'pgboss'`)
  if (rows.length > 0) return
  await client.query(getConstructionPlans('pgboss'))
  await client.query(`grant usage on schema pgboss to ${appRole}`)
  await client.query(`grant select, insert, update, delete on all tables in schema pgboss to ${appRole}`)
  await client.query(`grant execute on all functions in schema pgboss to ${appRole}`)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration.applied (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
