// data: ways of those who ask for asylum
import type { Way } from './way.ts'

/** From the application until it has been investigated, in accommodation of Migrationsverket. */
const received = [
  'application MIGR',
  'accommodation=agency_accommodation MIGR',
  'geographical_area MIGR',
  'attendance_checks MIGR',
  'reporting_duty=no_duty MIGR',
  'reception_card MIGR',
  'reception_information MIGR',
  'daily_allowance=granted MIGR',
  'allowance_paid MIGR',
  'health_examination_offered REG_N',
  'school_place=placed K1380',
  'society_introduction MIGR',
  'investigation MIGR',
]

export const asylumWays: readonly Way[] = [
  {
    name: 'asylum, granted',
    chain: 'asylum',
    by: 'MIGR',
    steps: [
      ...received,
      'decision=granted MIGR',
      'decision_served MIGR',
      'residence_card MIGR',
      'settlement_route=assigned MIGR',
    ],
    opens: ['settlement_assigned'],
  },
  {
    name: 'asylum, at its usual pace, so that the right to work comes after six months',
    chain: 'asylum',
    by: 'MIGR',
    pace: 'typical',
    outcomes: { accommodation: 'own_accommodation', settlement_route: 'own' },
    steps: [
      'application MIGR',
      'accommodation=own_accommodation MIGR',
      'geographical_area MIGR',
      'reception_card MIGR',
      'reporting_duty=no_duty MIGR',
      'reception_information MIGR',
      'daily_allowance=granted MIGR',
      'allowance_paid MIGR',
      'school_place=placed K1380',
      'society_introduction MIGR',
      'health_examination_offered REG_N',
      'investigation MIGR',
      'decision=granted MIGR',
      'decision_served MIGR',
      'work_permission=exempt MIGR',
      'settlement_route=own MIGR',
      'residence_card MIGR',
    ],
    opens: ['settlement_own'],
    endsOn: '2027-06-17',
  },
  {
    name: 'asylum, rejected and accepted',
    chain: 'asylum',
    by: 'MIGR',
    outcomes: { decision: 'rejected', appeal_or_final: 'final' },
    steps: [...received, 'decision=rejected MIGR', 'decision_served MIGR', 'appeal_or_final=final MIGR'],
    opens: ['return_voluntary'],
  },
]
