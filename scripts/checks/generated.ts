import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './check.ts'

/** Holds a generated file against what would be generated now; names the first line that differs. */
export function compareGenerated(root: string, path: string, fresh: string): Outcome {
  const full = join(root, path)
  if (!existsSync(full)) return { ok: false, output: `${path} is not there; run npm run generate` }
  const kept = readFileSync(full, 'utf8').replaceAll('\r\n', '\n')
  if (kept === fresh) return { ok: true, output: '' }
  const [was, is] = [kept.split('\n'), fresh.split('\n')]
  const at = is.findIndex((line, index) => line !== was[index])
  const line = at < 0 ? is.length : at
  const difference = `${path}:${line + 1} has  ${was[line] ?? 'nothing more'}\n${' '.repeat(path.length)} should be  ${is[line] ?? 'nothing more'}`
  return { ok: false, output: `${difference}\nrun npm run generate and commit what it writes` }
}
