import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

// Each call starts a program of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function kedjan(...words: string[]): { code: number | null; output: string; errors: string } {
  const cli = join(import.meta.dirname, 'cli.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...words],
    { encoding: 'utf8' },
  )
  return { code: status, output: stdout, errors: stderr }
}

test('a deadline is told with how it is counted and where it stands', () => {
  expect(kedjan('deadline', 'anvisning.reception', '2026-12-31').output).toBe(
    `The time is counted from 2026-12-31, Thursday: the decision on the anvisning. That day is day 0.
2026-12-31 + 2 months = 2027-02-28, Sunday.
The month has no day 31, so its last day counts: 2027-02-28.
Last day: 2027-02-28, Sunday.
Kommunen ska ta emot inom två månader från beslutet om anvisning.
By law: SFS 2016:39 10 §
`,
  )
})

test('organisations are found by name, and a chain is printed as text', () => {
  expect(kedjan('organisations', 'halmstads').output).toBe('K1380            Halmstads kommun (municipality)\n')
  expect(kedjan('chain', 'settlement_assigned', '2026-11-24').output).toMatch(
    /^.+ \(settlement_assigned\), in force on 2026-11-24\n/,
  )
  expect(kedjan('chain', 'settlement_own', '2026-11-24').output).toContain(
    '    opens establishment\n    ends: settled\n',
  )
})

test('what cannot be understood is one sentence and exit code 1', () => {
  expect(kedjan('dance')).toEqual({
    code: 1,
    output: '',
    errors: 'There is no command "dance"; kedjan --help lists those there are.\n',
  })
  expect(kedjan('deadline', 'anvisning.reception', '2026-02-30').errors).toBe(
    '"2026-02-30" is not a day; write one such as 2026-11-24.\n',
  )
  expect(kedjan('staff', 'add', '--role', 'king').errors).toBe(
    'Give --organisation, --subject and --name; kedjan --help shows an example.\n',
  )
  expect(kedjan('constructor').code).toBe(1)
})
