import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { easterSunday, isSwedishHoliday, isWorkingDay, nextWorkingDay } from './holidays.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('holidays', () => {
  it.each([
    ['New Year’s Day', '2026-01-01'],
    ['Epiphany', '2026-01-06'],
    ['Good Friday', '2026-04-03'],
    ['Easter Sunday', '2026-04-05'],
    ['Easter Monday', '2026-04-06'],
    ['the first of May', '2026-05-01'],
    ['Ascension Day', '2026-05-14'],
    ['Whit Sunday', '2026-05-24'],
    ['the national day', '2026-06-06'],
    ['Midsummer Day', '2026-06-20'],
    ['All Saints’ Day', '2026-10-31'],
    ['All Saints’ Day a year later', '2027-11-06'],
    ['Christmas Day', '2026-12-25'],
    ['Boxing Day', '2026-12-26'],
    ['an ordinary Sunday', '2026-11-22'],
  ])('%s, %s, is a holiday (SFS 1989:253 1 §)', (_name, on) => {
    expect(isSwedishHoliday(day(on))).toBe(true)
    expect(isWorkingDay(day(on))).toBe(false)
  })

  it.each([
    ['Midsummer Eve', '2026-06-19'],
    ['Christmas Eve', '2026-12-24'],
    ['New Year’s Eve', '2026-12-31'],
    ['a Saturday', '2026-11-21'],
  ])('%s, %s, is no holiday but no working day either (SFS 1930:173 2 §)', (_name, on) => {
    expect(isSwedishHoliday(day(on))).toBe(false)
    expect(isWorkingDay(day(on))).toBe(false)
  })

  it.each(['2026-04-02', '2026-05-25', '2026-10-30', '2026-11-24', '2027-06-18'])('%s is a working day', (on) => {
    expect(isWorkingDay(day(on))).toBe(true)
  })

  it.each([
    [2016, '2016-03-27'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, on) => {
    expect(easterSunday(year).toString()).toBe(on)
  })

  it('Christmas of 2026 pushes Christmas Eve to the Monday after', () => {
    expect(nextWorkingDay(day('2026-12-24')).toString()).toBe('2026-12-28')
  })
})
