import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { milestoneLines, wayLines } from './chain-lines.ts'
import { chainTemplate } from './chains.ts'
import { temporaryProtectionEndOn } from './temporary-protection-ends.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('temporary protection', () => {
  const template = chainTemplate('temporary_protection', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'application: MIGR, identity',
      'permit: MIGR, permit; after application',
      'appeal_or_final: MIGR, appeal; after permit; if permit is rejected; by appeal.submit from permit',
      'housing: MIGR, contact; after permit; if permit is granted; tells region',
      'municipality_assigned: MIGR, settlement; after housing; if housing is municipal; tells assigned_municipality, region',
      'municipal_housing: assigned_municipality, reception; after municipality_assigned; by tpd.housing from municipality_assigned; tells MIGR',
      'geographical_area: MIGR, contact; after housing; if permit is granted',
      'attendance_checks: MIGR, absence; after housing; if housing is agency',
      'daily_allowance: MIGR, benefit; after housing; if permit is granted',
      'school_place: residence_municipality, education_work; after housing, municipal_housing; if permit is granted; by school.asylum_seeking_child from housing',
      'health_examination_offered: region, health; after housing, municipal_housing; if permit is granted; by health_examination.offer from housing',
      'registration_possible: MIGR, permit; after housing, municipal_housing; if permit is granted; not before temporary_protection.registration from permit; tells SKV',
      'population_registration: SKV, population_registration; after registration_possible; by folkbokforing.notification from registration_possible; tells MIGR, FK, residence_municipality, region',
      'identity_card: SKV, identity; after population_registration',
      'lma_ended: MIGR, benefit; after population_registration; tells FK, AF',
      'insured: FK, benefit; after population_registration',
      'settlement_route: MIGR, settlement; after population_registration',
      'extension: MIGR, permit; after permit; if permit is granted; by permit.extend_before_expiry from permit_ends',
      'protection_end: MIGR, return_case; after extension; not before permit.extend_before_expiry from permit_ends',
      'return_programme: MIGR, return_case; after protection_end; if protection_end is return_programme; by temporary_protection.return_programme from protection_end; tells SKV',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'settlement_route=assigned, protection_end=other_permit → settlement_assigned + establishment + stays',
      'settlement_route=assigned, protection_end=asylum → settlement_assigned + establishment + asylum',
      'settlement_route=assigned, protection_end=return_programme, return_programme=left → settlement_assigned + establishment + departed',
      'settlement_route=assigned, protection_end=return_programme, return_programme=not_left → settlement_assigned + establishment + return_voluntary',
      'settlement_route=assigned, protection_end=must_leave → settlement_assigned + establishment + return_voluntary',
      'settlement_route=own, protection_end=other_permit → settlement_own + establishment + stays',
      'settlement_route=own, protection_end=asylum → settlement_own + establishment + asylum',
      'settlement_route=own, protection_end=return_programme, return_programme=left → settlement_own + establishment + departed',
      'settlement_route=own, protection_end=return_programme, return_programme=not_left → settlement_own + establishment + return_voluntary',
      'settlement_route=own, protection_end=must_leave → settlement_own + establishment + return_voluntary',
      'appeal_or_final=appealed → appeal',
      'appeal_or_final=asylum → asylum',
      'appeal_or_final=final → return_voluntary',
    ])
  })
})

describe('the end of temporary protection', () => {
  it.each([
    ['2022-03-04', '2024-03-04'],
    ['2023-10-19', '2025-03-04'],
    ['2024-06-25', '2026-03-04'],
    ['2026-11-24', '2027-03-04'],
  ])('as decided on %s was %s', (on, until) => {
    expect(temporaryProtectionEndOn(Temporal.PlainDate.from(on)).until).toBe(until)
  })

  it('is not known before there was any', () => {
    expect(() => temporaryProtectionEndOn(Temporal.PlainDate.from('2022-03-03'))).toThrow(
      'temporary protection has no row',
    )
  })
})
