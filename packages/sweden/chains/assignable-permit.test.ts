import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { whyNotAssignable } from './assignable-permit.ts'

const day = Temporal.PlainDate.from
const permit = (ground: string, validTo: string | null) =>
  whyNotAssignable({ ground, decidedOn: day('2026-11-24'), validTo: validTo === null ? null : day(validTo) })

describe('a permit that gives a right to an anvisning (SFS 2016:38 2 §)', () => {
  it.each([
    ['of a refugee, for three years (5 kap. 1 §)', 'refugee', '2029-11-24'],
    ['with subsidiary protection, for thirteen months', 'subsidiary_protection', '2027-12-24'],
    ['of somebody resettled, for good (5 kap. 2 §)', 'resettled', null],
    ['for an impediment to enforcement, for a year (12 kap. 18 §)', 'impediment', '2027-11-23'],
    ['with temporary protection, however long (21 kap.)', 'temporary_protection', '2027-03-04'],
  ])('is one %s', (_what, ground, validTo) => {
    expect(permit(ground, validTo)).toBeUndefined()
  })
})

describe('a permit that gives none', () => {
  it.each([
    ['for work', 'work', '2028-11-24', { reason: 'outside_scope', source: 'SFS 2016:38 2 §' }],
    ['for family', 'family', null, { reason: 'outside_scope', source: 'SFS 2016:38 2 §' }],
    [
      'for an impediment that will pass within the year, since it grounds no population registration',
      'impediment',
      '2027-11-22',
      { reason: 'permit_too_short', until: '2027-11-22', source: 'SFS 2016:38 2 §' },
    ],
  ])('is one %s', (_what, ground, validTo, expected) => {
    expect(permit(ground, validTo)).toEqual(expected)
  })
})
