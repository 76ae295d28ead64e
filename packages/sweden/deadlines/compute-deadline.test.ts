import { describe, expect, it } from 'vitest'
import { type Claim, compute, day, lateLeave, noPlan, six } from './claim.fixture.ts'
import { computeDeadline } from './compute-deadline.ts'
import type { DeadlineKey } from './deadline-rule.ts'
import { deadlineRules } from './deadline-rules.ts'
import { deadlineFrom } from './deadlines.ts'

describe('a deadline with what the rule foresees', () => {
  it.each<[DeadlineKey, string, Claim, string, string]>([
    [
      'asylum.decision',
      '2026-05-24',
      { extensions: [['special_reasons']] },
      '2027-08-24',
      'SFS 2006:97 8 kap. 10 §: all nine months',
    ],
    [
      'asylum.decision',
      '2025-08-31',
      { extensions: [['special_reasons']] },
      '2026-11-30',
      'SFS 2006:97 8 kap. 10 §: fifteen months from the 31st',
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { extensions: [['special_reasons', '2027-03-01']] },
      '2027-03-01',
      'SFS 2006:97 8 kap. 10 §: to a day within',
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { extensions: [['special_reasons', '2027-08-24']] },
      '2027-08-24',
      'SFS 2006:97 8 kap. 10 §: to the very last',
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { shift: ['dublin', '2026-08-31'] },
      '2027-03-01',
      'SFS 2006:97 8 kap. 10 §: after the question of Dublin, to a Sunday',
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { shift: ['dublin', '2026-08-31'], extensions: [['special_reasons']] },
      '2027-11-30',
      'SFS 2006:97 8 kap. 10 §: after Dublin and with nine months',
    ],
    [
      'departure.after_utvisning',
      '2026-11-24',
      { extensions: [['special_reasons', '2027-02-01']] },
      '2027-02-01',
      'SFS 2005:716 8 kap. 21 §: longer',
    ],
    [
      'departure.after_avvisning',
      '2026-11-24',
      { extensions: [['special_reasons', '2026-12-12']] },
      '2026-12-12',
      'SFS 2005:716 8 kap. 21 §: to a Saturday, as it was decided',
    ],
    [
      'departure.after_avvisning',
      '2026-11-24',
      {
        extensions: [
          ['special_reasons', '2026-12-20'],
          ['special_reasons', '2027-01-15'],
        ],
      },
      '2027-01-15',
      'SFS 2005:716 8 kap. 21 §: longer a second time',
    ],
    [
      'work_permit.after_lost_employment',
      '2026-11-30',
      { extensions: [['other_ground_examined']] },
      '2027-03-30',
      'SFS 2005:716 7 kap.: four months',
    ],
    [
      'sfi.right',
      '2026-01-01',
      { extensions: [['not_yet_passed']] },
      '2029-07-01',
      'SFS 2010:800 20 kap. 31 a §: six months more',
    ],
    [
      'sfi.right',
      '2026-08-31',
      { extensions: [['not_yet_passed']] },
      '2030-02-28',
      'SFS 2010:800 20 kap. 31 a §: to the end of February',
    ],
    [
      'sfi.right',
      '2026-08-31',
      { extensions: [['not_yet_passed'], ['not_yet_passed']] },
      '2030-08-31',
      'SFS 2010:800 20 kap. 31 a §: and back to the 31st',
    ],
    [
      'sfi.right',
      '2026-01-01',
      { extensions: six('not_yet_passed') },
      '2032-01-01',
      'SFS 2010:800 20 kap. 31 a §: three years more',
    ],
    [
      'anvisning.reception',
      '2016-04-30',
      { extensions: [['decided_in_2016']] },
      '2016-08-30',
      'SFS 2016:39 10 §: two more months in 2016',
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [noPlan] },
      '2029-05-14',
      'SFS 2017:820 15 a §: sixty days before the plan',
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [lateLeave] },
      '2030-03-15',
      'SFS 2017:820 15 a §: a year of leave',
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [lateLeave, noPlan] },
      '2030-05-14',
      'SFS 2017:820 15 a §: both, in whichever order they are told',
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [['full_parental_leave', '2027-01-01', '2028-12-31']] },
      '2031-03-16',
      'SFS 2017:820 15 a §: twenty-four months, one of the years a leap year',
    ],
    [
      'establishment.window',
      '2026-03-15',
      { shift: ['agency_accommodation', '2026-06-01'] },
      '2029-06-01',
      'SFS 2017:820 15 §: from the reception',
    ],
    [
      'anvisning.reception',
      '2026-11-24',
      { decided: '2027-01-10' },
      '2027-01-10',
      'SFS 2016:39 10 §: a day that the decision says',
    ],
    [
      'anvisning.reception',
      '2026-11-24',
      { decided: '2027-01-24' },
      '2027-01-24',
      'SFS 2016:39 10 §: the very last day',
    ],
    [
      'asylum.work_permission',
      '2026-10-01',
      { decided: '2027-05-01' },
      '2027-05-01',
      'reception act: later than the earliest',
    ],
  ])('%s from %s with %j gives %s (%s): %s', (key, anchor, claim, expected) => {
    const counted = compute(key, anchor, claim)
    expect(counted.ok ? counted.value.on.toString() : counted.refusal).toBe(expected)
  })
})

it('the short way and the long way give the same day for every rule, and every step begins where the one before ended', () => {
  for (const rule of deadlineRules) {
    for (const anchor of [rule.from, '2028-02-29', '2026-12-31', '2026-08-31'].map(day)) {
      const counted = computeDeadline(rule, { anchor })
      if (!counted.ok) throw new Error(rule.key)
      const { on, steps } = counted.value
      expect(`${rule.key} ${on}`).toBe(`${rule.key} ${deadlineFrom(rule, anchor)}`)
      const gaps = steps.filter(
        (step, at) => at > 0 && step.kind !== 'short_month' && !steps[at - 1]?.after.equals(step.before),
      )
      expect(gaps).toEqual([])
    }
  }
})
