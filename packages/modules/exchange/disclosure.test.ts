import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { decideDisclosure } from './disclosure.ts'
import type { DisclosureQuestion, LiveConsent } from './question.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const mv = { id: 'MIGR', kind: 'migration_agency' } as const
const halmstad = { id: 'K1380', kind: 'municipality' } as const
const af = { id: 'AF', kind: 'employment_agency' } as const
const fk = { id: 'FK', kind: 'social_insurance_agency' } as const
const halland = { id: 'REG_N', kind: 'region' } as const
const police = { id: 'POL', kind: 'police' } as const
const nobodyProtected = { skatteverket: 'none', own: 'none' } as const

const adult = { protection: nobodyProtected, ageYears: 34, guardianPresent: false }
const plain: DisclosureQuestion = {
  source: mv,
  recipient: halmstad,
  purpose: 'reception_after_anvisning',
  category: 'family',
  on: day('2026-11-24'),
  way: 'own_initiative',
  person: adult,
  consents: [],
  agreements: { source: false, recipient: false },
  confirmed: false,
}

function ask(changes: Partial<DisclosureQuestion>) {
  const decided = decideDisclosure({ ...plain, ...changes })
  return [decided.answer, 'why' in decided ? decided.why : null, decided.paragraphs[0]?.source]
}

const benefitToFk = { source: halmstad, recipient: fk, purpose: 'wrong_payment_control', category: 'benefit' } as const
const addressToPolice = { source: halmstad, recipient: police, purpose: 'enforcement', category: 'contact' } as const
const childHarm = {
  source: halland,
  recipient: halmstad,
  purpose: 'child_protection',
  category: 'child_concern',
} as const
const health = { source: halland, recipient: halmstad, purpose: 'adapt_efforts', category: 'health' } as const
const school = { source: halmstad, recipient: af, purpose: 'plan_follow_up', category: 'establishment' } as const
const control = { source: af, recipient: fk, purpose: 'wrong_payment_control', category: 'absence' } as const

describe('whether something may be told', () => {
  it.each<[string, Partial<DisclosureQuestion>, unknown[]]>([
    ['a duty in force (2016:39 11 a §)', {}, ['permitted', null, 'SFS 2016:39 11 a §']],
    ['the day before it', { on: day('2017-07-31') }, ['needs_legal_assessment', 'not_in_force', 'SFS 2016:39 11 a §']],
    ['another purpose', { purpose: 'curiosity' }, ['forbidden', 'no_basis', 'SFS 2009:400 37 kap. 1 §']],
    ['to oneself', { recipient: mv }, ['forbidden', 'same_organisation', 'SFS 2009:400 37 kap. 1 §']],
    [
      'where no duty was found (row 16)',
      school,
      ['needs_legal_assessment', 'no_duty_found', 'SFS 2009:400 23 kap. 5 §'],
    ],
    [
      'grounds for protection',
      { category: 'protection_grounds' },
      ['forbidden', 'stays_with_holder', 'SFS 2009:400 37 kap. 1 §'],
    ],
    ['an address, unasked (17 kap. 1 §)', addressToPolice, ['on_request', null, 'SFS 2005:716 17 kap. 1 §']],
    [
      'an address, asked for',
      { ...addressToPolice, way: 'on_request' },
      ['permitted', null, 'SFS 2005:716 17 kap. 1 §'],
    ],
    [
      'wrong payments, before any rule',
      { ...control, on: day('2024-06-30') },
      ['needs_legal_assessment', 'not_in_force', 'SFS 2024:307 2 §'],
    ],
    [
      'wrong payments, by 2024:307',
      { ...control, on: day('2024-07-01') },
      ['needs_weighing', null, 'SFS 2024:307 2 §'],
    ],
    [
      'wrong payments, weighed',
      { ...control, weighing: 'Frånvaron ändrar ersättningen.' },
      ['permitted', null, 'SFS 2024:307 2 §'],
    ],
    [
      'wrong payments, weighed in too few words',
      { ...control, weighing: ' Behövs.             ' },
      ['needs_weighing', null, 'SFS 2024:307 2 §'],
    ],
    [
      'social services under 2024:307',
      { ...benefitToFk, on: day('2025-11-30') },
      ['forbidden', 'secrecy_does_not_yield', 'SFS 2024:307 2 §'],
    ],
    [
      'social services under 10 kap. 15 a §',
      { ...benefitToFk, on: day('2025-12-01') },
      ['needs_weighing', null, 'SFS 2009:400 10 kap. 15 a §'],
    ],
    [
      'health care under 10 kap. 15 a §',
      { ...benefitToFk, source: halland },
      ['forbidden', 'secrecy_does_not_yield', 'SFS 2009:400 10 kap. 15 a §'],
    ],
    [
      'a suspicion about a child',
      { ...childHarm, person: { ...adult, ageYears: 9 } },
      ['permitted', null, 'SFS 2025:400 19 kap. 1 §'],
    ],
    ['a suspicion about a grown-up', childHarm, ['forbidden', 'about_children_only', 'SFS 2025:400 19 kap. 1 §']],
    [
      'vacant dwellings',
      { source: halmstad, recipient: mv, category: 'reception_capacity' },
      ['public', null, 'SFS 2016:39 12 §'],
    ],
    ['a standing flow without agreement', { way: 'standing' }, ['forbidden', 'no_agreement', 'SFS 2016:39 11 a §']],
    [
      'a standing flow that only one has joined',
      { way: 'standing', agreements: { source: true, recipient: false } },
      ['forbidden', 'no_agreement', 'SFS 2016:39 11 a §'],
    ],
    [
      'a standing flow that both have joined',
      { way: 'standing', agreements: { source: true, recipient: true } },
      ['permitted', null, 'SFS 2016:39 11 a §'],
    ],
    [
      'a standing flow of what has to be weighed',
      { ...control, way: 'standing', agreements: { source: true, recipient: true } },
      ['forbidden', 'not_as_a_standing_flow', 'SFS 2024:307 2 §'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(ask(changes)).toEqual(expected)
  })

  it('who may ask is everybody whom the paragraph names (SFS 2005:716 17 kap. 1 §)', () => {
    expect(decideDisclosure({ ...plain, ...addressToPolice })).toMatchObject({ mayAsk: ['police', 'migration_agency'] })
  })
})

describe('a protected person', () => {
  const levels = [
    { skatteverket: 'sekretessmarkering', own: 'none' },
    { skatteverket: 'skyddad_folkbokforing', own: 'none' },
    { skatteverket: 'none', own: 'own_assessment' },
  ] as const

  it.each(levels)('is told of by hand and only when that is said: %o', (protection) => {
    const person = { ...adult, protection }
    const agreements = { source: true, recipient: true }
    expect([
      ask({ person })[1],
      ask({ person, way: 'handoff' })[1],
      ask({ person, way: 'standing', confirmed: true, agreements })[1],
      ask({ person, confirmed: true })[0],
    ]).toEqual(['protected_person', 'protected_person', 'protected_by_itself', 'permitted'])
  })
})

describe('consent', () => {
  const consent: LiveConsent = {
    id: 'c1',
    holder: 'REG_N',
    recipient: 'K1380',
    purpose: 'adapt_efforts',
    categories: ['health'],
    language: 'ar',
    from: '2026-11-01',
    until: '2027-05-01',
    saidBy: 'person',
    childSaid: 'not_asked',
  }
  const guardians: LiveConsent = { ...consent, saidBy: 'guardian' }
  const child = (ageYears: number) => ({ ...adult, ageYears, guardianPresent: true })

  it.each<[string, LiveConsent[], DisclosureQuestion['person'], unknown]>([
    ['opens health care (row 18)', [consent], adult, 'c1'],
    ['is needed', [], adult, 'none'],
    ['covers one purpose', [{ ...consent, purpose: 'other' }], adult, 'none'],
    ['covers one recipient', [{ ...consent, recipient: 'K0180' }], adult, 'none'],
    ['has a last day', [{ ...consent, until: '2026-11-23' }], adult, 'ended'],
    ['holds on its last day', [{ ...consent, until: '2026-11-24' }], adult, 'c1'],
    ['lasts a year at most', [{ ...consent, until: '2027-11-02' }], adult, 'too_long'],
    ['comes from the grown-up itself', [guardians], adult, 'person_must_say'],
    ['of a child comes from its guardian', [consent], child(9), 'guardian_must_say'],
    ['of a small child needs its guardian alone', [guardians], child(9), 'c1'],
    ['of a child needs a guardian', [guardians], { ...child(9), guardianPresent: false }, 'guardian_missing'],
    ['of a child of twelve: the child is asked', [guardians], child(12), 'child_not_asked'],
    ['of a child of twelve: the child may say no', [{ ...guardians, childSaid: 'no' }], child(12), 'child_says_no'],
    ['of a child of sixteen: the child agrees too', [{ ...guardians, childSaid: 'yes' }], child(16), 'c1'],
    ['needs the age to be known', [consent], { ...adult, ageYears: null }, 'age_unknown'],
    [
      'that is good counts, though another has ended',
      [{ ...consent, id: 'c0', until: '2026-11-02' }, consent],
      adult,
      'c1',
    ],
  ])('%s', (_name, consents, person, expected) => {
    const decided = decideDisclosure({ ...plain, ...health, consents, person })
    expect('lack' in decided ? decided.lack : 'consentId' in decided && decided.consentId).toBe(expected)
  })

  it('opens nothing that health care may not tell for another purpose', () => {
    expect(ask({ ...health, consents: [consent], purpose: 'obvious_interest' })[1]).toBe('no_basis')
  })
})

describe('the three locks', () => {
  const locksOf = (changes: Partial<DisclosureQuestion>) => {
    const { locks } = decideDisclosure({ ...plain, ...changes })
    return [locks.secrecy.state, locks.secrecy.strength, locks.dataProtection.state, locks.form.state]
  }

  it.each<[string, Partial<DisclosureQuestion>, unknown[]]>([
    ['all open', {}, ['open', 'REVERSE', 'open', 'open']],
    ['only when asked for', addressToPolice, ['conditional', 'REVERSE', 'open', 'conditional']],
    ['only by consent', health, ['conditional', 'REVERSE', 'open', 'open']],
    ['for a lawyer', school, ['assess', 'STRAIGHT_SPECIAL', 'assess', 'open']],
    ['no purpose in law', { purpose: 'curiosity' }, ['closed', 'REVERSE', 'closed', 'open']],
    ['no agreement', { way: 'standing' }, ['open', 'REVERSE', 'open', 'closed']],
    [
      'a public decision',
      {
        source: { id: 'MD_GOTEBORG', kind: 'migration_court' },
        recipient: mv,
        purpose: 'stay_of_enforcement',
        category: 'appeal',
      },
      ['open', 'PUBLIC', 'open', 'open'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(locksOf(changes)).toEqual(expected)
  })

  it('direct access is told beside: Försäkringskassan has it, a municipality has not (SFS 2016:27 19 §)', () => {
    const toFk = { recipient: fk, purpose: 'social_insurance', category: 'permit' } as const
    expect(decideDisclosure({ ...plain, ...toFk }).locks.form.directAccess).toBe(true)
    expect(decideDisclosure(plain).locks.form.directAccess).toBe(false)
  })

  it('every answer has a paragraph with its days and a sentence in each language', () => {
    const { paragraphs, sentence } = decideDisclosure(plain)
    expect(paragraphs).toEqual([
      { source: 'SFS 2016:39 11 a §', from: '2017-08-01', to: null, mark: 'verify' },
      { source: 'SFS 2009:400 10 kap. 28 §', from: '2015-01-01', to: null, mark: null },
    ])
    expect([sentence.sv !== '', sentence.en !== '', sentence.ar !== '']).toEqual([true, true, true])
  })
})
