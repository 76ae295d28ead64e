import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { milestoneLines, wayLines } from './chain-lines.ts'
import { chainTemplate } from './chains.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('asylum under the act on reception of 2026', () => {
  const template = chainTemplate('asylum', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'application: MIGR, identity',
      'accommodation: MIGR, contact; after application; tells region',
      'geographical_area: MIGR, contact; after accommodation',
      'attendance_checks: MIGR, absence; after geographical_area; if accommodation is agency_accommodation',
      'reporting_duty: MIGR, absence; after accommodation',
      'reception_card: MIGR, identity; after application; by reception_card.issue from application',
      'reception_information: MIGR, contact; after application; by reception.information from application',
      'daily_allowance: MIGR, benefit; after accommodation',
      'allowance_paid: MIGR, benefit; after daily_allowance; if daily_allowance is granted or reduced; by allowance.monthly_payment from daily_allowance',
      'work_permission: MIGR, permit; after application; not before asylum.work_permission from application',
      'health_examination_offered: region, health; after accommodation; by health_examination.offer from accommodation',
      'school_place: residence_municipality, education_work; after accommodation; by school.asylum_seeking_child from accommodation',
      'society_introduction: MIGR, contact; after accommodation; by society_introduction.start from application',
      'investigation: MIGR, protection_grounds; after application',
      'decision: MIGR, permit; after investigation; by asylum.decision from application',
      'decision_served: MIGR, appeal; after decision',
      'residence_card: MIGR, permit; after decision_served; if decision is granted',
      'settlement_route: MIGR, settlement; after decision_served, accommodation; if decision is granted; tells SKV, FK, AF',
      'appeal_or_final: MIGR, appeal; after decision_served; if decision is rejected; by appeal.submit from decision_served',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'settlement_route=assigned → settlement_assigned',
      'settlement_route=own → settlement_own',
      'appeal_or_final=appealed → appeal',
      'appeal_or_final=final → return_voluntary',
    ])
  })
})

describe('asylum in its wordings', () => {
  const keysOn = (day: string) => chainTemplate('asylum', Temporal.PlainDate.from(day)).milestones.map(({ key }) => key)

  it('has a society introduction since 2025-03-01 (SFS 1994:137 3 c §)', () => {
    expect(keysOn('2025-02-28')).not.toContain('society_introduction')
    expect(keysOn('2025-03-01')).toContain('society_introduction')
  })

  it('has an area, attendance checks and perhaps a duty to report since 2026-10-01', () => {
    const added = keysOn('2026-10-01').filter((key) => !keysOn('2026-09-30').includes(key))
    expect(added).toEqual(['geographical_area', 'attendance_checks', 'reporting_duty'])
  })

  it('lets nobody work before six months have passed, for those who apply since 2026-10-01', () => {
    const permission = (day: string) =>
      chainTemplate('asylum', Temporal.PlainDate.from(day)).milestones.find(({ key }) => key === 'work_permission')
    expect(permission('2026-09-30')?.notBefore).toBeUndefined()
    expect(permission('2026-10-01')?.notBefore).toEqual({ rule: 'asylum.work_permission', anchor: 'application' })
  })

  it('takes over those under way only with the act of 2026, which is our reading', () => {
    expect(chainTemplate('asylum', Temporal.PlainDate.from('2026-09-30')).transition.appliesTo).toBe('new')
    expect(chainTemplate('asylum', today).transition).toMatchObject({ appliesTo: 'open', mark: 'interpretation' })
  })
})
