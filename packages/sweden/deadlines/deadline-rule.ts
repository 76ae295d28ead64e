import type { Dated } from '../rules/dated.ts'
import type { OfficerText } from '../texts/texts.ts'

export const deadlineKeys = [
  'anvisning.reception',
  'anvisning.reception_quota',
  'anvisning.acknowledge',
  'anvisning.housing_report',
  'appeal.submit',
  'benefit.apply',
  'benefit.change_notice',
  'benefit.first_payment',
  'delay.longest',
  'establishment.first_examination',
  'establishment.window',
  'folkbokforing.notification',
  'folkbokforing.notification_new_in_country',
  'health_examination.offer',
  'lma.after_permit_own_housing',
  'municipality.own_settler_contact',
  'plea.answer',
  'reconsideration.employment_agency',
  'referral.answer',
  'request.answer',
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
