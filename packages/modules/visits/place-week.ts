import type { PlaceSetup } from '@kedjan/contract'
import { addDays, type PlainDate } from '@kedjan/kernel'
import { dayOffOn } from '@kedjan/sweden'
import type { PlaceFacts } from './office-days.ts'
import { placeHours, resourceHours, type WeekWindow, type Window } from './opening-hours.ts'
import { timeOf } from './times.ts'

/** A week of a place as it will be: holidays, closures and openings besides are reckoned in. */
export function weekOfPlace(monday: PlainDate, { hours, resources }: PlaceFacts): PlaceSetup['week'] {
  const days = [...Array(7).keys()].map((more) => addDays(monday, more))
  return {
    monday: monday.toString(),
    previous: addDays(monday, -7).toString(),
    next: addDays(monday, 7).toString(),
    days: days.map((day) => ({
      date: day.toString(),
      holiday: holidayOn(day),
      open: placeHours(hours, day.toString()).map(present),
    })),
    rows: resources.map(({ id, fromDay, untilDay }) => ({
      resourceId: id,
      days: days.map(String).map((date) => {
        const isThere = fromDay <= date && (untilDay === null || date <= untilDay)
        return { date, open: isThere ? resourceHours(hours, id, date).map(present) : [] }
      }),
    })),
  }
}

function holidayOn(day: PlainDate): string | null {
  const off = dayOffOn(day)
  return off === undefined || off === 'saturday' || off === 'sunday' ? null : off
}

function present({ from, to }: Window) {
  return { from: timeOf(from), to: timeOf(to) }
}

/** Hours by weekday, as they are read and sent. */
export function presentHours(windows: readonly WeekWindow[]) {
  return windows.map(({ weekday, from, to, mode }) => ({
    weekday,
    from: timeOf(from),
    to: timeOf(to),
    ...(mode ? { mode } : {}),
  }))
}
