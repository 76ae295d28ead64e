import type { PlainDate } from '@kedjan/kernel'
import { nextWorkingDay } from '../holidays/holidays.ts'
import { type Dated, getRuleOn } from '../rules/dated.ts'
import type { OfficerText } from '../texts/texts.ts'
import { deadlineRules } from './deadline-rules.ts'

export const deadlineKeys = [
  'anvisning.reception',
  'anvisning.reception_quota',
  'anvisning.acknowledge',
  'anvisning.housing_report',
  'appeal.submit',
  'benefit.apply',
  'benefit.change_notice',
  'benefit.first_payment',
  'establishment.first_examination',
  'establishment.window',
  'folkbokforing.notification',
  'folkbokforing.notification_new_in_country',
  'health_examination.offer',
  'lma.after_permit_own_housing',
  'municipality.own_settler_contact',
  'reconsideration.employment_agency',
  'referral.answer',
  'school.place',
  'sfi.start',
  'sfi.start_establishment',
  'skatteverket.registration',
  'society_orientation.complete',
  'tpd.housing',
] as const
export type DeadlineKey = (typeof deadlineKeys)[number]

export interface DeadlineRule extends Dated {
  readonly key: DeadlineKey
  readonly within: { readonly days?: number; readonly weeks?: number; readonly months?: number }
  /** Set where the time runs to the end of the month in which it would otherwise end. */
  readonly endsOn?: 'last_day_of_month'
  readonly calendar: 'calendar_days' | 'swedish_next_working_day'
  readonly strength: 'statutory' | 'target'
  readonly sentence: OfficerText
}

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
  const counted = anchor.add(rule.within, { overflow: 'constrain' })
  const last = rule.endsOn === 'last_day_of_month' ? counted.with({ day: counted.daysInMonth }) : counted
  return rule.calendar === 'swedish_next_working_day' ? nextWorkingDay(last) : last
}
