import { parsePlainDate, Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { organisationKinds } from '../organisations/organisation.ts'
import { resolveSource } from '../sources/sources.ts'
import { informationCategories } from './categories.ts'
import { childSayOn } from './consent-terms.ts'
import {
  findLegalBasis,
  isExcluded,
  legalBasesOn,
  registerStatuteOn,
  secrecyAt,
  secrecyRulesOn,
  sourceKindsOf,
} from './information.ts'
import { legalBases } from './legal-bases.ts'
import { missingBases } from './missing-bases.ts'
import { publicMatters } from './public-matters.ts'
import { registerStatutes } from './register-statutes.ts'
import { secrecyBreakingRules } from './secrecy-breaking.ts'
import { secrecyRules } from './secrecy-rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
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
      expect(basis.categories.filter((category) => sourceKindsOf(basis, category).length > 0)).not.toEqual([])
      expect(basis.purpose).toMatch(/^[a-z]+(_[a-z]+)*$/)
    },
  )

  it('every row of the table of flows has an answer: a basis, a reason why there is none, or no personal data', () => {
    const rows = [...legalBases, ...missingBases, ...publicMatters].flatMap(({ row }) => row ?? [])
    expect([...new Set(rows)].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    )
  })

  it.each([
    ['mv-municipality-anvisning', '2017-08-01', 'SFS 2016:39 11 a §'],
    ['mv-af-establishment', '2018-01-01', 'SFS 2017:820 25 §'],
    ['af-fk-establishment', '2018-01-01', 'SFS 2017:819 9 kap. 1 §'],
    ['af-fk-absence', '2018-01-01', 'SFS 2017:819 6 kap. 12 §'],
    ['municipality-mv-grants', '2015-01-01', 'SFS 2010:1122 38 §'],
    ['fk-municipality-assistance', '2025-07-01', 'SFS 2025:400 15 kap. 10 §'],
    ['payments-duty', '2024-07-01', 'SFS 2024:307 2 §'],
    ['wrong-payments', '2025-12-01', 'SFS 2009:400 10 kap. 15 a §'],
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
    const flow = { sourceKind: 'migration_agency', recipientKind: 'municipality', category: 'education_work' } as const
    expect(legalBasesOn(flow, day('2017-07-31')).map(({ id }) => id)).toEqual(['general-clause'])
    expect(legalBasesOn(flow, day('2017-08-01')).map(({ id }) => id)).toEqual([
      'mv-municipality-anvisning',
      'general-clause',
    ])
  })

  it('grounds for protection go to nobody', () => {
    expect(legalBases.filter(({ categories }) => categories.includes('protection_grounds'))).toEqual([])
  })

  it('health leaves health care by consent, and otherwise only in answer to a question about a certificate', () => {
    const health = legalBases.filter((basis) => sourceKindsOf(basis, 'health').length > 0)
    expect(health.map(({ id, requires, form }) => [id, requires, form])).toEqual([
      ['region-adapt-efforts', 'consent', 'either'],
      ['region-mv-certificate', 'nothing', 'on_request'],
    ])
  })
})

describe('secrecy that does not yield', () => {
  const given = (id: string) => {
    const basis = findLegalBasis(id)
    if (!basis) throw new Error(id)
    return basis
  }

  it.each([
    [
      'wrong-payments',
      'municipality',
      'benefit',
      false,
      'SFS 2009:400 26 kap. 1 § is not among the exceptions of 15 a §',
    ],
    ['payments-duty', 'municipality', 'benefit', true, 'SFS 2024:307 leaves the social services out'],
    ['general-clause', 'municipality', 'benefit', true, 'SFS 2009:400 10 kap. 27 § leaves the social services out'],
    ['general-clause', 'municipality', 'reception', false, 'help with settlement is SFS 2009:400 37 kap. 3 §'],
    ['wrong-payments', 'region', 'identity', true, 'SFS 2009:400 25 kap. 1 § is excepted from 15 a §'],
    ['payments-duty', 'region', 'identity', true, 'SFS 2024:307 leaves health care out'],
    ['general-clause', 'region', 'identity', true, 'SFS 2009:400 10 kap. 27 § leaves health care out'],
    ['general-clause', 'tax_agency', 'population_registration', false, 'the population register is not left out'],
  ] as const)('%s at a %s, of %s: %s, since %s', (...[id, kind, category, excluded]) => {
    expect(isExcluded(given(id), { kind }, category)).toBe(excluded)
  })

  it('a duty breaks every secrecy', () => {
    expect(isExcluded(given('region-mv-certificate'), { kind: 'region' }, 'health')).toBe(false)
    expect(isExcluded(given('concern-for-a-child'), { kind: 'municipality' }, 'child_concern')).toBe(false)
  })
})

describe('missing bases', () => {
  it('none is answered by a basis of the same purpose on the same day', () => {
    const both = missingBases.flatMap((missing) =>
      legalBases.filter(
        (basis) =>
          basis.purpose === missing.purpose &&
          missing.categories.some((category) =>
            missing.sourceKinds.some((kind) => sourceKindsOf(basis, category).includes(kind)),
          ) &&
          missing.recipientKinds.some((kind) => basis.recipientKinds.includes(kind)) &&
          (basis.to === undefined || basis.to >= missing.from),
      ),
    )
    expect(both).toEqual([])
  })

  it('each says why in three languages', () => {
    expect(missingBases.filter(({ because }) => !because.sv || !because.en || !arabic.test(because.ar))).toEqual([])
  })
})

describe('secrecy and categories', () => {
  it.each([
    ['region', 'health', 'REVERSE', 'SFS 2009:400 25 kap. 1 §'],
    ['region', 'grant_claim', 'STRAIGHT', 'SFS 2009:400 37 kap. 3 §'],
    ['municipality', 'contact', 'REVERSE', 'SFS 2009:400 26 kap. 1 §'],
    ['municipality', 'reception', 'STRAIGHT', 'SFS 2009:400 37 kap. 3 §'],
    ['municipality', 'establishment', 'STRAIGHT_SPECIAL', 'SFS 2009:400 23 kap. 5 §'],
    ['municipality', 'guardian', 'REVERSE', 'SFS 2009:400 32 kap. 4 §'],
    ['migration_agency', 'permit', 'REVERSE', 'SFS 2009:400 37 kap. 1 §'],
    ['employment_agency', 'absence', 'STRAIGHT', 'SFS 2009:400 28 kap. 11 §'],
    ['social_insurance_agency', 'benefit', 'STRAIGHT', 'SFS 2009:400 28 kap. 1 §'],
    ['tax_agency', 'relocation', 'STRAIGHT_SPECIAL', 'SFS 2009:400 22 kap. 1 §'],
  ] as const)('what a %s keeps of %s is %s by %s', (kind, category, strength, source) => {
    expect(secrecyAt({ kind }, category, today)).toMatchObject({ strength, source })
  })

  it('of the state agencies the table knows the secrecy of CSN alone', () => {
    expect(secrecyAt({ kind: 'state_agency', id: 'CSN' }, 'benefit', today)?.source).toBe('SFS 2009:400 28 kap. 9 §')
    expect(secrecyAt({ kind: 'state_agency', id: 'SCB' }, 'benefit', today)).toBeUndefined()
  })

  it('the rules that hold everywhere hold in health care too', () => {
    expect(secrecyRulesOn('region', today).map(({ source }) => source.slice('SFS 2009:400 '.length))).toEqual([
      '37 kap. 3 §',
      '21 kap. 5 §',
      '21 kap. 1 §',
      '21 kap. 3 §',
      '22 kap. 2 §',
      '25 kap. 1 §',
    ])
  })

  it('every category has a name in three languages', () => {
    const facts = Object.values(informationCategories)
    expect(facts).toHaveLength(21)
    expect(facts.filter(({ name }) => !name.sv || !name.en || !arabic.test(name.ar))).toEqual([])
  })

  it('every row rests on a source that is known', () => {
    const rows = [...secrecyRules, ...secrecyBreakingRules, ...registerStatutes, ...publicMatters, ...missingBases]
    expect(rows.filter(({ source }) => !resolveSource(source))).toEqual([])
  })

  it.each([
    ['tax_agency', '2026-06-30', 'SFS 2001:182'],
    ['tax_agency', '2026-07-01', 'SFS 2026:126'],
    ['migration_agency', '2016-02-11', undefined],
    ['migration_agency', '2016-02-12', 'SFS 2016:27 19 §'],
  ] as const)('the register of the %s stands on %s under %s', (kind, on, source) => {
    expect(registerStatuteOn(kind, day(on))?.source).toBe(source)
  })
})

describe('the say of a child', () => {
  it.each([
    [11, '2026-11-24', 'heard', 'SFS 2009:400 12 kap. 3 §'],
    [12, '2026-11-24', 'may_object', 'SFS 2009:400 12 kap. 3 §'],
    [16, '2026-09-30', 'must_agree', 'SFS 1994:137 20 §'],
    [16, '2026-10-01', 'must_agree', 'SFS 2009:400 12 kap. 3 §'],
  ] as const)('at %s on %s it %s (%s)', (ageYears, on, say, source) => {
    expect(childSayOn(ageYears, day(on))).toMatchObject({ say, source })
  })

  it('is the own yes of an adult', () => {
    expect(childSayOn(18, today)).toBeUndefined()
  })
})

describe('the wall between support and enforcement', () => {
  const enforcing = ['migration_agency', 'police', 'migration_court', 'state_agency']
  const supporting = organisationKinds.filter((kind) => !enforcing.includes(kind))

  it('no paragraph lets anybody tell of a return to those who support', () => {
    const through = legalBases.filter(
      ({ categories, recipientKinds }) =>
        categories.includes('return_case') && recipientKinds.some((kind) => supporting.includes(kind)),
    )
    expect(through.map(({ id }) => id)).toEqual([])
  })

  it('of an appeal a municipality hears from the court alone, as the ordinance says (SFS 2006:97 7 kap. 5 §)', () => {
    const through = legalBases.filter(
      ({ categories, recipientKinds }) =>
        categories.includes('appeal') && recipientKinds.some((kind) => supporting.includes(kind)),
    )
    expect(through.map(({ id, recipientKinds }) => [id, recipientKinds])).toEqual([
      ['court-municipality-appeal', ['municipality']],
    ])
  })

  it('the police are told nothing of health, school, homes, guardians, children at risk or grounds for protection', () => {
    const support = [
      'health',
      'education_work',
      'housing_needs',
      'guardian',
      'child_concern',
      'protection_grounds',
    ] as const
    const through = legalBases.filter(
      ({ categories, recipientKinds }) =>
        recipientKinds.includes('police') && support.some((category) => categories.includes(category)),
    )
    expect(through.map(({ id }) => id)).toEqual([])
  })
})
