import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { type MemberToAssign, permitThatAssigns } from './assignable-household.ts'

const day = Temporal.PlainDate.from
const permit = (ground: string) => ({ ground, decidedOn: day('2026-11-24'), validTo: null })
const adult = (ground?: string): MemberToAssign => ({ permit: ground ? permit(ground) : undefined, isChild: false })
const child = (ground?: string): MemberToAssign => ({ ...adult(ground), isChild: true })

describe('a household has a right to an anvisning, which covers it as a whole (SFS 2016:39 9 §)', () => {
  it.each<[string, MemberToAssign[], string]>([
    ['by the permit of its reference person', [adult('refugee'), adult('family')], 'refugee'],
    ['by that of another adult, where the reference person has none', [adult(), adult('refugee')], 'refugee'],
    [
      'by that of a child, where that of the adult is of another ground',
      [adult('family'), child('impediment')],
      'impediment',
    ],
    [
      'by that of the reference person first, where several give one',
      [adult('resettled'), adult('refugee')],
      'resettled',
    ],
  ])('%s', (_name, members, ground) => {
    expect(permitThatAssigns(members)).toEqual({ ok: true, value: permit(ground) })
  })

  it('or may have one, where nobody knows a permit', () => {
    expect(permitThatAssigns([adult(), child()])).toEqual({ ok: true, value: undefined })
  })
})

describe('a household has none', () => {
  it.each<[string, MemberToAssign[], object]>([
    [
      'by permits of other grounds alone',
      [adult('family'), adult('work')],
      { reason: 'outside_scope', source: 'SFS 2016:38 2 §' },
    ],
    [
      'when it is a child who came alone, whom another act places (SFS 1994:137 3 §)',
      [child('refugee')],
      { reason: 'child_alone', source: 'SFS 1994:137 3 §' },
    ],
    [
      'when it is children only, whatever their permits',
      [child('refugee'), child()],
      { reason: 'child_alone', source: 'SFS 1994:137 3 §' },
    ],
  ])('%s', (_name, members, refusal) => {
    expect(permitThatAssigns(members)).toEqual({ ok: false, refusal })
  })
})
