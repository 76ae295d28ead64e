import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { findOverlaps } from '../rules/dated.ts'
import { deadlineKeys } from './deadline-rule.ts'
import { deadlineRules } from './deadline-rules.ts'
import { deadlineFrom, deadlineRule } from './deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('deadlines', () => {
  it.each([
    ['anvisning.reception', '2026-02-15', '2026-04-15', 'SFS 2016:39 10 §'],
    ['anvisning.reception', '2025-12-31', '2026-02-28', 'SFS 2016:39 10 §'],
    ['anvisning.reception', '2023-12-31', '2024-02-29', 'SFS 2016:39 10 §'],
    ['anvisning.reception', '2026-11-24', '2027-01-24', 'SFS 2016:39 10 §'],
    ['tpd.housing', '2026-01-31', '2026-02-28', 'SFS 2022:1008 6 §'],
    ['lma.after_permit_own_housing', '2026-01-31', '2026-02-28', 'SFS 1994:137 8 §'],
    ['folkbokforing.notification', '2026-11-24', '2026-12-22', 'SFS 1991:481 26 §'],
    ['folkbokforing.notification', '2026-11-27', '2026-12-28', 'SFS 1991:481 26 §'],
    ['folkbokforing.notification', '2026-05-22', '2026-06-22', 'SFS 1991:481 26 §'],
    ['sfi.start_establishment', '2026-11-24', '2026-12-28', 'SFS 2010:800 20 kap. 29 §'],
    ['sfi.start', '2026-11-30', '2027-03-01', 'SFS 2010:800 20 kap. 29 §'],
    ['establishment.window', '2024-02-29', '2027-02-28', 'SFS 2017:820 15 §'],
    ['benefit.apply', '2026-11-24', '2026-12-31', 'SFS 2017:819 10 kap. 5 §'],
    ['benefit.apply', '2026-01-31', '2026-02-28', 'SFS 2017:819 10 kap. 5 §'],
    ['benefit.change_notice', '2026-12-17', '2027-01-04', 'SFS 2017:819 10 kap. 2 §'],
    ['appeal.submit', '2026-12-10', '2027-01-04', 'SFS 2017:900 44 §'],
    ['reconsideration.employment_agency', '2026-11-24', '2026-12-15', 'SFS 2017:820 28 §'],
  ] as const)('%s from %s runs to %s by %s', (key, anchor, last, source) => {
    const rule = deadlineRule(key, day(anchor))
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(last)
    expect(rule.source).toBe(source)
  })

  it('the reception act of October 2026 has a row of its own', () => {
    expect(deadlineRule('lma.after_permit_own_housing', day('2026-09-30')).source).toBe('SFS 1994:137 8 §')
    expect(deadlineRule('lma.after_permit_own_housing', day('2026-10-01'))).toMatchObject({
      from: '2026-10-01',
      mark: 'interpretation',
    })
  })

  it('a day before the first row is an error', () => {
    expect(() => deadlineRule('anvisning.reception', day('2016-02-29'))).toThrow(
      'deadline anvisning.reception has no row in force on 2016-02-29; it has 2016-03-01–2016-12-31, 2017-01-01–',
    )
  })

  it.each(deadlineKeys)('%s is in force today, and its rows never overlap', (key) => {
    expect(deadlineRule(key, day('2026-11-24')).key).toBe(key)
    expect(findOverlaps(deadlineRules.filter((rule) => rule.key === key))).toEqual([])
  })

  it('what no paragraph says in numbers is a target and not called statutory without a mark', () => {
    const numbersFromPractice = deadlineRules.filter(({ source, mark }) => source.startsWith('practice: ') && !mark)
    expect(numbersFromPractice).toEqual([])
  })
})
