import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { dayOffOn, easterSunday, isSwedishHoliday, isWorkingDay, nextWorkingDay } from './holidays.ts'

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

  it.each([
    ['2004-05-31', 'whit_monday', 'Whit Monday was a holiday for the last time'],
    ['2005-05-16', undefined, 'Whit Monday no longer was'],
    ['2005-06-06', 'national_day', '6 June was a holiday for the first time'],
    ['2004-06-07', undefined, 'the Monday after a 6 June that was only a Sunday'],
    ['2003-06-06', undefined, '6 June was an ordinary Friday'],
    ['2026-05-25', undefined, 'Whit Monday is an ordinary day'],
    ['2008-05-01', 'first_of_may', 'Ascension Day fell on the First of May'],
    ['2024-05-09', 'ascension_day', 'the sixth Thursday after Easter'],
    ['2025-05-29', 'ascension_day', 'the sixth Thursday after Easter'],
    ['2027-05-06', 'ascension_day', 'the sixth Thursday after Easter'],
    ['2025-06-20', 'midsummer_eve', 'the earliest of the days on which it can fall is 19 June'],
    ['2026-06-19', 'midsummer_eve', 'the earliest Midsummer Eve'],
    ['2027-06-25', 'midsummer_eve', 'the latest Midsummer Eve'],
    ['2027-06-26', 'midsummer_day', 'the latest Midsummer Day'],
    ['2026-10-31', 'all_saints_day', 'the earliest All Saints’ Day'],
    ['2027-11-06', 'all_saints_day', 'the latest All Saints’ Day'],
    ['2025-11-01', 'all_saints_day', 'a Saturday between'],
    ['2027-12-25', 'christmas_day', 'a Saturday is called by its own name'],
    ['2023-12-24', 'christmas_eve', 'so is a Sunday'],
    ['2026-11-21', 'saturday', 'an ordinary Saturday'],
    ['2026-11-22', 'sunday', 'an ordinary Sunday'],
    ['2026-04-04', 'saturday', 'Easter Eve is a Saturday and nothing else'],
    ['2026-04-30', undefined, 'Walpurgis Eve is a working day'],
    ['2026-01-05', undefined, 'so is the eve of Epiphany'],
  ])('%s is %s: %s (SFS 1989:253 1–2 §§)', (on, name, _why) => {
    expect(dayOffOn(day(on))).toBe(name)
  })

  it('Christmas of 2026 pushes Christmas Eve to the Monday after', () => {
    expect(nextWorkingDay(day('2026-12-24')).toString()).toBe('2026-12-28')
  })
})
