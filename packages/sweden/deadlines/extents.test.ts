import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { findOverlaps } from '../rules/dated.ts'
import { extentKeys, extentOn, extents } from './extents.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('extents', () => {
  it.each([
    ['society_introduction.days', '2025-03-01', 1, 'SFS 1994:361 2 e §'],
    ['society_introduction.days', '2026-04-30', 1, 'SFS 1994:361 2 e §'],
    ['society_introduction.days', '2026-05-01', 2, 'SFS 2026:299'],
    ['society_introduction.days_border_procedure', '2026-06-12', 1, 'SFS 2026:299'],
    ['sfi.integrated_hours_a_week', '2026-01-01', 23, 'SFS 2010:800 20 kap. 33 c §'],
    ['society_orientation.hours', '2026-11-24', 100, 'SFS 2010:1138 5 §'],
    ['establishment.full_time_months', '2026-11-24', 24, 'SFS 2017:820 15 §'],
  ] as const)('%s on %s is %i (%s)', (key, on, amount, source) => {
    expect(extentOn(key, day(on))).toMatchObject({ amount, source })
  })

  it('nobody was introduced to society before March 2025, nor at the border before the pact', () => {
    expect(() => extentOn('society_introduction.days', day('2025-02-28'))).toThrow('has no row in force on 2025-02-28')
    expect(() => extentOn('society_introduction.days_border_procedure', day('2026-06-11'))).toThrow('has no row')
  })

  it.each(extentKeys)('the rows of %s never overlap', (key) => {
    expect(findOverlaps(extents.filter((extent) => extent.key === key))).toEqual([])
  })
})
