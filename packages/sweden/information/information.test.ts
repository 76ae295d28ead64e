import { parsePlainDate, Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { informationCategories } from './categories.ts'
import { findLegalBasis, findMissingBasis, legalBasesOn, secrecyRulesOn } from './information.ts'
import { legalBases } from './legal-bases.ts'
import { missingBases } from './missing-bases.ts'
import { secrecyRules } from './secrecy-rules.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const arabic = /[\u0600-\u06ff]/

describe('legal bases', () => {
  it('ids are unique, since disclosures point to them', () => {
    expect(new Set(legalBases.map(({ id }) => id)).size).toBe(legalBases.length)
  })

  it.each(legalBases.map((basis) => [basis.id, basis] as const))(
    '%s has three languages and valid days',
    (_id, basis) => {
      expect(basis.sentence.sv).toMatch(/\.$/)
      expect(basis.sentence.en).toMatch(/\.$/)
      expect(basis.sentence.ar).toMatch(arabic)
      expect(parsePlainDate(basis.from)).toBeDefined()
      expect(basis.to === undefined || basis.from < basis.to).toBe(true)
      expect(basis.categories.length).toBeGreaterThan(0)
      expect(basis.purpose).toMatch(/^[a-z]+(_[a-z]+)*$/)
    },
  )

  it('the rows of the table of flows that we carry are these', () => {
    expect([...new Set(legalBases.map(({ row }) => row))]).toEqual([1, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 25, 26])
  })

  it.each([
    ['mv-municipality-anvisning', '2017-08-01', 'SFS 2016:39 11 a §'],
    ['mv-af-establishment', '2018-01-01', 'SFS 2017:820 25 §'],
    ['af-fk-establishment', '2018-01-01', 'SFS 2017:819 9 kap. 1 §'],
    ['af-fk-absence', '2018-01-01', 'SFS 2017:819 6 kap. 12 §'],
    ['municipality-mv-grants', '2016-03-01', 'SFS 2010:1122 38 §'],
  ])('%s opens from %s by %s', (id, from, source) => {
    expect(findLegalBasis(id)).toMatchObject({ from, source })
  })

  it('the assigned municipality is told what reception needs and nothing else', () => {
    expect(findLegalBasis('mv-municipality-anvisning')?.categories).toEqual([
      'identity',
      'family',
      'language',
      'contact',
      'permit',
      'education_work',
      'housing_needs',
      'settlement',
    ])
  })

  it('a basis opens on its first day and not the day before', () => {
    const flow = { sourceKind: 'migration_agency', recipientKind: 'municipality', category: 'family' } as const
    expect(legalBasesOn(flow, Temporal.PlainDate.from('2017-07-31'))).toEqual([])
    expect(legalBasesOn(flow, Temporal.PlainDate.from('2017-08-01')).map(({ id }) => id)).toEqual([
      'mv-municipality-anvisning',
    ])
  })

  it('grounds for protection go to nobody', () => {
    expect(legalBases.filter(({ categories }) => categories.includes('protection_grounds'))).toEqual([])
  })
})

describe('missing bases', () => {
  it('health goes from a region to a municipality by consent only (SFS 2009:400 25 kap. 1 §)', () => {
    const flow = { sourceKind: 'region', recipientKind: 'municipality', category: 'health' } as const
    expect(findMissingBasis(flow)).toMatchObject({ possible: 'consent', source: 'SFS 2009:400 25 kap. 1 §' })
    expect(legalBasesOn(flow, today)).toEqual([])
  })

  it('no flow is both missing and open', () => {
    expect(missingBases.filter((missing) => legalBasesOn(missing, today).length > 0)).toEqual([])
  })

  it('each says why in three languages', () => {
    expect(missingBases.filter(({ because }) => !because.sv || !because.en || !arabic.test(because.ar))).toEqual([])
  })
})

describe('secrecy and categories', () => {
  it('health care and social services work under the stronger presumption', () => {
    expect(secrecyRulesOn('region', today).map(({ source }) => source)).toEqual([
      'SFS 2009:400 21 kap. 5 §',
      'SFS 2009:400 25 kap. 1 §',
    ])
    expect(secrecyRules.filter(({ strength }) => strength === 'REVERSE').map(({ source }) => source)).toEqual([
      'SFS 2009:400 37 kap. 1 §',
      'SFS 2009:400 25 kap. 1 §',
      'SFS 2009:400 26 kap. 1 §',
      'SFS 2009:400 32 kap. 4 §',
    ])
  })

  it('every category has a name in three languages', () => {
    const facts = Object.values(informationCategories)
    expect(facts).toHaveLength(18)
    expect(facts.filter(({ name }) => !name.sv || !name.en || !arabic.test(name.ar))).toEqual([])
  })
})
