import type { Window } from './day.ts'

/** What can be wrong with a question. */
export type DayFaultKind =
  | 'not_a_step'
  | 'not_a_date'
  | 'dates_out_of_order'
  /** Not whole minutes, before or after the day, or not longer than nothing. */
  | 'not_a_window'
  | 'window_skipped_by_clock'
  | 'windows_overlap'
  | 'lunch_outside_hours'
  | 'not_a_count'
  | 'not_minutes'
  | 'id_twice'
  | 'unknown_place'
  | 'unknown_errand'
  | 'unknown_member'
  | 'errands_in_a_circle'
  | 'too_many_errands'
  | 'booked_on_another_date'
  | 'booked_at_unknown_desk'
  | 'booked_in_unknown_room'
  | 'booked_with_unknown_interpreter'
  | 'booked_outside_hours'
  | 'booked_outside_interpreter_hours'
  | 'booked_twice'
  | 'booked_two_at_once'
  | 'booked_out_of_order'

export interface DayFault {
  readonly fault: DayFaultKind
  /** Dates and ids that lead to it; no names. */
  readonly where: string
}

const minutesOfDay = 24 * 60

export function isWindow({ from, to }: Window): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= minutesOfDay
}

/** Whether a date is written as such and exists. */
export function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

export function overlap(one: Window, other: Window): boolean {
  return one.from < other.to && other.from < one.to
}

export function windowFaults(where: string, windows: readonly Window[], skipped?: Window): DayFault[] {
  const bad = windows.filter((window) => !isWindow(window))
  const leapt = windows.filter((window) => skipped && overlap(window, skipped))
  const clashing = windows.filter((window, index) => windows.slice(0, index).some((other) => overlap(window, other)))
  return [
    ...bad.map(() => ({ fault: 'not_a_window' as const, where })),
    ...leapt.map(() => ({ fault: 'window_skipped_by_clock' as const, where })),
    ...clashing.map(() => ({ fault: 'windows_overlap' as const, where })),
  ]
}

export function twice(where: string, list: readonly { readonly id: string }[]): DayFault[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }) => {
    if (seen.has(id)) return [{ fault: 'id_twice' as const, where: `${where} ${id}` }]
    seen.add(id)
    return []
  })
}
