import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** A real server as a process of its own, with an embedded database in a folder of its own. */
export interface RunningServer {
  readonly origin: string
  /** What it has said so far. */
  said(): string
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>
  /** kill -9, as when the power goes. */
  kill(): Promise<void>
}

export interface ServerWish {
  readonly dataFolder: string
  readonly port: number
  readonly persons: number
}

/** Starts the program that `npm start` starts; resolves when it has printed its address. */
export async function startServer(wish: ServerWish): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'packages/server/main.ts')],
    {
      cwd: root,
      env: {
        ...process.env,
        KEDJAN_DATA: wish.dataFolder,
        KEDJAN_PORT: String(wish.port),
        KEDJAN_SANDBOX: 'on',
        KEDJAN_SANDBOX_PERSONS: String(wish.persons),
        KEDJAN_REQUESTS_PER_MINUTE: '0',
        DATABASE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const lines: string[] = []
  child.stdout.on('data', (data: Buffer) => lines.push(data.toString()))
  child.stderr.on('data', (data: Buffer) => lines.push(data.toString()))
  const origin = `http://localhost:${wish.port}`
  await untilAnswering(child, origin, lines)
  return {
    origin,
    said: () => lines.join(''),
    stop: () => end(child, 'SIGINT'),
    kill: async () => {
      await end(child, 'SIGKILL')
    },
  }
}

async function untilAnswering(child: ChildProcess, origin: string, lines: readonly string[]): Promise<void> {
  const deadline = performance.now() + 120_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${lines.join('')}`)
    const answer = await fetch(`${origin}/api/me`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the server did not answer: ${lines.join('')}`)
}

function end(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
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
