import type { Sandbox } from '@kedjan/contract'

type Happening = NonNullable<Sandbox['lastPlay']>['happened'][number]

const known: ReadonlySet<string> = new Set([
  'household_registered',
  'anvisning_planned',
  'anvisning_decided',
  'anvisning_declined',
  'anvisning_cancelled',
  'anvisning_replaced',
  'acknowledgement',
  'housing_reported',
  'date_agreed',
  'reception',
  'own_dwelling',
  'municipality_informed',
  'population_registration',
  'identity_card',
  'school_place',
  'health_examination_offered',
  'lma_ended',
  'enrolment',
  'mapping',
  'conditions',
  'placement',
  'activities',
  'activity_report',
  'benefit_application',
  'first_payment',
  'sfi_start',
  'society_orientation',
  'referral_sent',
  'referral_accepted',
  'referral_refused',
  'referral_completed',
  'silence_escalated',
  'kommuntal_decided',
  'visit_booked',
  'errand_done',
  'walked_in',
  'visit_missed',
])

/** The most frequent first, few enough to be read at a glance; the rest is summed up. */
export function mostOf(happened: readonly Happening[], atMost = 6): { shown: Happening[]; rest: number } {
  const sorted = [...happened].sort((one, other) => other.count - one.count)
  const rest = sorted.slice(atMost).reduce((sum, { count }) => sum + count, 0)
  return { shown: sorted.slice(0, atMost), rest }
}

/** The text for something that happened; what these pages have no words for yet is called something else. */
export function keyOf(what: string): string {
  return `session.happened_${known.has(what) ? what : 'other'}`
}
