import { describe, expect, it } from 'vitest'
import { ageOn, parsePlainDate, Temporal } from './index.ts'

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
