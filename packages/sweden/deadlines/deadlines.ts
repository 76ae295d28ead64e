import type { PlainDate } from '@kedjan/kernel'
import { getRuleOn } from '../rules/dated.ts'
import { addOffset, settle } from './count-deadline.ts'
import type { DeadlineKey, DeadlineRule } from './deadline-rule.ts'
import { deadlineRules } from './deadline-rules.ts'

const rulesByKey = Map.groupBy(deadlineRules, ({ key }) => key)

/** The deadline in force on a day. Throws for a day that the key does not cover. */
export function deadlineRule(key: DeadlineKey, on: PlainDate): DeadlineRule {
  return getRuleOn(`deadline ${key}`, rulesByKey.get(key) ?? [], on)
}

/** The last day, counted from the day of the anchor, where nothing is added and nothing left out; `computeDeadline` says how it was counted. */
export function deadlineFrom(rule: DeadlineRule, anchor: PlainDate): PlainDate {
  return settle(rule, addOffset(anchor, rule.offset))
}
