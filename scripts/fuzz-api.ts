import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Asks the interface for a long time, from a beginning of its own; what it finds is found again with the same seed and path. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    requests: { type: 'string', default: '200000' },
    path: { type: 'string', default: '' },
  },
})
const root = join(import.meta.dirname, '..')
console.log(`Seed ${values.seed}, ${values.requests} requests.`)
const vitest = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'db',
    'packages/server/testing/attack/fuzz.db.test.ts',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_REQUESTS: values.requests, FUZZ_PATH: values.path },
  },
)
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1
})
