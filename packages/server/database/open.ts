import { join } from 'node:path'
import type { DatabaseConfig } from '../config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/supervisor.ts'
import { PlainError } from '../plain-error.ts'
import { prepareDatabase } from './prepare.ts'
import { connectAs } from './roles.ts'

/** A database that is ready for this version. */
export interface OpenDatabase {
  readonly appUrl: string
  readonly adminUrl: string
  /** Throws everything away and prepares it again; only where PostgreSQL is our own. */
  empty(): Promise<void>
  stop(): Promise<void>
}

const name = 'kedjan'

/** The database of DATABASE_URL, or one that is started in the data folder. */
export async function openDatabase(config: DatabaseConfig, say: (line: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl) return prepareGiven(config.databaseUrl, say)
  say(`Starting PostgreSQL in ${join(config.dataFolder, 'postgres')}.`)
  const postgres = await startEmbeddedPostgres({ dataFolder: config.dataFolder, say })
  try {
    await createWhereMissing(postgres)
    const adminUrl = postgres.adminUrl(name)
    const { appUrl, migrated } = await prepareDatabase(adminUrl)
    if (migrated > 0) say(`Brought the database up to date (${migrated} steps).`)
    return { appUrl, adminUrl, stop: postgres.stop, empty: () => makeAnew(postgres) }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function prepareGiven(adminUrl: string, say: (line: string) => void): Promise<OpenDatabase> {
  const { appUrl, migrated } = await prepareDatabase(adminUrl)
  if (migrated > 0) say(`Brought the database up to date (${migrated} steps).`)
  const empty = async () => {
    throw new PlainError(
      'The database in DATABASE_URL holds a synthetic country that was left half made; drop and create the database, and start again.',
    )
  }
  return { appUrl, adminUrl, empty, stop: async () => {} }
}

async function createWhereMissing(postgres: EmbeddedPostgres): Promise<void> {
  const client = await connectAs(postgres.adminUrl('postgres'))
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length === 0) await client.query(`create database ${name}`)
  } catch (error) {
    // Another process made it in the same moment.
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await client.end()
  }
}

async function makeAnew(postgres: EmbeddedPostgres): Promise<void> {
  const client = await connectAs(postgres.adminUrl('postgres'))
  try {
    await client.query(`drop database ${name} with (force)`)
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  await prepareDatabase(postgres.adminUrl(name))
}
