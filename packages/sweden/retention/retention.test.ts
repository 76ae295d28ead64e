import { parsePlainDate } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { findOverlaps } from '../rules/dated.ts'
import { householdKeeping, retentionRule } from './retention.ts'
import { recordKinds } from './retention-rule.ts'
import { retentionRules } from './retention-rules.ts'

function on(day: string) {
  const date = parsePlainDate(day)
  if (!date) throw new Error(day)
  return date
}

describe('retention', () => {
  it('keeps a household twelve months after the end of its last journey, and warns thirty days before', () => {
    expect(householdKeeping(on('2026-11-24'))).toEqual({ after: 'last_journey_ended', months: 12, warnDays: 30 })
  })

  it.each([
    ['answered_request', 30],
    ['fact', 90],
    ['session', 30],
    ['request_by_number', 365],
  ] as const)('keeps %s for %i days', (record, days) => {
    expect(retentionRule(record, on('2026-11-24')).keep).toEqual({ after: 'recorded', days })
  })

  it.each(recordKinds)('has one rule at a time for %s', (record) => {
    const rules = retentionRules.filter((rule) => rule.record === record)
    expect(rules.length).toBeGreaterThan(0)
    expect(findOverlaps(rules)).toEqual([])
  })

  it('knows nothing of a day before its first row', () => {
    expect(() => retentionRule('fact', on('2016-02-29'))).toThrow('no row in force on 2016-02-29')
  })
})
