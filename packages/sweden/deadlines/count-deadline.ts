import type { PlainDate } from '@kedjan/kernel'
import { dayOffOn, nextWorkingDay } from '../holidays/holidays.ts'
import type { DeadlineRule, Offset } from './deadline-rule.ts'
import type { DeadlineStep } from './deadline-step.ts'

const countingAct = 'SFS 1930:173 1 §'
const dayOffAct = 'SFS 1930:173 2 §'

/**
 * A day so much later, or earlier. Weeks, months and years end on the day of the same name or number; where a month has no
 * such day, on its last (SFS 1930:173 1 §). The day itself is day 0.
 */
export function addOffset(day: PlainDate, offset: Offset): PlainDate {
  return day.add(offset, { overflow: 'constrain' })
}

/** The end of the month where the rule runs to it, and then the next working day where the rule moves to one. */
export function settle(rule: DeadlineRule, day: PlainDate): PlainDate {
  const last = rule.endsOn === 'last_day_of_month' ? day.with({ day: day.daysInMonth }) : day
  return rule.calendar === 'swedish_next_working_day' ? nextWorkingDay(last) : last
}

/** The steps of adding an offset: the count, and where the month was too short. */
export function offsetSteps(before: PlainDate, offset: Offset, source: string): DeadlineStep[] {
  const after = addOffset(before, offset)
  const isByName = Object.keys(offset).some((unit) => unit !== 'days')
  const counted: DeadlineStep = { kind: 'offset', before, after, offset, source: isByName ? countingAct : source }
  return isShortened(before, after, offset)
    ? [counted, { kind: 'short_month', before, after, source: countingAct }]
    : [counted]
}

function isShortened(before: PlainDate, after: PlainDate, offset: Offset): boolean {
  const { months = 0, years = 0, weeks = 0, days = 0 } = offset
  return (months !== 0 || years !== 0) && weeks === 0 && days === 0 && after.day < before.day
}

/** The steps that `settle` takes. */
export function settleSteps(rule: DeadlineRule, day: PlainDate): DeadlineStep[] {
  const end = day.with({ day: day.daysInMonth })
  const runs: DeadlineStep[] =
    rule.endsOn === 'last_day_of_month' && !end.equals(day)
      ? [{ kind: 'month_end', before: day, after: end, source: rule.source }]
      : []
  const last = runs.at(-1)?.after ?? day
  const dayOff = dayOffOn(last)
  if (rule.calendar === 'calendar_days' || !dayOff) return runs
  return [...runs, { kind: 'day_off', before: last, after: nextWorkingDay(last), dayOff, source: dayOffAct }]
}

/** The later of two days. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  return one.toString() < other.toString() ? other : one
}
