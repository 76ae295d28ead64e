import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { got } from '../numbers.ts'
import { makeOpenShop } from './generate.ts'
import { readOpenShop } from './read.ts'
import { type OpenShopSchedule, solveOpenShop } from './solve.ts'

const never = () => false
const solve = (times: readonly (readonly number[])[], seed = 1) => solveOpenShop({ times }, { seed, stop: never })

/** Rules that a schedule breaks: a job or a machine twice at once, or another makespan than it says. */
function wrongIn(times: readonly (readonly number[])[], { starts, makespan }: OpenShopSchedule): string[] {
  const runs = times.flatMap((row, job) =>
    row.flatMap((time, machine) => {
      const from = starts[job]?.[machine] ?? Number.NaN
      return time > 0 ? [{ job, machine, from, to: from + time }] : []
    }),
  )
  const clashes = runs.flatMap((one, index) =>
    runs
      .slice(index + 1)
      .filter((other) => one.job === other.job || one.machine === other.machine)
      .filter((other) => !(one.to <= other.from || other.to <= one.from))
      .map((other) => `${one.job},${one.machine} and ${other.job},${other.machine}`),
  )
  const latest = Math.max(0, ...runs.map(({ to }) => to))
  return [...clashes, ...(latest === makespan ? [] : [`ends at ${latest}, not ${makespan}`])]
}

/** The shortest makespan, by trying every order in which the operations can be started. */
function exhaustively(times: readonly (readonly number[])[]): number {
  const operations = times.flatMap((row, job) =>
    row.flatMap((time, machine) => (time > 0 ? [{ job, machine, time }] : [])),
  )
  const jobs = times.map(() => 0)
  const machines = (times[0] ?? []).map(() => 0)
  let best = Number.POSITIVE_INFINITY
  const go = (left: typeof operations, latest: number): void => {
    if (latest >= best) return
    if (left.length === 0) best = latest
    for (const one of left) {
      const [job, machine] = [got(jobs, one.job), got(machines, one.machine)]
      const end = Math.max(job, machine) + one.time
      jobs[one.job] = end
      machines[one.machine] = end
      go(
        left.filter((other) => other !== one),
        Math.max(latest, end),
      )
      jobs[one.job] = job
      machines[one.machine] = machine
    }
  }
  go(operations, 0)
  return best
}

const tiny = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, 2, 5, 99))
  .filter(([jobs, machines]) => jobs * machines <= 8)
  .chain(([jobs, machines, most]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: machines, maxLength: machines }), {
      minLength: jobs,
      maxLength: jobs,
    }),
  )

describe('a small open shop', () => {
  test('is solved to the same makespan as by trying every order', () => {
    fc.assert(
      fc.property(tiny, (times) => {
        const found = solve(times)
        expect(found).toMatchObject({ makespan: exhaustively(times), optimal: true })
        expect(found.lowerBound).toBe(found.makespan)
        expect(wrongIn(times, found)).toEqual([])
      }),
      { numRuns: 300, seed: 26 },
    )
  })

  test.each([
    ['one job visits its machines one after the other', [[3, 4, 5]], 12],
    ['one machine serves its jobs one after the other', [[3], [4], [5]], 12],
    [
      'a job that is longer than any machine is busy',
      [
        [9, 9],
        [1, 1],
      ],
      18,
    ],
    [
      'nothing at all takes no time',
      [
        [0, 0],
        [0, 0],
      ],
      0,
    ],
    [
      'an operation of no length is in nobody’s way',
      [
        [5, 0],
        [0, 5],
      ],
      5,
    ],
    [
      'a bound that is out of reach',
      [
        [1, 2],
        [2, 1],
        [3, 0],
      ],
      6,
    ],
    [
      'three alike that cannot all start at once',
      [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
      6,
    ],
  ])('%s', (_name, times, makespan) => {
    expect(solve(times)).toMatchObject({ makespan, optimal: true })
  })
})

describe('a drawn open shop', () => {
  test.each([
    { jobs: 4, machines: 4, low: 1, high: 99, count: 60 },
    { jobs: 5, machines: 5, low: 1, high: 99, count: 60 },
    { jobs: 7, machines: 7, low: 1, high: 99, count: 20 },
    { jobs: 10, machines: 10, low: 1, high: 99, count: 6 },
    { jobs: 15, machines: 15, low: 1, high: 99, count: 2 },
    { jobs: 6, machines: 6, low: 0, high: 3, count: 60 },
    { jobs: 5, machines: 5, low: 40, high: 44, count: 40 },
    { jobs: 3, machines: 9, low: 1, high: 30, count: 40 },
    { jobs: 9, machines: 4, low: 0, high: 99, count: 40 },
  ])(
    'of $jobs jobs on $machines machines is closed and keeps its rules',
    ({ count, ...size }) => {
      for (let seed = 1; seed <= count; seed += 1) {
        const { times } = makeOpenShop(seed, size)
        const found = solve(times)
        expect(found.optimal).toBe(true)
        expect(wrongIn(times, found)).toEqual([])
      }
    },
    120_000,
  )

  test('mirrored has the same makespan: every schedule can be run backwards or with jobs and machines exchanged', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { times } = makeOpenShop(seed, { jobs: 5, machines: 4, low: 1, high: 20 })
      const turned = (times[0] ?? []).map((_, machine) => times.map((row) => row[machine] ?? 0))
      expect(solve(turned).makespan).toBe(solve(times).makespan)
    }
  })

  test('has the same schedule for the same seed', () => {
    const { times } = makeOpenShop(7, { jobs: 7, machines: 7, low: 1, high: 99 })
    expect(solve(times, 3)).toEqual(solve(times, 3))
  })

  test('is answered with the best so far when told to stop', () => {
    const { times } = makeOpenShop(1, { jobs: 10, machines: 10, low: 1, high: 99 })
    const found = solveOpenShop({ times }, { seed: 1, stop: () => true })
    expect(wrongIn(times, found)).toEqual([])
    expect(found.lowerBound).toBeLessThanOrEqual(found.makespan)
    expect(found.optimal).toBe(found.lowerBound === found.makespan)
  })
})

/** Taillard's instances lie beside the project, not in it. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'scheduling')
const present = existsSync(folder)
if (!present) process.stderr.write('Taillard’s open shops are not at hand: the comparison with them is skipped.\n')

describe.skipIf(!present)('an open shop of Taillard', () => {
  const known: Record<string, number> = {
    ta4x4_1os: 193,
    ta4x4_3os: 271,
    ta4x4_5os: 295,
    ta4x4_7os: 201,
    ta4x4_9os: 261,
    ta5x5_1os: 300,
    ta5x5_3os: 323,
    ta5x5_5os: 326,
    ta5x5_7os: 303,
    ta5x5_9os: 353,
  }
  const files = present ? readdirSync(folder).filter((name) => name.startsWith('ta')) : []
  test.each(files)(
    '%s is closed',
    (file) => {
      const read = readOpenShop(readFileSync(join(folder, file), 'utf8'))
      if (!read.ok) throw new Error(read.refusal.reason)
      const found = solveOpenShop(read.value, { seed: 1, stop: never })
      expect(wrongIn(read.value.times, found)).toEqual([])
      expect(found.optimal).toBe(true)
      const best = known[file.replace('.txt', '')]
      expect(best ?? found.makespan).toBe(found.makespan)
    },
    60_000,
  )
})
