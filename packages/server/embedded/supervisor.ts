import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '../plain-error.ts'
import { aloneIn } from './folder-lock.ts'
import { findPlace, type Place } from './place.ts'

const superuser = 'kedjan_admin'
/** What the connection is called by which a process shows that it uses the server. */
const presenceName = 'kedjan presence'
const passwordName = 'admin-password'

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
    await aloneIn(lock, () => begin(place, options, running.port))
      .then((again) => {
        running = again.running
        presence = again.presence
      })
      .catch((error: Error) => say(`PostgreSQL did not start again: ${error.message}`))
    busy = false
  }, 300)
  watch.unref()

  return {
    adminUrl: (database) => `postgres://${superuser}:${password}@127.0.0.1:${running.port}/${database}`,
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

interface Begun {
  running: Running
  password: string
  /** A connection held for as long as this process uses the server, so that others do not stop it meanwhile. */
  presence: pg.Client
}

async function begin(place: Place, options: EmbeddedOptions, port?: number): Promise<Begun> {
  if (!existsSync(place.cluster)) createCluster(place)
  const password = readPassword(place)
  const running = (await adopt(place, password)) ?? (await launch(place, options, password, port))
  const presence = newClient(running.port, password, presenceName)
  await presence.connect()
  return { running, password, presence }
}

interface Running {
  pid: number
  port: number
}

/** Makes the cluster under another name and moves it into place when it is whole, so that a kill half-way leaves nothing to repair. */
function createCluster(place: Place): void {
  const password = randomBytes(24).toString('hex')
  const draft = `${place.cluster}.making`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = `${place.cluster}-password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.runAs) for (const path of [draft, passwordFile]) chownSync(path, place.runAs.uid, place.runAs.gid)
  const result = spawnSync(
    join(place.native, 'bin', 'initdb'),
    // biome-ignore format: one option a line reads better
    ['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C',
      '--locale-provider=icu', '--icu-locale=sv-SE', '--data-checksums', '--no-instructions'],
    { ...place.runAs, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } },
  )
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new PlainError(
      `PostgreSQL could not make its data folder: ${(result.stderr || String(result.error)).trim().split('\n').at(-1)}`,
    )
  }
  writeFileSync(join(draft, passwordName), password, { mode: 0o600 })
  renameSync(draft, place.cluster)
}

function readPassword(place: Place): string {
  try {
    return readFileSync(join(place.cluster, passwordName), 'utf8')
  } catch {
    throw new PlainError(
      `${place.cluster} holds a database whose ${passwordName} cannot be read; run as the user who made it, or restore the file.`,
    )
  }
}

async function launch(place: Place, options: EmbeddedOptions, password: string, wanted?: number): Promise<Running> {
  const port = wanted ?? (await freePort())
  const log = openSync(join(options.dataFolder, 'postgres.log'), 'a')
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=64MB',
    'wal_level=minimal',
    'max_wal_senders=0',
    'jit=off',
    'random_page_cost=1.1',
    'log_min_messages=warning',
    'log_statement=none',
    'log_min_error_statement=panic',
    ...(options.settings ?? []),
  ]
  const child = spawn(
    join(place.native, 'bin', 'postgres'),
    ['-D', place.cluster, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...place.runAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    },
  )
  child.unref()
  await untilReady(child, port, password)
  return { pid: child.pid ?? 0, port }
}

async function untilReady(child: ChildProcess, port: number, password: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) {
      throw new PlainError('PostgreSQL did not start; the reason is at the end of postgres.log in the data folder.')
    }
    if (await answers(port, password)) return
    await wait(50)
  }
  throw new PlainError('PostgreSQL did not answer within 30 seconds; see postgres.log in the data folder.')
}

async function adopt(place: Place, password: string): Promise<Running | undefined> {
  const file = join(place.cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const found = { pid: Number(lines[0]), port: Number(lines[3]) }
  for (let attempt = 0; attempt < 100 && isAlive(found.pid); attempt += 1) {
    if (await answers(found.port, password)) return found
    await wait(50)
  }
  return undefined
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = newClient(port, password)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
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

function newClient(port: number, password: string, name = 'kedjan supervisor'): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    application_name: name,
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => {})
  return client
}

async function stopPostmaster(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let attempt = 0; attempt < 200 && isAlive(pid); attempt += 1) await wait(50)
}

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
