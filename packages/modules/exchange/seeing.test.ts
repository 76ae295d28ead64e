import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { explainSeeing } from './seeing.ts'

const today = Temporal.PlainDate.from('2026-11-24')

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
    [
      'what no duty lets anyone tell',
      'establishment',
      { organisation: { id: 'AF', kind: 'employment_agency' } },
      ['needs_consent', null, null, 'SFS 2009:400 10 kap. 1 §'],
    ],
    [
      'what only a weighing opens',
      'settlement',
      { organisation: { id: 'AF', kind: 'employment_agency' } },
      ['needs_weighing', null, null, 'SFS 2009:400 10 kap. 27 §'],
    ],
    [
      'what a general clause does not carry to those who support',
      'appeal',
      { organisation: { id: 'AF', kind: 'employment_agency' } },
      ['sees_not', null, null, 'SFS 2009:400 8 kap. 1 §'],
    ],
    ['what stays where it is', 'protection_grounds', {}, ['sees_not', null, null, 'SFS 2009:400 37 kap. 1 §']],
    ['concern for a child, about an adult', 'child_concern', {}, ['sees_not', null, null, 'SFS 2009:400 8 kap. 1 §']],
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
