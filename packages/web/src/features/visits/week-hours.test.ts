import { describe, expect, test } from 'vitest'
import { daysOf, isWritten, sameAllWeek, usualWeek, windowsOf } from './week-hours.ts'

describe('hours that are edited', () => {
  test('are the same again when nothing is changed', () => {
    const hours = [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '13:00', to: '16:00' },
      { weekday: 1, from: '17:00', to: '19:00' },
      { weekday: 4, from: '10:00', to: '15:00' },
    ]
    expect(windowsOf(daysOf(hours))).toEqual(hours)
    expect(windowsOf(daysOf(usualWeek))).toEqual(usualWeek)
  })

  test('of an interpreter keep how they take part, also where the afternoon is otherwise', () => {
    const hours = [
      { weekday: 2, from: '09:00', to: '12:00', mode: 'site' as const },
      { weekday: 2, from: '13:00', to: '16:00', mode: 'phone' as const },
    ]
    expect(windowsOf(daysOf(hours), true)).toEqual(hours)
  })

  test('are made the same on all working days in one go', () => {
    const days = daysOf([{ weekday: 1, from: '10:00', to: '14:00' }])
    expect(windowsOf(sameAllWeek(days))).toEqual(
      [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '14:00' })),
    )
  })

  test('are whole when each open day has its times, and a lunch both of its own', () => {
    const [monday, ...rest] = daysOf([{ weekday: 1, from: '10:00', to: '14:00' }])
    expect(isWritten(monday ? [monday, ...rest] : [])).toBe(true)
    expect(isWritten(monday ? [{ ...monday, lunchFrom: '12:00' }] : [])).toBe(false)
    expect(isWritten(monday ? [{ ...monday, from: '' }] : [])).toBe(false)
  })
})
