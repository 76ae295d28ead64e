import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { disclosableCount } from './disclosable-count.ts'
import { openingRule } from './opening-rules.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('a count of persons for others', () => {
  it.each([
    [0, 0],
    [1, null],
    [5, null],
    [6, 6],
    [400, 400],
  ])('of %i reads %s', (count, shown) => {
    expect(disclosableCount(count, today)).toBe(shown)
  })

  it('has no answer for a day without a rule', () => {
    expect(() => disclosableCount(3, Temporal.PlainDate.from('2016-02-29'))).toThrow(
      'smallest count has no row in force',
    )
  })
})

describe('the opening of protected data', () => {
  it('lasts a working day, and is looked back at within a week', () => {
    expect(openingRule(today)).toMatchObject({ openHours: 8, askedHours: 24, reviewDays: 7, mark: 'interpretation' })
  })
})
