import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { createCluster, readPassword, superuser } from './cluster.ts'
import { aloneIn } from './folder-lock.ts'
import { findPlace, type Place } from './place.ts'
import { adopt, isAlive, type Launch, launch, newClient, type Running, stopPostmaster } from './postmaster.ts'

/** What the connection is called by which a process shows that it uses the server. */
const presenceName = 'kedjan presence'

/** A PostgreSQL that this process keeps running on the loopback address. */
export interface EmbeddedPostgres {
  /** Connection address of the superuser, without a database name at the end. */
  adminUrl(database: string): string
  /** Process id of the running postmaster. */
  pid(): number
  /** Stops PostgreSQL, unless other programs still use it. */
  stop(): Promise<void>
}

/** Extra settings, as `name=value`, for tests and benchmarks. */
export interface EmbeddedOptions {
  dataFolder: string
  settings?: readonly string[]
  say?: (line: string) => void
}

/** Starts PostgreSQL in the folder, or adopts the one that already runs there, and restarts it when it dies. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = findPlace(options.dataFolder)
  const lock = join(options.dataFolder, 'postgres.lock')
  const say = options.say ?? (() => {})
  let { running, password, presence } = await aloneIn(lock, () => begin(place, options))
  let busy = false

  const watch = setInterval(async () => {
    if (busy || isAlive(running.pid)) return
    say('PostgreSQL stopped unexpectedly; starting it again.')
    busy = true
    await aloneIn(lock, () => begin(place, { ...options, port: running.port }))
      .then((again) => {
        running = again.running
        presence = again.presence
      })
      .catch((error: Error) => say(`PostgreSQL did not start again: ${error.message}`))
    busy = false
  }, 300)
  watch.unref()

  return {
    adminUrl: (database) =>
      `postgres://${superuser}:${password}@127.0.0.1:${running.port}/${database}${bySocket(running)}`,
    pid: () => running.pid,
    async stop() {
      busy = true
      clearInterval(watch)
      await aloneIn(lock, async () => {
        const used = await isUsedByOthers(presence)
        await presence.end().catch(() => {})
        if (!used) await stopPostmaster(running.pid)
      })
    },
  }
}

/** The driver takes the host that is named last. */
function bySocket({ socket }: Running): string {
  return socket ? `?host=${encodeURIComponent(socket)}` : ''
}

interface Begun {
  running: Running
  password: string
  /** A connection held for as long as this process uses the server, so that others do not stop it meanwhile. */
  presence: pg.Client
}

async function begin(place: Place, wish: Launch): Promise<Begun> {
  if (!existsSync(place.cluster)) createCluster(place)
  const password = readPassword(place)
  const running = (await adopt(place, password)) ?? (await launch(place, wish, password))
  const presence = newClient(running.port, password, presenceName)
  await presence.connect()
  return { running, password, presence }
}

async function isUsedByOthers(presence: pg.Client): Promise<boolean> {
  try {
    const { rows } = await presence.query(
      'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid() limit 1',
      [presenceName],
    )
    return rows.length > 0
  } catch {
    return false
  }
}
