import { isAfter, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { isWorkingDay, nextWorkingDay } from '@kedjan/sweden'

/** Reads a day that is known to exist. */
export function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (!day) throw new Error(`${text} is not a day`)
  return day
}

/** The day itself when people work on it, or the last working day before. */
export function workingDayBefore(day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(found)) found = found.subtract({ days: 1 })
  return found
}

/** A working day on or after `earliest` if there is one no later than `latest`; else the latest working day before that. */
export function workingDayWithin(earliest: PlainDate, latest: PlainDate): PlainDate {
  const found = nextWorkingDay(earliest)
  return isAfter(found, latest) ? workingDayBefore(latest) : found
}

export function latestOf(one: PlainDate, other: PlainDate): PlainDate {
  return isAfter(one, other) ? one : other
}

export function earliestOf(one: PlainDate, other: PlainDate): PlainDate {
  return isAfter(one, other) ? other : one
}

/** Every working day from one day to another; both count. */
export function workingDays(from: PlainDate, to: PlainDate): PlainDate[] {
  const found: PlainDate[] = []
  for (let day = from; !isAfter(day, to); day = day.add({ days: 1 })) if (isWorkingDay(day)) found.push(day)
  return found
}
