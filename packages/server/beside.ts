import { fork } from 'node:child_process'
import { PlainError } from './plain-error.ts'
import { type Terminal, unlessStopped } from './program.ts'

/**
 * Runs one of our own programs in a process beside this one, so that it uses another core and its memory goes when it ends.
 * It is given an order, sends lines for the person at the terminal, and ends at once when this process is asked to stop or is gone.
 */
export async function runBeside(program: string, order: object, { say, stopping }: Terminal): Promise<void> {
  const child = fork(program, {
    // Out of reach of Ctrl-C, which goes to everything in the terminal: this process ends it.
    detached: true,
    // Wide room for short-lived objects: these programs make many and keep few.
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=32'],
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  child.on('message', (line) => say(String(line)))
  child.send(order)
  try {
    const code = await unlessStopped(stopping, ended)
    if (code !== 0) throw new PlainError('A program beside the server ended too early; the reason stands above.')
  } finally {
    child.kill('SIGKILL')
    await ended
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
