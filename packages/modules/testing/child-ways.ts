// data: ways of children who come alone
import { aMember } from './build.ts'
import type { Way } from './way.ts'

const child = {
  chain: 'unaccompanied_child',
  by: 'MIGR',
  members: [aMember({ given: 'Omid', birthDate: '2011-03-01', sex: 'male' })],
  takesPart: [{ role: 'arrival_municipality', organisationId: 'K1380' }],
  parties: { assigned_municipality: 'K0180' },
} as const

const arrived = [
  'arrival_home K1380',
  'application MIGR',
  'guardian_requested MIGR',
  'guardian_appointed K1380',
  'public_counsel MIGR',
]

/** From nobody doubting the age until the municipality that the child is assigned to knows what it needs. */
const handedOver = [
  'age_assessment=no_doubt MIGR',
  'anvisning MIGR',
  'handoff_meeting K1380',
  'handoff_receipt K0180',
  'investigation_of_needs K0180',
]

export const childWays: readonly Way[] = [
  {
    name: 'a child who came alone, granted, with support until 21',
    ...child,
    steps: [
      ...arrived,
      ...handedOver,
      'placement=foster_home K0180',
      'care_plan K0180',
      'school_place K0180',
      'health_examination_offered REG_AB',
      'family_tracing MIGR',
      'investigation MIGR',
      'decision=granted MIGR',
      'decision_served MIGR',
      'permit_card MIGR',
      'specially_appointed_guardian_notified K0180',
      'specially_appointed_guardian K0180',
      'population_registration SKV',
      'plan_before_18 K0180',
      'prepared_before_18 K0180',
      'last_check_before_18 K0180',
      'turns_eighteen=permit MIGR',
      'care_after_18=continues K0180',
      'support_ended K0180',
      'on_their_own K0180',
    ],
    opens: [],
    endsOn: '2029-03-01',
  },
  {
    name: 'a child who came alone, written down as an adult',
    ...child,
    outcomes: { age_assessment: 'adult' },
    steps: [...arrived, 'age_assessment=adult MIGR', 'adult_reception MIGR'],
    opens: ['asylum'],
  },
  {
    name: 'a child who came alone, rejected, still waiting at 18',
    ...child,
    outcomes: { decision: 'rejected', placement: 'compulsory_care', turns_eighteen: 'waits', care_after_18: 'ends' },
    steps: [
      ...arrived,
      ...handedOver,
      'placement=compulsory_care K0180',
      'compulsory_care SIS',
      'care_plan K0180',
      'school_place K0180',
      'health_examination_offered REG_AB',
      'family_tracing MIGR',
      'investigation MIGR',
      'decision=rejected MIGR',
      'decision_served MIGR',
      'appeal_or_final=appealed MIGR',
      'appeal_result=rejection_stands MIGR',
      'plan_before_18 K0180',
      'prepared_before_18 K0180',
      'last_check_before_18 K0180',
      'turns_eighteen=waits MIGR',
      'care_after_18=ends K0180',
    ],
    opens: ['appeal', 'asylum'],
    endsOn: '2029-03-01',
  },
]
