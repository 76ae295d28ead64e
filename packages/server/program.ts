import { PlainError } from './plain-error.ts'

export interface Terminal {
  /** One short line for the person at the terminal. */
  say(line: string): void
  /** Aborted at Ctrl-C or SIGTERM. */
  readonly stopping: AbortSignal
}

/** The program was asked to stop before it had come to its end; nothing is wrong. */
class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Waits for some work, but not longer than until the program is asked to stop. */
export async function unlessStopped<Value>(stopping: AbortSignal, work: Promise<Value>): Promise<Value> {
  if (stopping.aborted) throw new Interrupted()
  let giveUp = () => {}
  const interrupted = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(new Interrupted())
    stopping.addEventListener('abort', giveUp)
  })
  // Whatever the work does after that no longer concerns anybody.
  work.catch(() => {})
  try {
    return await Promise.race([work, interrupted])
  } finally {
    stopping.removeEventListener('abort', giveUp)
  }
}

export function untilStopped(stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) resolve()
    stopping.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Runs a program from the command line: a foreseen failure is one sentence and its exit code, without a stack trace. */
export async function runProgram(work: (terminal: Terminal) => Promise<void>): Promise<never> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
  try {
    await work({ say: (line) => process.stdout.write(`${line}\n`), stopping: stop.signal })
    return process.exit(0)
  } catch (error) {
    if (error instanceof Interrupted) return process.exit(130)
    process.stderr.write(`${error instanceof PlainError ? error.message : describe(error)}\n`)
    return process.exit(error instanceof PlainError ? error.exitCode : 1)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
