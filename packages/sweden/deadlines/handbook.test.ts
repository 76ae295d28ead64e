import { describe, expect, it } from 'vitest'
import { type DeadlineKey, deadlineKeys } from './deadline-rule.ts'
import { deadlineRules } from './deadline-rules.ts'
import { type ExtentKey, extents } from './extents.ts'

/** The catalogue of deadlines of the handbook, row by row, and what carries each. */
const catalogue: [string, readonly (DeadlineKey | ExtentKey)[]][] = [
  ['LMA card', ['reception_card.issue']],
  ['information on benefits and duties', ['reception.information']],
  ['society introduction', ['society_introduction.start', 'society_introduction.days']],
  ['society introduction of two days', ['society_introduction.days', 'society_introduction.days_border_procedure']],
  ['first decision on asylum', ['asylum.decision']],
  ['AT-UND, from the application and after six months', ['asylum.work_permission']],
  ['school start and offer of upper secondary', ['school.asylum_seeking_child', 'school.upper_secondary_offer']],
  ['right to upper secondary only before 18', ['school.upper_secondary_before_18']],
  ['preschool', ['preschool.place']],
  ['assessment of knowledge', ['school.knowledge_assessment', 'school.knowledge_assessment_other']],
  ['newcomer pupil', ['school.newcomer_status']],
  ['health examination', ['health_examination.offer']],
  ['interim guardian', ['interim_guardian.appoint']],
  ['child who came alone, to a municipality', ['unaccompanied_minor.anvisning']],
  ['appeal', ['appeal.submit']],
  ['appeal to the Migration Court of Appeal', ['appeal.migration_court_of_appeal']],
  [
    'reconsideration',
    [
      'reconsideration.activity_support',
      'reconsideration.employment_agency',
      'reconsideration.social_insurance',
      'appeal.social_insurance',
    ],
  ],
  ['voluntary departure', ['departure.after_avvisning', 'departure.after_utvisning']],
  ['a removal order lapses', ['removal_order.lapse']],
  ['support after a permit', ['lma.after_permit_own_housing']],
  ['reception by anvisning', ['anvisning.reception', 'anvisning.reception_quota']],
  ['housing in temporary protection', ['tpd.housing']],
  ['notification of immigration', ['folkbokforing.notification', 'folkbokforing.notification_new_in_country']],
  ['notification of a move', ['folkbokforing.move']],
  ['population registration', ['folkbokforing.expected_stay']],
  ['registration in temporary protection', ['temporary_protection.registration', 'temporary_protection.expected_stay']],
  ['placement in establishment', ['establishment.first_examination']],
  ['what establishment holds', ['establishment.programme', 'establishment.window', 'establishment.full_time_months']],
  ['SFI available', ['sfi.start', 'sfi.start_establishment']],
  ['right to SFI', ['sfi.right']],
  ['integrated education', ['sfi.integrated_hours_a_week']],
  [
    'society orientation',
    [
      'society_orientation.start',
      'society_orientation.complete',
      'society_orientation.duty',
      'society_orientation.hours',
    ],
  ],
  ['family reunification', ['family.decision']],
  ['exemption from the maintenance requirement', ['family.maintenance_exemption']],
  ['grant group', ['family.grant_group']],
  ['work permit', ['work_permit.decision', 'work_permit.decision_highly_skilled']],
  ['EU Blue Card', ['work_permit.blue_card', 'work_permit.blue_card_certified']],
  ['student and researcher', ['student.decision', 'researcher.decision']],
  ['long-term resident', ['long_term_resident.decision']],
  [
    'permit lengths',
    [
      'permit.refugee_length',
      'permit.subsidiary_protection_length',
      'permit.extension_length',
      'permit.permanent_earliest',
    ],
  ],
  ['initial grants', ['grants.initial_payment']],
]

describe('the handbook', () => {
  it.each(catalogue)('%s is a dated row', (_row, keys) => {
    const rows = [...deadlineRules, ...extents]
    expect(keys.filter((key) => !rows.some((row) => row.key === key))).toEqual([])
  })

  it('every row says from what it is counted, and what the time is for, in every language', () => {
    const empty = deadlineRules.filter(({ anchor, sentence }) =>
      [anchor, sentence].some(({ sv, en, ar }) => [sv, en].includes('') || !/\p{Script=Arabic}/u.test(ar)),
    )
    expect(empty).toEqual([])
  })

  it('every key has a row, and no key stands twice', () => {
    expect(new Set(deadlineRules.map(({ key }) => key))).toEqual(new Set(deadlineKeys))
    expect(new Set(deadlineKeys).size).toBe(deadlineKeys.length)
  })

  it('what is only a target is marked', () => {
    expect(deadlineRules.filter(({ strength, mark }) => strength === 'target' && !mark)).toEqual([])
  })

  it('only the last day on which something is done is moved to a working day (SFS 1930:173 2 §)', () => {
    const moved = deadlineRules.filter(({ calendar }) => calendar === 'swedish_next_working_day')
    expect(moved.filter(({ kind }) => kind !== 'latest')).toEqual([])
  })
})
