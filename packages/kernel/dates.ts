import { Temporal } from 'temporal-polyfill'

export { Temporal }
export type PlainDate = Temporal.PlainDate
export type Instant = Temporal.Instant

const swedishTime = 'Europe/Stockholm'

// A page counts with the same few days over and over, and reading one costs more than all the counting.
const daysRead = new Map<string, PlainDate>()
const mostDaysKept = 20_000

/** Reads an ISO date such as `2026-11-24`; undefined for anything else, dates that do not exist included. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const known = daysRead.get(text)
  if (known) return known
  const day = readPlainDate(text)
  if (!day) return undefined
  if (daysRead.size >= mostDaysKept) daysRead.clear()
  daysRead.set(text, day)
  return day
}

function readPlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** The calendar day in Sweden at an instant. */
export function swedishDay(instant: Instant): PlainDate {
  return instant.toZonedDateTimeISO(swedishTime).toPlainDate()
}

export function isBefore(one: PlainDate, other: PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

export function isAfter(one: PlainDate, other: PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
}

const msPerDay = 86_400_000

function dayNumber({ year, month, day }: PlainDate): number {
  return Date.UTC(year, month - 1, day) / msPerDay
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

const daysCounted = new Map<number, PlainDate>()

/** The day so many whole days later, or earlier when negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const number = dayNumber(day) + days
  const known = daysCounted.get(number)
  if (known) return known
  const counted = day.add({ days })
  if (daysCounted.size >= mostDaysKept) daysCounted.clear()
  daysCounted.set(number, counted)
  return counted
}

/** Whole years of age on a day. Who was born on a leap day is a year older on 1 March where there is none. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const hadBirthday = day.month > birthDate.month || (day.month === birthDate.month && day.day >= birthDate.day)
  return day.year - birthDate.year - (hadBirthday ? 0 : 1)
}
