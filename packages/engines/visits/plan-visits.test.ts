import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDay } from './check-day.ts'
import { firstComeFirstServed } from './first-come.ts'
import { inventOffice } from './invent.ts'
import { boundVisits } from './party.ts'
import { planVisits } from './plan-visits.ts'
import { exhaust } from './testing/exhaust.ts'
import { judge } from './testing/judge.ts'
import { type Mess, messyOffice } from './testing/messy-office.ts'

const mess: Mess = { days: 2, households: 5, mostErrands: 4, stepMinutes: 15, steps: 16, bookedShare: 0.2 }
const seeds = fc.integer({ min: 1, max: 1_000_000 })

describe('a plan', () => {
  test('keeps every rule, as does first come, first served, and never leaves more errands than that', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const office = messyOffice(seed, mess)
        expect(checkDay(office)).toEqual([])
        const plan = planVisits(office, { seed, rounds: 30 })
        const other = firstComeFirstServed(office)
        expect(judge(office, plan)).toEqual([])
        expect(judge(office, other)).toEqual([])
        expect(plan.figures.unplannedErrands).toBeLessThanOrEqual(other.figures.unplannedErrands)
      }),
      { numRuns: 150, seed: 26 },
    )
  }, 60_000)

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const office = messyOffice(seed, mess)
        expect(planVisits(office, { seed })).toEqual(planVisits(office, { seed }))
      }),
      { numRuns: 20, seed: 26 },
    )
  }, 60_000)

  test('has never fewer visits than the bound when nothing is left', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const office = messyOffice(seed, mess)
        const { figures } = planVisits(office, { seed, rounds: 10 })
        if (figures.unplannedErrands === 0) expect(figures.visits).toBeGreaterThanOrEqual(boundVisits(office).visits)
      }),
      { numRuns: 100, seed: 26 },
    )
  }, 60_000)

  test('of nobody is empty', () => {
    expect(planVisits({ days: [], households: [], stepMinutes: 5 }, { seed: 1 })).toEqual({
      visits: [],
      unplanned: [],
      figures: { unplannedErrands: 0, visits: 0, waitingMinutes: 0, daysUntilVisits: 0, idleMinutes: 0 },
    })
  })
})

describe('the best there is, by going through every time', () => {
  test.each([
    { households: 1, mostErrands: 3, steps: 8, count: 120 },
    { households: 1, mostErrands: 4, steps: 8, count: 25 },
    { households: 2, mostErrands: 2, steps: 6, count: 60 },
    { households: 3, mostErrands: 2, steps: 6, count: 25 },
  ])(
    'is found for $households households with up to $mostErrands errands',
    ({ count, ...size }) => {
      for (let seed = 1; seed <= count; seed += 1) {
        const office = messyOffice(seed, { ...mess, ...size, bookedShare: 0.15 })
        const best = exhaust(office)
        const { unplannedErrands, visits, waitingMinutes } = planVisits(office, { seed: 1 }).figures
        expect({ seed, unplannedErrands, visits, waitingMinutes }).toEqual({ seed, ...best })
        if (best.unplannedErrands === 0) expect(boundVisits(office).visits).toBeLessThanOrEqual(best.visits)
      }
    },
    120_000,
  )
})

describe('an office day with eight agencies, three interpreters and sixty households', () => {
  test('is planned with at least 95 in 100 in one visit where that is possible, and far less waiting than first come, first served', () => {
    const office = inventOffice(1, { dates: ['2026-11-24'], households: 60, bookedShare: 0.55 })
    expect(checkDay(office)).toEqual([])
    const plan = planVisits(office, { seed: 1 })
    expect(judge(office, plan)).toEqual([])
    const possible = boundVisits(office).oneVisitPossible
    const left = new Set(
      plan.unplanned.filter(({ because }) => because.reason === 'fully_booked').map((one) => one.household),
    )
    const whole = possible.filter(
      (id) => plan.visits.filter(({ household }) => household === id).length === 1 && !left.has(id),
    )
    expect(whole.length / possible.length).toBeGreaterThanOrEqual(0.95)
    expect(plan.figures.waitingMinutes).toBeLessThan(firstComeFirstServed(office).figures.waitingMinutes * 0.7)
  }, 30_000)
})
