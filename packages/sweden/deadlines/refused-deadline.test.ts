import { describe, expect, it } from 'vitest'
import { type Claim, compute, day, lateLeave, noPlan, six } from './claim.fixture.ts'
import { computeDeadline } from './compute-deadline.ts'
import type { DeadlineKey } from './deadline-rule.ts'
import { deadlineRule } from './deadlines.ts'

describe('what the rule does not foresee is refused with what is possible', () => {
  it.each<[DeadlineKey, string, Claim, object]>([
    [
      'appeal.submit',
      '2026-11-24',
      { extensions: [['special_reasons']] },
      { reason: 'extension_not_foreseen', latest: '2026-12-15', source: 'SFS 2017:900 44 §' },
    ],
    [
      'anvisning.reception',
      '2017-01-01',
      { extensions: [['decided_in_2016']] },
      { reason: 'extension_not_foreseen', latest: '2017-03-01', source: 'SFS 2016:39 10 §' },
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { extensions: [['special_reasons', '2027-08-25']] },
      { reason: 'extension_too_long', latest: '2027-08-24', source: 'SFS 2006:97 8 kap. 10 §' },
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { extensions: [['special_reasons', '2026-11-24']] },
      { reason: 'extension_not_later', after: '2026-11-24', source: 'SFS 2006:97 8 kap. 10 §' },
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { extensions: [['special_reasons'], ['special_reasons']] },
      { reason: 'extensions_used_up', latest: '2027-08-24', times: 1, source: 'SFS 2006:97 8 kap. 10 §' },
    ],
    [
      'sfi.right',
      '2026-01-01',
      { extensions: [...six('not_yet_passed'), ['not_yet_passed']] },
      { reason: 'extensions_used_up', latest: '2032-01-01', times: 6, source: 'SFS 2010:800 20 kap. 31 a §' },
    ],
    [
      'departure.after_avvisning',
      '2026-11-24',
      { extensions: [['special_reasons']] },
      { reason: 'extension_day_missing', after: '2026-12-08', source: 'SFS 2005:716 8 kap. 21 §' },
    ],
    [
      'establishment.window',
      '2025-12-31',
      { pauses: [['before_plan', '2026-01-01', '2026-02-01']] },
      { reason: 'pause_not_foreseen', latest: '2028-12-31', source: 'SFS 2017:820 15 §' },
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [['full_parental_leave', '2027-01-01', '2029-01-01']] },
      { reason: 'pause_too_long', latest: '2028-12-31', source: 'SFS 2017:820 15 a §' },
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [lateLeave, ['full_parental_leave', '2028-06-01', '2029-06-02']] },
      { reason: 'pause_too_long', latest: '2029-06-01', source: 'SFS 2017:820 15 a §' },
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [['full_parental_leave', '2029-03-16', '2029-05-01']] },
      { reason: 'pause_outside_time', from: '2026-03-16', to: '2029-03-15', source: 'SFS 2017:820 15 a §' },
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [['before_plan', '2026-01-01', '2026-03-15']] },
      { reason: 'pause_outside_time', from: '2026-03-16', to: '2029-03-15', source: 'SFS 2017:820 15 a §' },
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [['before_plan', '2026-04-02', '2026-04-01']] },
      { reason: 'pause_ends_before_it_begins', from: '2026-04-02', source: 'SFS 2017:820 15 a §' },
    ],
    [
      'establishment.window',
      '2026-03-15',
      { pauses: [noPlan, ['full_parental_leave', '2026-05-14', '2026-08-01']] },
      { reason: 'pauses_overlap', to: '2026-05-14', source: 'SFS 2017:820 15 a §' },
    ],
    [
      'appeal.submit',
      '2026-11-24',
      { shift: ['dublin', '2026-12-01'] },
      { reason: 'shift_not_foreseen', anchor: '2026-11-24', source: 'SFS 2017:900 44 §' },
    ],
    [
      'asylum.decision',
      '2026-05-24',
      { shift: ['dublin', '2026-05-24'] },
      { reason: 'shift_not_later', anchor: '2026-05-24', source: 'SFS 2006:97 8 kap. 10 §' },
    ],
    [
      'anvisning.reception',
      '2026-11-24',
      { decided: '2027-01-25' },
      { reason: 'decided_too_late', latest: '2027-01-24', source: 'SFS 2016:39 10 §' },
    ],
    [
      'unaccompanied_minor.enforcement_after_service',
      '2026-12-18',
      { decided: '2026-12-24' },
      { reason: 'decided_too_early', earliest: '2026-12-25', source: 'SFS 2005:716 12 kap. 8 a §' },
    ],
  ])('%s from %s with %j', (key, anchor, claim, refusal) => {
    expect(compute(key, anchor, claim)).toEqual({ ok: false, refusal })
  })

  it('no time to leave is given where there is a risk that the person absconds (SFS 2005:716 8 kap. 21–22 §§)', () => {
    const rule = deadlineRule('departure.after_utvisning', day('2026-11-24'))
    const counted = computeDeadline(rule, { anchor: day('2026-11-24'), waived: 'risk_of_absconding' })
    expect(counted).toEqual({ ok: false, refusal: { reason: 'no_time_given', source: 'SFS 2005:716 8 kap. 21–22 §§' } })
  })
})
