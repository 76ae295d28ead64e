import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { type DisclosureWish, decideDisclosure } from './disclosure.ts'
import { isInForce } from './law.ts'
import { explainSeeing } from './seeing.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const wish: DisclosureWish = {
  basisId: 'mv-municipality-anvisning',
  from: { id: 'MIGR', kind: 'migration_agency' },
  to: { id: 'K1380', kind: 'municipality' },
  protectedPerson: false,
  confirmedProtected: false,
}

describe('a disclosure', () => {
  it.each<[string, Partial<DisclosureWish>, string, unknown]>([
    ['is made on a basis in force (SFS 2016:39 11 a §)', {}, '2026-11-24', 'told'],
    ['is made on the first day of the basis', {}, '2017-08-01', 'told'],
    [
      'is refused the day before it',
      {},
      '2017-07-31',
      { reason: 'basis_not_in_force', source: 'SFS 2016:39 11 a §', from: '2017-08-01', to: null },
    ],
    [
      'is refused without a basis',
      { basisId: 'mv-municipality-everything' },
      '2026-11-24',
      { reason: 'unknown_basis' },
    ],
    [
      'is refused to oneself',
      { to: { id: 'MIGR', kind: 'migration_agency' } },
      '2026-11-24',
      { reason: 'same_organisation' },
    ],
    [
      'is refused to another kind of recipient',
      { to: { id: 'REG_N', kind: 'region' } },
      '2026-11-24',
      { reason: 'basis_for_others', source: 'SFS 2016:39 11 a §' },
    ],
    [
      'is refused by another kind of holder',
      { from: { id: 'K0180', kind: 'municipality' } },
      '2026-11-24',
      { reason: 'basis_for_others', source: 'SFS 2016:39 11 a §' },
    ],
    [
      'about a protected person stops (SFS 2009:400 21 kap. 3 §)',
      { protectedPerson: true },
      '2026-11-24',
      { reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' },
    ],
    [
      'about a protected person goes on when the officer has said so',
      { protectedPerson: true, confirmedProtected: true },
      '2026-11-24',
      'told',
    ],
  ])('%s', (_name, changes, day, expected) => {
    const decided = decideDisclosure({ ...wish, ...changes }, Temporal.PlainDate.from(day))
    expect(decided.ok ? 'told' : decided.refusal).toEqual(expected)
  })

  it('counts both the first and the last day of a basis', () => {
    const row = { from: '2026-01-01', to: '2026-11-24', source: 'SFS 2016:39' }
    expect(
      ['2025-12-31', '2026-01-01', '2026-11-24', '2026-11-25'].map((day) =>
        isInForce(row, Temporal.PlainDate.from(day)),
      ),
    ).toEqual([false, true, true, false])
  })
})

describe('why a category is seen, or not', () => {
  const halmstad = { id: 'K1380', kind: 'municipality' as const }
  const told = {
    id: 'd1',
    person_id: 'p1',
    category: 'identity' as const,
    holder: 'MIGR',
    recipient: 'K1380',
    basis_id: 'mv-municipality-anvisning',
    decided_on: '2026-10-14',
    decided_at: '2026-10-14T07:00:00Z',
    cause: 'handoff:h1',
  }

  function explain(
    category: string,
    given: {
      holds?: string[]
      disclosures?: (typeof told)[]
      organisation?: Parameters<typeof explainSeeing>[0]['organisation']
    },
  ) {
    const facts = explainSeeing({
      organisation: given.organisation ?? halmstad,
      holds: new Set(given.holds),
      disclosures: given.disclosures ?? [],
      today,
    })
    const fact = facts.find((one) => one.category === category)
    return fact && [fact.state, fact.from, fact.since, fact.source]
  }

  it.each<[string, string, Parameters<typeof explain>[1], unknown[]]>([
    ['what one was told', 'identity', { disclosures: [told] }, ['sees', 'MIGR', '2026-10-14', 'SFS 2016:39 11 a §']],
    [
      'what one has recorded',
      'reception',
      { holds: ['reception'] },
      ['holds', 'K1380', null, 'SFS 2009:400 8 kap. 1 §'],
    ],
    [
      'what one both recorded and was told',
      'identity',
      { holds: ['identity'], disclosures: [told] },
      ['sees', 'MIGR', '2026-10-14', 'SFS 2016:39 11 a §'],
    ],
    [
      'what another was told',
      'identity',
      { disclosures: [{ ...told, recipient: 'K0180' }] },
      ['may_be_told', null, null, 'SFS 2016:39 11 a §'],
    ],
    ['what can be asked for', 'benefit', {}, ['on_request', null, null, 'SFS 2025:400 15 kap. 10 §']],
    ['what only consent opens', 'health', {}, ['needs_consent', null, null, 'SFS 2009:400 25 kap. 1 §']],
  ])('%s', (_name, category, given, expected) => {
    expect(explain(category, given)).toEqual(expected)
  })

  it('is answered for every category, each with a sentence and a source', () => {
    const facts = explainSeeing({ organisation: halmstad, holds: new Set(), disclosures: [], today })
    expect(new Set(facts.map(({ category }) => category)).size).toBe(facts.length)
    expect(facts.filter(({ sentence, source }) => !sentence.sv || !sentence.en || !source)).toEqual([])
  })
})
