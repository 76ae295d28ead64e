import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from '../compute-deadline.ts'
import type { DeadlineKey } from '../deadline-rule.ts'
import { deadlineFrom, deadlineRule } from '../deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('times of permits and of answers', () => {
  it.each<[DeadlineKey, string, string, string, string]>([
    ['family.decision', '2026-03-24', '2026-12-28', 'SFS 2006:97 4 kap. 21 a §', 'to Christmas Eve'],
    ['family.decision', '2026-02-24', '2026-11-24', 'SFS 2006:97 4 kap. 21 a §', 'nine months'],
    [
      'family.maintenance_exemption',
      '2026-11-30',
      '2027-03-01',
      'SFS 2005:716 5 kap. 3 d §',
      'to the end of February, a Sunday',
    ],
    [
      'family.maintenance_exemption',
      '2021-07-20',
      '2021-10-20',
      'SFS 2005:716 5 kap. 3 d §',
      'the first day of the paragraph',
    ],
    ['family.grant_group', '2020-12-25', '2026-12-28', 'SFS 2010:1122 5 a §', 'to Christmas Day, a Friday'],
    ['family.grant_group', '2020-02-29', '2026-03-02', 'SFS 2010:1122 5 a §', 'from a leap day, to a Saturday'],
    ['work_permit.decision', '2026-08-25', '2026-12-28', 'SFS 2006:97 4 kap. 21 b §', 'to Christmas Day'],
    [
      'work_permit.decision',
      '2026-10-31',
      '2027-03-01',
      'SFS 2006:97 4 kap. 21 b §',
      'to the end of February, a Sunday',
    ],
    [
      'work_permit.decision_highly_skilled',
      '2026-11-24',
      '2026-12-28',
      'practice: Migrationsverket on highly skilled workers',
      'to Christmas Eve',
    ],
    [
      'work_permit.blue_card',
      '2026-11-24',
      '2027-02-22',
      'SFS 2006:97 6 a kap.',
      'ninety days over the turn of the year',
    ],
    [
      'work_permit.blue_card',
      '2024-01-01',
      '2024-04-02',
      'SFS 2006:97 6 a kap.',
      'ninety days with a leap day, to Easter Sunday',
    ],
    ['work_permit.blue_card_certified', '2026-05-20', '2026-06-22', 'SFS 2006:97 6 a kap.', 'to Midsummer Eve'],
    ['work_permit.start_work', '2026-08-26', '2026-12-28', 'SFS 2005:716 7 kap.', 'to Boxing Day'],
    [
      'work_permit.after_lost_employment',
      '2026-11-30',
      '2027-03-01',
      'SFS 2005:716 7 kap.',
      'to the end of February, a Sunday',
    ],
    ['work_permit.tied_to_employer', '2024-02-29', '2026-02-28', 'SFS 2005:716 6 kap.', 'from a leap day'],
    ['student.decision', '2026-03-21', '2026-06-22', 'SFS 2006:97 5 a kap.', 'to Midsummer Eve'],
    ['student.decision', '2026-06-01', '2026-08-31', 'SFS 2006:97 5 a kap.', 'ninety days of summer'],
    ['student.search_permit', '2026-05-31', '2027-02-28', 'SFS 2005:716 5 kap. 9 §', 'to the end of February'],
    ['researcher.decision', '2026-11-01', '2027-01-04', 'SFS 2006:97 5 a kap.', 'to New Year’s Eve'],
    ['long_term_resident.decision', '2026-06-24', '2026-12-28', 'SFS 2006:97 8 kap. 10 a §', 'to Christmas Eve'],
    ['permit.refugee_length', '2021-07-20', '2024-07-20', 'SFS 2005:716 5 kap. 1 a §', 'the first day of the wording'],
    [
      'permit.subsidiary_protection_length',
      '2026-01-31',
      '2027-02-28',
      'SFS 2005:716 5 kap. 1 a §',
      'thirteen months, to the end of February',
    ],
    ['permit.subsidiary_protection_length', '2026-11-24', '2027-12-24', 'SFS 2005:716 5 kap. 1 a §', 'thirteen months'],
    [
      'permit.extension_length',
      '2026-02-28',
      '2028-02-28',
      'SFS 2005:716 5 kap. 1 a §',
      'to the day before a leap day',
    ],
    ['permit.permanent_earliest', '2024-02-29', '2027-02-28', 'SFS 2005:716 5 kap. 7 §', 'from a leap day'],
    [
      'permit.extend_before_expiry',
      '2026-12-26',
      '2026-12-26',
      'practice: applying anew before a permit ends',
      'the last day itself, though a day off',
    ],
    ['plea.answer', '2026-01-31', '2026-02-28', 'practice: EU 2016/679 article 12.3', 'to the end of February'],
    [
      'delay.longest',
      '2026-08-31',
      '2027-02-28',
      'practice: how long an investigation may be kept from the person before it is decided anew',
      'to the end of February',
    ],
    [
      'referral.answer',
      '2026-12-10',
      '2026-12-28',
      'practice: answer to a referral between organisations',
      'to Christmas Eve',
    ],
    ['request.answer', '2026-11-24', '2026-12-04', 'SFS 2017:900 8–9 §§', 'ten days'],
  ])('%s from %s gives %s (%s): %s', (key, anchor, expected, source) => {
    const rule = deadlineRule(key, day(anchor))
    const counted = computeDeadline(rule, { anchor: day(anchor) })
    expect(counted.ok && counted.value.on.toString()).toBe(expected)
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(expected)
    expect(rule.source).toBe(source)
  })
})
