import { describe, expect, it } from 'vitest'
import { addDays, ageOn, daysBetween, parsePlainDate, Temporal } from './index.ts'

describe('age', () => {
  it.each([
    ['1988-05-17', '2026-05-16', 37],
    ['1988-05-17', '2026-05-17', 38],
    ['2004-02-29', '2025-02-28', 20],
    ['2004-02-29', '2025-03-01', 21],
    ['2004-02-29', '2028-02-29', 24],
    ['2026-11-24', '2026-11-24', 0],
  ])('who was born on %s is on %s %i years old', (birthDate, day, years) => {
    expect(ageOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(day))).toBe(years)
  })
})

describe('a day as text', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '20261124', '2026-11-24T00:00', ''])('%s is none', (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
    expect(parsePlainDate(text)).toBeUndefined()
  })

  it('is read the same however often', () => {
    expect(parsePlainDate('2026-11-24')?.toString()).toBe('2026-11-24')
    expect(parsePlainDate('2026-11-24')?.toString()).toBe('2026-11-24')
  })
})

describe('counting days', () => {
  it.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1899-12-31', 1, '1900-01-01'],
  ])('from %s, %i days on is %s, and back again', (from, days, to) => {
    const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
    expect(addDays(first, days).toString()).toBe(to)
    expect(daysBetween(first, last)).toBe(days)
  })
})
