import { Temporal } from 'temporal-polyfill'
import { remembering } from './remembering.ts'

export { Temporal }
export type PlainDate = Temporal.PlainDate
export type Instant = Temporal.Instant

const swedishTime = 'Europe/Stockholm'

// A page counts with the same few days over and over, and reading one costs more than all the counting.
const mostDaysKept = 20_000
const daysRead = remembering(mostDaysKept, readPlainDate)

/** Reads an ISO date such as `2026-11-24`; undefined for anything else, dates that do not exist included. */
export function parsePlainDate(text: string): PlainDate | undefined {
  return text.length === isoLength ? daysRead(text) : undefined
}

const isoLength = '2026-11-24'.length

function readPlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

const texts = new WeakMap<Instant | PlainDate, string>()

/** A moment as ISO text. The same moment is written many times in a transaction, and writing it takes longer than remembering how. */
export function isoText(moment: Instant | PlainDate): string {
  const known = texts.get(moment)
  if (known !== undefined) return known
  const text = moment.toString()
  texts.set(moment, text)
  return text
}

const msPerHour = 3_600_000
/** Since then Sweden's clocks are set at whole hours of universal time, so that no day begins within one. */
const wholeHoursSince = Date.UTC(1980, 0, 1) / msPerHour

const dayOfHour = remembering(mostDaysKept, (hour: number) =>
  Temporal.Instant.fromEpochMilliseconds(hour * msPerHour)
    .toZonedDateTimeISO(swedishTime)
    .toPlainDate(),
)

/** The calendar day in Sweden at an instant. */
export function swedishDay(instant: Instant): PlainDate {
  const hour = Math.floor(instant.epochMilliseconds / msPerHour)
  return hour < wholeHoursSince ? instant.toZonedDateTimeISO(swedishTime).toPlainDate() : dayOfHour(hour)
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

const firstOfCount = Temporal.PlainDate.from('1970-01-01')
const dayOfNumber = remembering(mostDaysKept, (number: number) => firstOfCount.add({ days: number }))

/** The day so many whole days later, or earlier when negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumber(day) + days)
}

/** Whole years of age on a day. Who was born on a leap day is a year older on 1 March where there is none. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const hadBirthday = day.month > birthDate.month || (day.month === birthDate.month && day.day >= birthDate.day)
  return day.year - birthDate.year - (hadBirthday ? 0 : 1)
}
