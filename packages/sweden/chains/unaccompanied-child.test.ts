import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { milestoneLines, wayLines } from './chain-lines.ts'
import { chainTemplate } from './chains.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('a child who came alone', () => {
  const template = chainTemplate('unaccompanied_child', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'arrival_home: arrival_municipality, reception; tells MIGR',
      'application: MIGR, identity',
      'guardian_requested: MIGR, guardian; after application; tells chief_guardian',
      'guardian_appointed: chief_guardian, guardian; after guardian_requested; by interim_guardian.appoint from guardian_requested',
      'public_counsel: MIGR, guardian; after application',
      'age_assessment: MIGR, identity; after application',
      'adult_reception: MIGR, reception; after age_assessment; if age_assessment is adult',
      'anvisning: MIGR, settlement; after application; by unaccompanied_minor.anvisning from application; tells assigned_municipality',
      'handoff_meeting: arrival_municipality, reception; after arrival_home, anvisning; by unaccompanied_minor.handoff_meeting from anvisning',
      'handoff_receipt: assigned_municipality, reception; after handoff_meeting; tells MIGR',
      'investigation_of_needs: assigned_municipality, reception; after handoff_receipt; by unaccompanied_minor.investigation from handoff_receipt',
      'placement: assigned_municipality, reception; after handoff_receipt',
      'compulsory_care: SIS, child_concern; after placement; if placement is compulsory_care',
      'care_plan: assigned_municipality, reception; after placement',
      'school_place: assigned_municipality, education_work; after handoff_receipt; by school.asylum_seeking_child from handoff_receipt',
      'health_examination_offered: region, health; after placement; if handoff_receipt is done; by health_examination.offer from placement',
      'family_tracing: MIGR, family; after guardian_appointed; if age_assessment is no_doubt or child',
      'investigation: MIGR, protection_grounds; after guardian_appointed, public_counsel; if age_assessment is no_doubt or child',
      'decision: MIGR, permit; after investigation; if age_assessment is no_doubt or child; by asylum.decision from application; tells SKV, FK',
      'decision_served: MIGR, appeal; after decision',
      'appeal_or_final: MIGR, appeal; after decision_served; if decision is rejected; by appeal.submit from decision_served',
      'permit_card: MIGR, permit; after decision_served; if decision is granted',
      'appeal_result: MIGR, appeal; after appeal_or_final; if appeal_or_final is appealed; tells SKV, FK',
      'permit_after_appeal: MIGR, permit; after appeal_result; if appeal_result is may_stay',
      'specially_appointed_guardian_notified: chief_guardian, guardian; after permit_card, permit_after_appeal',
      'specially_appointed_guardian: assigned_municipality, guardian; after specially_appointed_guardian_notified; if handoff_receipt is done; by specially_appointed_guardian.bring_to_court from specially_appointed_guardian_notified',
      'population_registration: SKV, population_registration; after permit_card, permit_after_appeal; by folkbokforing.notification from decision; tells MIGR, FK, assigned_municipality, region',
      'plan_before_18: assigned_municipality, reception; after handoff_receipt; if age_assessment is no_doubt or child; not before unaccompanied_minor.plan_before_18 from eighteenth_birthday',
      'prepared_before_18: assigned_municipality, reception; after plan_before_18; by unaccompanied_minor.prepare_before_18 from eighteenth_birthday',
      'last_check_before_18: assigned_municipality, reception; after prepared_before_18; not before unaccompanied_minor.prepare_before_18 from eighteenth_birthday; by unaccompanied_minor.last_check_before_18 from eighteenth_birthday',
      'turns_eighteen: MIGR, permit; after last_check_before_18; not before unaccompanied_minor.eighteenth_birthday from eighteenth_birthday',
      'care_after_18: assigned_municipality, reception; after turns_eighteen; tells MIGR',
      'support_ended: assigned_municipality, reception; after care_after_18; if care_after_18 is continues; by unaccompanied_minor.support_after_18 from eighteenth_birthday; tells MIGR',
      'on_their_own: assigned_municipality, reception; after turns_eighteen, population_registration, support_ended; if turns_eighteen is permit',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'turns_eighteen=permit, care_after_18=continues → studies_or_works + closed',
      'turns_eighteen=permit, care_after_18=ends → studies_or_works + closed',
      'turns_eighteen=waits, care_after_18=continues → asylum + closed',
      'turns_eighteen=waits, care_after_18=ends → asylum + closed',
      'turns_eighteen=no_permit, care_after_18=continues → closed',
      'turns_eighteen=no_permit, care_after_18=ends → closed',
      'appeal_or_final=appealed, turns_eighteen=permit, care_after_18=continues → appeal + studies_or_works + closed',
      'appeal_or_final=appealed, turns_eighteen=permit, care_after_18=ends → appeal + studies_or_works + closed',
      'appeal_or_final=appealed, turns_eighteen=waits, care_after_18=continues → asylum + appeal + closed',
      'appeal_or_final=appealed, turns_eighteen=waits, care_after_18=ends → asylum + appeal + closed',
      'appeal_or_final=appealed, turns_eighteen=no_permit, care_after_18=continues → appeal + closed',
      'appeal_or_final=appealed, turns_eighteen=no_permit, care_after_18=ends → appeal + closed',
      'appeal_or_final=final, turns_eighteen=permit, care_after_18=continues → return_voluntary + studies_or_works + closed',
      'appeal_or_final=final, turns_eighteen=permit, care_after_18=ends → return_voluntary + studies_or_works + closed',
      'appeal_or_final=final, turns_eighteen=waits, care_after_18=continues → asylum + return_voluntary + closed',
      'appeal_or_final=final, turns_eighteen=waits, care_after_18=ends → asylum + return_voluntary + closed',
      'appeal_or_final=final, turns_eighteen=no_permit, care_after_18=continues → return_voluntary + closed',
      'appeal_or_final=final, turns_eighteen=no_permit, care_after_18=ends → return_voluntary + closed',
      'otherwise → asylum',
    ])
  })
})
