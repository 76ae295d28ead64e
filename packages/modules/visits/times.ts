import { type Instant, type PlainDate, parsePlainDate, remembering, Temporal } from '@kedjan/kernel'

const zone = 'Europe/Stockholm'
const hour = 60

/** `09:20` as minutes since midnight. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * hour + minutes
}

export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / hour)).padStart(2, '0')}:${String(minute % hour).padStart(2, '0')}`
}

/** When a minute of the clock on the wall is, on days with 23 and 25 hours too: of an hour that comes twice, the first. */
export function instantOf(date: string, minute: number): Instant {
  const day = dayOf(date)
  if (minute >= 24 * hour) return instantOf(day.add({ days: 1 }).toString(), minute - 24 * hour)
  const plainTime = { hour: Math.floor(minute / hour), minute: minute % hour }
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(plainTime) }).toInstant()
}

/** The day and the minute on the wall at an instant. */
export function wallOf(instant: Instant): { date: string; minute: number } {
  const there = instant.toZonedDateTimeISO(zone)
  return { date: there.toPlainDate().toString(), minute: there.hour * hour + there.minute }
}

interface Skipped {
  readonly from: number
  readonly to: number
}

/** The minutes that the clock leaps over on a day, when summer time begins. */
export const skippedOn: (date: string) => Skipped | undefined = remembering(5000, findSkipped)

function findSkipped(date: string): Skipped | undefined {
  for (let from = 0; from < 24 * hour; from += hour) {
    if (wallOf(instantOf(date, from)).minute !== from) return { from, to: from + hour }
  }
  return undefined
}

export function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (!day) throw new RangeError(`${text} is not a day`)
  return day
}

/** The Monday of the week of a day. */
export function mondayOf(day: PlainDate): PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}
