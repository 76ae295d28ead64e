import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, fromFindings } from './check.ts'

/** Licences that a work under EUPL-1.2 can carry along. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EPL-2.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

interface LockedPackage {
  license?: string
  dev?: boolean
  link?: boolean
}

/** Every production dependency is under a licence on the list above. */
export const licences: Check = {
  name: 'licences',
  run: async (root) => fromFindings(findUnaccepted(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))),
}

export function findUnaccepted(lock: { packages: Record<string, LockedPackage> }): string[] {
  return Object.entries(lock.packages)
    .filter(([path, one]) => path.includes('node_modules/') && !one.dev && !one.link)
    .filter(([, one]) => !isAccepted(one.license))
    .map(([path, one]) => `${path} is under ${one.license ?? 'no stated licence'}, which is not on the list`)
}

/** Reads `A`, `(A OR B)` and `(A AND B)`; anything else is not accepted. */
export function isAccepted(expression: string | undefined): boolean {
  if (!expression) return false
  const bare = expression.replaceAll(/[()]/g, '').trim()
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAccepted(part))
  return bare.split(' OR ').some((part) => accepted.has(part.trim()))
}
