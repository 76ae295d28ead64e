import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDatabase } from '../packages/server/database/prepare.ts'
import { connectAs } from '../packages/server/database/roles.ts'
import { startEmbeddedPostgres } from '../packages/server/embedded/supervisor.ts'

/** A database with every table and nobody in it, gone after the measurement. */
export interface FreshDatabase {
  readonly appUrl: string
  readonly adminUrl: string
  /** The postmaster, whose children are the servers. */
  readonly pid: number
  stop(): Promise<void>
}

/** Nothing of it need survive, and plans are made to go by the indexes however the tables grow. */
const settings = [
  ...['max_wal_size=4GB', 'shared_buffers=256MB', 'fsync=off', 'full_page_writes=off'],
  ...['autovacuum=off', 'track_activities=off'],
]

export async function openFreshDatabase(name: string): Promise<FreshDatabase> {
  const dataFolder = join(import.meta.dirname, '..', '.cache', 'bench')
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startEmbeddedPostgres({ dataFolder, settings })
  const drop = async () => {
    const client = await connectAs(postgres.adminUrl('postgres'))
    await client.query(`drop database if exists ${name} with (force)`)
    return client
  }
  const client = await drop()
  await client.query(`create database ${name}`)
  await client.end()
  const adminUrl = postgres.adminUrl(name)
  const { appUrl } = await prepareDatabase(adminUrl)
  return {
    appUrl,
    adminUrl,
    pid: postgres.pid(),
    async stop() {
      await (await drop()).end()
      await postgres.stop()
    },
  }
}
