import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from '../compute-deadline.ts'
import type { DeadlineKey } from '../deadline-rule.ts'
import { deadlineFrom, deadlineRule } from '../deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('times of appeal and of return', () => {
  it.each<[DeadlineKey, string, string, string, string]>([
    ['appeal.submit', '2018-06-30', '2018-07-23', 'SFS 1986:223 23 §', 'the last day of the act of 1986'],
    ['appeal.submit', '2018-07-01', '2018-07-23', 'SFS 2017:900 44 §', 'the first day of the act of 2017'],
    ['appeal.forward', '2026-12-17', '2026-12-28', 'SFS 2017:900 46 §', 'to Christmas Eve'],
    ['appeal.forward', '2026-11-24', '2026-12-01', 'SFS 2017:900 46 §', 'a week'],
    ['appeal.migration_court_of_appeal', '2026-11-24', '2026-12-15', 'SFS 1971:291 6 a §', 'three weeks'],
    ['appeal.migration_court_of_appeal', '2027-04-15', '2027-05-07', 'SFS 1971:291 6 a §', 'to Ascension Day'],
    [
      'reconsideration.social_insurance',
      '2026-11-24',
      '2027-01-25',
      'SFS 2010:110 113 kap. 19 §',
      'two months, to a Sunday',
    ],
    ['reconsideration.social_insurance', '2026-04-20', '2026-06-22', 'SFS 2010:110 113 kap. 19 §', 'to Midsummer Day'],
    ['reconsideration.social_insurance', '2026-06-30', '2026-08-31', 'SFS 2010:110 113 kap. 19 §', 'thirty to thirty'],
    ['appeal.social_insurance', '2026-10-24', '2026-12-28', 'SFS 2010:110 113 kap. 20 §', 'to Christmas Eve'],
    [
      'appeal.social_insurance',
      '2026-12-31',
      '2027-03-01',
      'SFS 2010:110 113 kap. 20 §',
      'to the end of February, a Sunday',
    ],
    ['reconsideration.employment_agency', '2026-11-24', '2026-12-15', 'SFS 2017:820 28 §', 'three weeks'],
    ['reconsideration.employment_agency', '2026-04-10', '2026-05-04', 'SFS 2017:820 28 §', 'to the First of May'],
    ['reconsideration.activity_support', '2026-05-15', '2026-06-05', 'SFS 2017:819 11 kap. 3 §', 'to a Friday in June'],
    ['reconsideration.activity_support', '2026-05-16', '2026-06-08', 'SFS 2017:819 11 kap. 3 §', 'to the National Day'],
    [
      'departure.after_avvisning',
      '2026-12-11',
      '2026-12-25',
      'SFS 2005:716 8 kap. 21 §',
      'to Christmas Day: a departure is not moved',
    ],
    ['departure.after_avvisning', '2026-11-24', '2026-12-08', 'SFS 2005:716 8 kap. 21 §', 'two weeks'],
    ['departure.after_utvisning', '2026-11-24', '2026-12-22', 'SFS 2005:716 8 kap. 21 §', 'four weeks'],
    ['departure.after_utvisning', '2027-02-01', '2027-03-01', 'SFS 2005:716 8 kap. 21 §', 'over a February of 28 days'],
    ['departure.after_utvisning', '2028-02-01', '2028-02-29', 'SFS 2005:716 8 kap. 21 §', 'over a February of 29 days'],
    ['return.conversation', '2026-12-17', '2027-01-04', 'practice: conversation on return', 'to New Year’s Eve'],
    [
      'removal_order.lapse',
      '2021-03-31',
      '2025-03-31',
      'SFS 2005:716 12 kap. 22 §',
      'the last order that lapsed by the older wording',
    ],
    ['removal_order.lapse', '2020-02-29', '2024-02-29', 'SFS 2005:716 12 kap. 22 §', 'from a leap day'],
    [
      'removal_order.lapse',
      '2025-03-31',
      '2030-03-31',
      'SFS 2005:716 12 kap. 22 §',
      'a departure the day before the reform',
    ],
    [
      'removal_order.lapse',
      '2025-04-01',
      '2030-04-01',
      'SFS 2005:716 12 kap. 22 §',
      'a departure on the day of the reform',
    ],
    ['removal_order.lapse', '2024-02-29', '2029-02-28', 'SFS 2005:716 12 kap. 22 §', 'a departure on a leap day'],
    ['reentry_ban.longest', '2026-11-24', '2031-11-24', 'SFS 2005:716 8 kap.', 'five years'],
  ])('%s from %s gives %s (%s): %s', (key, anchor, expected, source) => {
    const rule = deadlineRule(key, day(anchor))
    const counted = computeDeadline(rule, { anchor: day(anchor) })
    expect(counted.ok && counted.value.on.toString()).toBe(expected)
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(expected)
    expect(rule.source).toBe(source)
  })
})
