import { describe, expect, test } from 'vitest'
import { dayOf, instantOf, minuteOf, mondayOf, skippedOn, timeOf, wallOf } from './times.ts'

describe('the clock on the wall', () => {
  test.each([
    ['in winter', '2026-11-24', 560, '2026-11-24T08:20:00Z'],
    ['in summer', '2026-07-01', 560, '2026-07-01T07:20:00Z'],
    ['after the hour that comes twice', '2026-10-25', 540, '2026-10-25T08:00:00Z'],
    ['before the hour that comes twice', '2026-10-25', 60, '2026-10-24T23:00:00Z'],
    ['after the hour that is leapt over', '2027-03-28', 540, '2027-03-28T07:00:00Z'],
    ['at the end of a day', '2026-11-24', 1440, '2026-11-24T23:00:00Z'],
  ])('%s', (_name, date, minute, expected) => {
    expect(instantOf(date, minute).toString()).toBe(expected)
  })

  test('reads and writes times', () => {
    expect([minuteOf('09:20'), timeOf(560), timeOf(5)]).toEqual([560, '09:20', '00:05'])
    expect(wallOf(instantOf('2026-10-25', 700))).toEqual({ date: '2026-10-25', minute: 700 })
  })

  test('leaps over an hour on one day in spring and on no other', () => {
    expect(skippedOn('2027-03-28')).toEqual({ from: 120, to: 180 })
    expect([skippedOn('2026-10-25'), skippedOn('2026-11-24')]).toEqual([undefined, undefined])
  })

  test('knows the Monday of a week', () => {
    expect(mondayOf(dayOf('2026-11-29')).toString()).toBe('2026-11-23')
  })
})
