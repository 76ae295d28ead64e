import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { PlainError } from './plain-error.ts'
import { type Terminal, unlessStopped } from './program.ts'

/** One of our own programs in a process beside this one, loaded and waiting for its order. */
export interface Beside {
  /** Gives it the order and waits until it has done it; at once no more when this process is asked to stop. */
  run(order: object): Promise<void>
  /** Ends it, whatever it is doing. */
  end(): Promise<void>
}

/**
 * Begins one of our own programs in a process beside this one, so that it uses another core and its memory goes when it ends.
 * It sends lines for the person at the terminal, and ends when this process is gone. One that is patient lets everything else go first.
 */
export function startBeside(
  program: string,
  { say, stopping }: Terminal,
  { isPatient = false }: { isPatient?: boolean } = {},
): Beside {
  const child = fork(program, {
    // Out of reach of Ctrl-C, which goes to everything in the terminal: this process ends it.
    detached: true,
    // Wide room for short-lived objects: these programs make many and keep few.
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=32'],
  })
  if (isPatient) beLast(child.pid)
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
    child.once('error', () => resolve(null))
  })
  child.on('message', (line) => say(String(line)))
  const end = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    async run(order) {
      try {
        if (child.connected) child.send(order)
        const code = await unlessStopped(stopping, ended)
        if (code !== 0) throw new PlainError('A program beside the server ended too early; the reason stands above.')
      } finally {
        await end()
      }
    },
    end,
  }
}

function beLast(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that knows no order among processes, or one that has ended already.
  }
}

/** The other side: takes the order, does the work, and ends. */
export async function runOrder<Order>(
  work: (order: Order, say: (line: string) => void) => Promise<void>,
): Promise<never> {
  process.on('disconnect', () => process.exit(1))
  const order = await new Promise<Order>((resolve) => {
    process.once('message', (message) => resolve(message as Order))
  })
  await work(order, (line) => process.send?.(line))
  return process.exit(0)
}
