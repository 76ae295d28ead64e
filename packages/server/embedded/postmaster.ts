import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '../plain-error.ts'
import { freePort } from '../port.ts'
import { superuser } from './cluster.ts'
import type { Place } from './place.ts'

/** A PostgreSQL that runs: its main process and where it listens. */
export interface Running {
  readonly pid: number
  readonly port: number
  /** The folder of its socket, for whoever runs on the same machine; absent where it has none. */
  readonly socket?: string
}

export interface Launch {
  readonly dataFolder: string
  readonly settings?: readonly string[]
  readonly port?: number
}

/** Starts PostgreSQL on the port wanted, or on a free one, and waits until it answers. */
export async function launch(place: Place, wish: Launch, password: string): Promise<Running> {
  const port = wish.port ?? (await freePort())
  const socket = socketIn(place.cluster)
  const log = openSync(join(wish.dataFolder, 'postgres.log'), 'a')
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${socket ?? ''}`,
    'max_connections=60',
    'shared_buffers=64MB',
    'wal_level=minimal',
    'max_wal_senders=0',
    'jit=off',
    // No process renames itself for each statement.
    'update_process_title=off',
    'random_page_cost=1.1',
    'log_min_messages=warning',
    'log_statement=none',
    'log_min_error_statement=panic',
    // Without details, which quote the row that was refused.
    'log_error_verbosity=terse',
    ...(wish.settings ?? []),
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
  closeSync(log)
  await untilReady(child, port, password)
  return { pid: child.pid ?? 0, port, ...(socket ? { socket } : {}) }
}

/** The shortest that any system takes for the address of a socket. */
const longestSocket = 100

/**
 * The cluster's own folder, which only its owner may enter: a statement and its answer by way of a socket take the machine less than by the
 * loopback address. Nowhere, where the system has no sockets or the path is too long for one.
 */
function socketIn(cluster: string): string | undefined {
  const isShort = Buffer.byteLength(`${cluster}/.s.PGSQL.65535.lock`) <= longestSocket
  return process.platform !== 'win32' && isShort && !cluster.includes(',') ? cluster : undefined
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

/** The PostgreSQL that already runs in the place, if one does. */
export async function adopt(place: Place, password: string): Promise<Running | undefined> {
  const file = join(place.cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const socket = lines[4]?.trim()
  const found = { pid: Number(lines[0]), port: Number(lines[3]), ...(socket ? { socket } : {}) }
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

/** A connection as the superuser; a lost one is noticed by the next statement. */
export function newClient(port: number, password: string, name = 'kedjan supervisor'): pg.Client {
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

/** Fast shutdown: open transactions are rolled back, nothing committed is lost. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let attempt = 0; attempt < 200 && isAlive(pid); attempt += 1) await wait(50)
}

export function isAlive(pid: number): boolean {
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
