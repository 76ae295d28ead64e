import type { WeekWindow } from '@kedjan/contract'
import { isTime } from './read-time.ts'

type Mode = NonNullable<WeekWindow['mode']>

/** One weekday as it is edited: open from and to, with a lunch between where there is one. */
export interface DayHours {
  readonly weekday: number
  readonly isOpen: boolean
  readonly from: string
  readonly to: string
  /** Empty where nobody closes for lunch. */
  readonly lunchFrom: string
  readonly lunchTo: string
  readonly mode: Mode
  /** Further hours of the day, kept as they are. */
  readonly more: readonly WeekWindow[]
}

const usual = { from: '09:00', to: '16:00', lunchFrom: '12:00', lunchTo: '13:00' }
const weekdays = [1, 2, 3, 4, 5, 6, 7]
const workdays = [1, 2, 3, 4, 5]

/** Nine to four with an hour of lunch, Monday to Friday. */
export const usualWeek: readonly WeekWindow[] = workdays.flatMap((weekday) => [
  { weekday, from: usual.from, to: usual.lunchFrom },
  { weekday, from: usual.lunchTo, to: usual.to },
])

/** Hours as they are kept, made into seven days to edit. */
export function daysOf(hours: readonly WeekWindow[]): DayHours[] {
  return weekdays.map((weekday) => {
    const [first, second, ...rest] = hours
      .filter((one) => one.weekday === weekday)
      .toSorted((one, other) => one.from.localeCompare(other.from))
    const base = { weekday, mode: first?.mode ?? 'site', more: [] }
    if (!first) return { ...base, ...usual, isOpen: false }
    if (!second) return { ...base, isOpen: true, from: first.from, to: first.to, lunchFrom: '', lunchTo: '' }
    if (second.mode !== first.mode)
      return {
        ...base,
        isOpen: true,
        from: first.from,
        to: first.to,
        lunchFrom: '',
        lunchTo: '',
        more: [second, ...rest],
      }
    return {
      ...base,
      isOpen: true,
      from: first.from,
      lunchFrom: first.to,
      lunchTo: second.from,
      to: second.to,
      more: rest,
    }
  })
}

/** The edited days as hours again. */
export function windowsOf(days: readonly DayHours[], isInterpreter = false): WeekWindow[] {
  return days
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ weekday, from, to, lunchFrom, lunchTo, mode, more }) => {
      const how = isInterpreter ? { mode } : {}
      const parts =
        lunchFrom && lunchTo
          ? [
              { from, to: lunchFrom },
              { from: lunchTo, to },
            ]
          : [{ from, to }]
      return [...parts.map((part) => ({ weekday, ...part, ...how })), ...more]
    })
}

/** The first open day's hours on every working day. */
export function sameAllWeek(days: readonly DayHours[]): DayHours[] {
  const model = days.find(({ isOpen }) => isOpen) ?? days[0]
  return days.map((day) =>
    model && workdays.includes(day.weekday) ? { ...model, weekday: day.weekday, isOpen: true, more: [] } : day,
  )
}

/** Whether every time that is asked for has been written. */
export function isWritten(days: readonly DayHours[]): boolean {
  return days.every(({ isOpen, from, to, lunchFrom, lunchTo }) =>
    isOpen
      ? isTime(from) && isTime(to) && (lunchFrom + lunchTo === '' || (isTime(lunchFrom) && isTime(lunchTo)))
      : true,
  )
}
