import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { milestoneLines, wayLines } from './chain-lines.ts'
import { chainTemplate } from './chains.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('an appeal', () => {
  const template = chainTemplate('appeal', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'time_checked: MIGR, appeal; by appeal.forward from journey_start',
      'reconsidered: MIGR, appeal; after time_checked; if time_checked is in_time',
      'forwarded: MIGR, appeal; after reconsidered; if reconsidered is unchanged; by appeal.forward from journey_start',
      'stay: migration_court, appeal; after forwarded; if abroad is no; tells MIGR, POL',
      'examined: migration_court, appeal; after forwarded',
      'judgment: migration_court, appeal; after stay, examined; tells MIGR, POL, residence_municipality',
      'judgment_served: migration_court, appeal; after judgment',
      'new_decision: MIGR, appeal; after judgment_served; if judgment is referred_back',
      'leave_sought: migration_court, appeal; after judgment_served; if judgment is dismissed; by appeal.migration_court_of_appeal from judgment_served; tells MIGR',
      'leave: MOD, appeal; after leave_sought; if leave_sought is appealed; tells MIGR, POL',
      'last_judgment: MOD, appeal; after leave; if leave is given; tells MIGR, POL, residence_municipality',
      'final: MIGR, appeal; after time_checked, reconsidered, judgment_served, new_decision, leave_sought, leave, last_judgment; if abroad is no; tells SKV, FK, AF, SKV',
      'final_abroad: MIGR, appeal; after time_checked, reconsidered, judgment_served, new_decision, leave_sought, leave, last_judgment; if abroad is yes; tells embassy, SKV, FK, AF',
      'settlement_route: MIGR, settlement; after final; if final is may_stay',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'final_abroad=rejection_stands → closed',
      'final_abroad=permit_family → family_reunification',
      'final_abroad=permit_work → work_permit',
      'final_abroad=permit_study → study',
      'final=rejection_stands → return_voluntary',
      'final=may_stay, settlement_route=assigned → settlement_assigned',
      'final=may_stay, settlement_route=own → settlement_own',
      'final=may_stay, settlement_route=stays → stays',
    ])
  })
})
