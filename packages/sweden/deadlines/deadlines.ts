import type { PlainDate } from '@kedjan/kernel'
import { nextWorkingDay } from '../holidays/holidays.ts'
import { getRuleOn } from '../rules/dated.ts'
import type { DeadlineKey, DeadlineRule } from './deadline-rule.ts'
import { deadlineRules } from './deadline-rules.ts'

/** The deadline in force on a day. Throws for a day that the key does not cover. */
export function deadlineRule(key: DeadlineKey, on: PlainDate): DeadlineRule {
  return getRuleOn(
    `deadline ${key}`,
    deadlineRules.filter((rule) => rule.key === key),
    on,
  )
}

/**
 * The last day, counted from the day of the anchor. Weeks and months end on the day of the same name or number;
 * where a month has no such day, on its last (SFS 1930:173 1 §).
 */
export function deadlineFrom(rule: DeadlineRule, anchor: PlainDate): PlainDate {
  const counted = anchor.add(rule.offset, { overflow: 'constrain' })
  const last = rule.endsOn === 'last_day_of_month' ? counted.with({ day: counted.daysInMonth }) : counted
  return rule.calendar === 'swedish_next_working_day' ? nextWorkingDay(last) : last
}
