import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { findOverlaps, getRuleOn, ruleOn } from './dated.ts'

const rows = [
  { from: '2025-01-01', to: '2025-12-31', source: 'SFS 2016:39 10 §', days: 60 },
  { from: '2026-02-01', source: 'SFS 2016:39 10 §', days: 90 },
]
const day = (text: string) => Temporal.PlainDate.from(text)

describe('dated rows', () => {
  it.each([
    ['the day before the first row', '2024-12-31', undefined],
    ['the first day of a row', '2025-01-01', 60],
    ['the last day of a row', '2025-12-31', 60],
    ['a gap between rows', '2026-01-15', undefined],
    ['the first day of an open row', '2026-02-01', 90],
    ['any later day of an open row', '2099-01-01', 90],
  ])('%s is answered', (_case, on, days) => {
    expect(ruleOn(rows, day(on))?.days).toBe(days)
  })

  it('an accessor says what was asked and which days are covered', () => {
    expect(() => getRuleOn('reception', rows, day('2026-01-15'))).toThrow(
      'reception has no row in force on 2026-01-15; it has 2025-01-01–2025-12-31, 2026-02-01–',
    )
  })

  it('rows that share a day are found', () => {
    const shared = { from: '2025-12-31', to: '2026-01-15', source: 'SFS 2016:39 10 §', days: 1 }
    expect(findOverlaps([...rows, shared])).toEqual([[rows[0], shared]])
    expect(findOverlaps(rows)).toEqual([])
  })
})
