import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from '../compute-deadline.ts'
import type { DeadlineKey } from '../deadline-rule.ts'
import { deadlineFrom, deadlineRule } from '../deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('times while an application is examined', () => {
  it.each<[DeadlineKey, string, string, string, string]>([
    ['reception_card.issue', '2026-09-14', '2026-09-17', 'SFS 1994:361 2 b §', 'three days'],
    ['reception_card.issue', '2026-09-16', '2026-09-21', 'SFS 1994:361 2 b §', 'to a Saturday'],
    ['reception_card.issue', '2025-02-28', '2025-03-03', 'SFS 1994:361 2 b §', 'the last day of the older wording'],
    ['reception_card.issue', '2025-03-01', '2025-03-04', 'SFS 1994:361 2 b §', 'the first day of the wording of 2025'],
    ['reception_card.issue', '2026-04-02', '2026-04-07', 'SFS 1994:361 2 b §', 'over Easter'],
    ['reception.information', '2026-09-14', '2026-09-29', 'SFS 1994:361 2 a §', 'fifteen days'],
    ['reception.information', '2026-06-04', '2026-06-22', 'SFS 1994:361 2 a §', 'to Midsummer Eve'],
    ['reception.information', '2026-09-30', '2026-10-15', 'SFS 1994:361 2 a §', 'the last day of the act of 1994'],
    [
      'reception.information',
      '2026-10-01',
      '2026-10-16',
      'practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
      'the first day of the new act',
    ],
    [
      'reception_card.issue',
      '2026-10-01',
      '2026-10-05',
      'practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
      'the first day of the new act, to a Sunday',
    ],
    ['asylum.decision', '2026-05-24', '2026-11-24', 'SFS 2006:97 8 kap. 10 §', 'six months'],
    ['asylum.decision', '2026-08-31', '2027-03-01', 'SFS 2006:97 8 kap. 10 §', 'to the last day of February'],
    ['asylum.decision', '2025-08-31', '2026-03-02', 'SFS 2006:97 8 kap. 10 §', 'to a Saturday in February'],
    [
      'asylum.decision',
      '2018-12-31',
      '2019-07-01',
      'SFS 2006:97 8 kap. 10 §',
      'the last day before the wording that we have seen',
    ],
    ['asylum.decision', '2019-01-01', '2019-07-01', 'SFS 2006:97 8 kap. 10 §', 'the first day of it'],
    ['asylum.decision', '2026-06-25', '2026-12-28', 'SFS 2006:97 8 kap. 10 §', 'to Christmas Day'],
    [
      'asylum.work_permission',
      '2026-09-30',
      '2026-09-30',
      'SFS 2006:97 5 kap. 4 §',
      'the last day of work from the application on',
    ],
    [
      'asylum.work_permission',
      '2026-05-01',
      '2026-05-01',
      'SFS 2006:97 5 kap. 4 §',
      'the day of the application itself',
    ],
    [
      'asylum.work_permission',
      '2026-10-01',
      '2027-04-01',
      'practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
      'the first day of the six months',
    ],
    [
      'asylum.work_permission',
      '2026-10-31',
      '2027-04-30',
      'practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
      'to the last day of April',
    ],
    [
      'asylum.work_permission',
      '2027-08-31',
      '2028-02-29',
      'practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
      'to the leap day of 2028',
    ],
    [
      'society_introduction.start',
      '2025-03-01',
      '2025-03-31',
      'SFS 1994:137 3 c §',
      'the first day of the introduction',
    ],
    [
      'society_introduction.start',
      '2026-04-30',
      '2026-06-01',
      'SFS 1994:137 3 c §',
      'the day before it became two days',
    ],
    ['society_introduction.start', '2026-05-01', '2026-06-01', 'SFS 1994:137 3 c §', 'the day it became two days'],
    [
      'lma.after_permit_own_housing',
      '2025-02-28',
      '2025-03-28',
      'SFS 1994:137 8 §',
      'before the condition on accommodation',
    ],
    ['lma.after_permit_own_housing', '2025-03-01', '2025-04-01', 'SFS 1994:137 8 §', 'with it'],
    ['lma.after_permit_own_housing', '2026-01-31', '2026-02-28', 'SFS 1994:137 8 §', 'to the end of February'],
    ['lma.after_permit_own_housing', '2026-08-31', '2026-09-30', 'SFS 1994:137 8 §', 'the end of September'],
    [
      'allowance.monthly_payment',
      '2026-02-10',
      '2026-02-28',
      'practice: payment of the daily allowance',
      'the last of February',
    ],
    [
      'allowance.monthly_payment',
      '2028-02-10',
      '2028-02-29',
      'practice: payment of the daily allowance',
      'the last of February in a leap year',
    ],
    [
      'allowance.monthly_payment',
      '2026-12-31',
      '2026-12-31',
      'practice: payment of the daily allowance',
      'the last day itself',
    ],
    ['health_examination.offer', '2026-11-24', '2027-01-25', 'SFS 2008:344 7 §', 'two months, to a Sunday'],
    ['health_examination.offer', '2026-12-31', '2027-03-01', 'SFS 2008:344 7 §', 'to the end of February, a Sunday'],
  ])('%s from %s gives %s (%s): %s', (key, anchor, expected, source) => {
    const rule = deadlineRule(key, day(anchor))
    const counted = computeDeadline(rule, { anchor: day(anchor) })
    expect(counted.ok && counted.value.on.toString()).toBe(expected)
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(expected)
    expect(rule.source).toBe(source)
  })
})
