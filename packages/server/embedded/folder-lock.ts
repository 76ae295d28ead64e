import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainError } from '../plain-error.ts'

/** Does something that only one process at a time may do in a folder: making, starting and stopping its PostgreSQL. */
export async function aloneIn<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  await take(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

async function take(file: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (isLeftBehind(file)) rmSync(file, { force: true })
    else await wait(50)
  }
  throw new PlainError(`Another program has held ${file} for a minute; stop it, or remove the file if none runs.`)
}

/** Whether the holder is gone, as after a SIGKILL; an empty file is one that is just being written. */
function isLeftBehind(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    if (!holder) return false
    if (holder === process.pid) return false
    process.kill(holder, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
