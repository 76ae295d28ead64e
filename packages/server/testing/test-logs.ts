import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { personalTraces } from './personal-traces.ts'

const root = join(import.meta.dirname, '..', '..', '..')
let made = 0

/** Every server of a test run writes its log into one folder, so that what was logged can be looked through at the end. */
function folderOf(run: string): string {
  return join(root, '.cache', 'test-logs', run)
}

/** A log file for one more server. */
export function newTestLog(run: string): string {
  const folder = folderOf(run)
  mkdirSync(folder, { recursive: true })
  made += 1
  return join(folder, `${process.pid}-${made}.log`)
}

/** Throws when any server of the run has logged a name, a number or an address; the log then stays to be read. */
export function requireImpersonalLogs(run: string): void {
  const folder = folderOf(run)
  if (!existsSync(folder)) return
  const found = readdirSync(folder).flatMap((file) => tracesIn(join(folder, file)))
  if (found.length > 0) throw new Error(`a server has logged what is personal:\n${found.slice(0, 20).join('\n')}`)
  rmSync(folder, { recursive: true })
}

function tracesIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => personalTraces(line).map((trace) => `${file}:${at + 1} holds ${trace}`))
}
