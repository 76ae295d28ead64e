import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventOffice } from '@kedjan/engines/visits'
import { afterAll, describe, expect, test } from 'vitest'
import { PlainError } from '../plain-error.ts'
import { planVisitsFile, solveOpenShopFile } from './visits.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '.cache', `visits-${process.pid}`)
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(text: string): string {
  const file = join(folder, 'given')
  writeFileSync(file, text)
  return file
}

/** What a command says, or the sentence with which it refuses; the file's own path is left out. */
function outcomeOf(work: (say: (line: string) => void) => void): string {
  const said: string[] = []
  try {
    work((line) => said.push(line))
    return said.join('\n')
  } catch (error) {
    if (error instanceof PlainError) return error.message.replaceAll(join(folder, 'given'), 'FILE')
    throw error
  }
}

const solve = (text: string, options = {}) => outcomeOf((say) => solveOpenShopFile(fileWith(text), options, say))
const plan = (text: string, options = {}) => outcomeOf((say) => planVisitsFile(fileWith(text), options, say))

describe('kedjan visits openshop', () => {
  test('answers with one line of JSON', () => {
    const answer: unknown = JSON.parse(solve('2 2\n3 1\n2 4\n', { seconds: '5' }))
    expect(answer).toMatchObject({ makespan: 6, lowerBound: 6, optimal: true, jobs: 2, machines: 2 })
    expect(answer).toHaveProperty('milliseconds')
  })

  test.each([
    ['', 'FILE is not an open shop: line 1: there is nothing in it.'],
    [
      '2\n',
      'FILE is not an open shop: line 1: it should say how many jobs and machines there are, two whole numbers above 0.',
    ],
    ['2 2\n1 1\n1 ett', 'FILE is not an open shop: line 3: "ett" is not a whole number from 0.'],
    ['2 2\n1 1\n1', 'FILE is not an open shop: line 3: there are 1 times and 2 machines.'],
    ['2 2\n1 1\n', 'FILE is not an open shop: line 2: it ends after 1 of 2 jobs.'],
    ['1 2\n1 1\n1 1', 'FILE is not an open shop: line 3: there is a row more than the 1 jobs.'],
    ['9999 9999\n', 'FILE is not an open shop: line 1: it is more than 10000 operations, or a time above 100000.'],
  ])('refuses %j in a sentence', (text, sentence) => {
    expect(solve(text)).toBe(sentence)
  })

  test('refuses options that say nothing, and files that are not there', () => {
    expect(solve('1 1\n1', { seconds: 'ten' })).toBe('--seconds is a whole number from 1 to 86400, not "ten".')
    expect(solve('1 1\n1', { seed: '-1' })).toBe('--seed is a whole number from 0 to 2147483647, not "-1".')
    expect(outcomeOf((say) => solveOpenShopFile(undefined, {}, say))).toBe(
      'Say which file to solve, for example: kedjan visits openshop shop.txt.',
    )
    expect(outcomeOf((say) => solveOpenShopFile('/nowhere', {}, say))).toBe('/nowhere cannot be read (ENOENT).')
  })
})

const small = {
  days: [
    {
      date: '2026-11-24',
      desks: [{ id: 'd1', agency: 'SKV', competences: ['id-card'], open: [{ from: 540, to: 600 }] }],
    },
  ],
  households: [
    {
      id: 'h',
      members: [{ id: 'a', kind: 'adult' }],
      canCome: [{ date: '2026-11-24', from: 480, to: 960 }],
      errands: [{ id: 'e', agency: 'SKV', competence: 'id-card', minutes: 20 }],
    },
  ],
}

describe('kedjan visits plan', () => {
  test('answers with the plan, what is possible, and what first come, first served would give', () => {
    expect(JSON.parse(plan(JSON.stringify(small)))).toMatchObject({
      visits: [{ household: 'h', date: '2026-11-24', arrive: 540, leave: 560, waitingMinutes: 0 }],
      unplanned: [],
      figures: { visits: 1 },
      bound: { visits: 1, oneVisitPossible: ['h'] },
      firstComeFirstServed: { visits: 1 },
    })
  })

  test('reads what the engine invents', () => {
    const office = inventOffice(1, { dates: ['2026-11-24'], households: 3, bookedShare: 0.5 })
    expect(JSON.parse(plan(JSON.stringify(office), { seed: '3' }))).toHaveProperty('figures')
  })

  test.each([
    ['{', 'FILE is not JSON: line 1 cannot be read.'],
    ['{\n "days": 1 2\n}', 'FILE is not JSON: line 2 cannot be read.'],
    ['[]', 'FILE is not an office: the file: Invalid input: expected object, received array.'],
    ['{"days": [], "households": []}', 'FILE is not an office: days: Too small: expected array to have >=1 items.'],
    [JSON.stringify({ ...small, weeks: 1 }), 'FILE is not an office: the file: Unrecognized key: "weeks".'],
    [JSON.stringify({ ...small, stepMinutes: 0 }), 'FILE cannot be planned: not_a_step at stepMinutes.'],
    [
      JSON.stringify({ ...small, days: [...small.days, ...small.days], stepMinutes: 0 }),
      'FILE cannot be planned: not_a_step at stepMinutes; 1 more.',
    ],
  ])('refuses %s in a sentence', (text, sentence) => {
    expect(plan(text)).toBe(sentence)
  })
})
