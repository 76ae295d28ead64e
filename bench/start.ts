import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPlace } from '../packages/server/embedded/place.ts'
import { freePort } from '../packages/server/port.ts'
import { atMost, type Measurement, plain } from './measurement.ts'

const root = join(import.meta.dirname, '..')

/** What somebody waits for who tries Kedjan on an installed machine, and what it takes of the machine afterwards. */
export async function benchStart(say: (line: string) => void): Promise<Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kedjan-bench-'))
  // PostgreSQL does not run as root, so whoever it runs as must be able to enter.
  chmodSync(dataFolder, 0o755)
  // As on a machine where the pages have never been built.
  rmSync(join(root, 'packages', 'web', 'dist', '.sources'), { force: true })
  try {
    say('the first start: a country of 2 000 persons is made')
    const first = await startOnce(dataFolder)
    say('the second start')
    const second = await startOnce(dataFolder)
    return [
      atMost('making the country', first.made, 's', 20),
      atMost('first start until the first page', first.usable, 's', 25),
      plain('second start until the address is printed', second.printed, 's'),
      atMost('second start until the first page', second.usable, 's', 3),
      ...memoryOf('memory after the first start', first.memory),
      ...memoryOf('memory after the second start', second.memory),
    ]
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

interface Started {
  readonly made: number
  readonly printed: number
  readonly usable: number
  readonly memory: Memory | undefined
}

async function startOnce(dataFolder: string): Promise<Started> {
  const port = String(await freePort())
  const begun = performance.now()
  const since = () => (performance.now() - begun) / 1000
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, KEDJAN_DATA: dataFolder, KEDJAN_PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  try {
    const heard = await hear(child, since)
    const page = await fetch(`http://localhost:${port}/`)
    const country = await fetch(`http://localhost:${port}/api/sandbox`)
    if (!page.ok || !country.ok)
      throw new Error(`the first page answered ${page.status}, the sandbox ${country.status}`)
    return { ...heard, usable: since(), memory: measureMemory(child.pid ?? 0, dataFolder) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** Listens to what the program says until it prints its address. */
function hear(child: ChildProcess, since: () => number): Promise<{ made: number; printed: number }> {
  return new Promise((resolve, reject) => {
    let text = ''
    let making: number | undefined
    child.stdout?.on('data', (data) => {
      text += data
      if (text.includes('Making a synthetic country')) making ??= since()
      if (text.includes('\nOpen ')) resolve({ made: since() - (making ?? since()), printed: since() })
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)))
  })
}

interface Memory {
  readonly server: number
  readonly postgres: number
}

/** What each page of memory takes, shared out over those who use it (PSS), in MB; only Linux tells. */
function measureMemory(starter: number, dataFolder: string): Memory | undefined {
  if (!existsSync(`/proc/${starter}/smaps_rollup`)) return undefined
  const postmaster = Number(readFileSync(join(findPlace(dataFolder).cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return { server: pssOf(childrenOf(starter)), postgres: pssOf([postmaster, ...childrenOf(postmaster)]) }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

function pssOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  return kilobytes.reduce((sum, each) => sum + Number(each ?? 0) / 1024, 0)
}

function memoryOf(name: string, memory: Memory | undefined): Measurement[] {
  if (!memory) return []
  return [
    plain(`${name}: server`, memory.server, 'MB'),
    plain(`${name}: PostgreSQL`, memory.postgres, 'MB'),
    atMost(`${name}: together`, memory.server + memory.postgres, 'MB', 500),
  ]
}
