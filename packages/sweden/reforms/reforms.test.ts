import { parsePlainDate } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import type { ChainKey } from '../chains/chain-template.ts'
import { chainTemplates } from '../chains/chains.ts'
import { deadlineRules } from '../deadlines/deadline-rules.ts'
import { legalBases } from '../information/legal-bases.ts'
import { resolveSource } from '../sources/sources.ts'
import type { ReformEffect } from './reform.ts'
import { reforms } from './reforms.ts'

/** Whether what a reform says that it did is there. */
function isThere(effect: ReformEffect): boolean {
  switch (effect.kind) {
    case 'wording':
      return chainTemplates.some(({ key, from }) => key === effect.chain && from === effect.from)
    case 'deadline':
      return deadlineRules.some(({ key, from }) => key === effect.rule && from === effect.from)
    case 'basis_begins':
      return legalBases.some(({ id, from }) => id === effect.basis && from === effect.from)
    case 'basis_ends':
      return legalBases.some(({ id, to }) => id === effect.basis && to === effect.to)
    case 'amounts':
      return effect.what.sv !== ''
    case 'without_effect':
      return effect.because.sv !== '' && effect.chains.length > 0
  }
}

function chainsOf(effect: ReformEffect): readonly ChainKey[] {
  if (effect.kind === 'without_effect') return effect.chains
  return 'chain' in effect ? [effect.chain] : []
}

describe('the reform calendar', () => {
  it('has every day of the handbook, in order, and then what has no day', () => {
    const days = reforms.flatMap(({ inForce }) => (inForce ? [inForce] : []))
    expect([...new Set(days)]).toEqual([
      '2024-07-01',
      '2024-11-01',
      '2025-01-01',
      '2025-03-01',
      '2025-04-01',
      '2025-07-01',
      '2025-09-01',
      '2025-12-01',
      '2026-01-01',
      '2026-05-01',
      '2026-06-01',
      '2026-06-12',
      '2026-07-01',
      '2026-09-01',
      '2026-10-01',
      '2027-01-01',
    ])
    expect(reforms.slice(days.length).every(({ inForce }) => inForce === undefined)).toBe(true)
    expect(days.every((day) => parsePlainDate(day) !== undefined)).toBe(true)
  })

  it.each(reforms.map((reform) => [reform.key, reform] as const))('%s is where it says that it is', (_key, reform) => {
    expect(reform.effects.filter((effect) => !isThere(effect))).toEqual([])
    expect(reform.effects.length).toBeGreaterThan(0)
  })

  it.each(reforms.map((reform) => [reform.key, reform] as const))(
    '%s has for each chain a wording, a dated rule, or the reason why there is none',
    (_key, { chains, effects }) => {
      const covered = new Set(effects.flatMap(chainsOf))
      expect(chains.filter((chain) => !covered.has(chain))).toEqual([])
    },
  )

  it('every wording but the first of its chain rests on a reform, and every reform on a source', () => {
    const later = chainTemplates.filter(({ key, from }) =>
      chainTemplates.some((other) => other.key === key && other.from < from),
    )
    const named = reforms.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.kind === 'wording' ? [`${effect.chain} ${effect.from}`] : [])),
    )
    expect(later.map(({ key, from }) => `${key} ${from}`).filter((wording) => !named.includes(wording))).toEqual([])
    expect(reforms.filter(({ source }) => !resolveSource(source))).toEqual([])
  })

  it('what is proposed changes nothing', () => {
    const proposed = reforms.filter(({ status }) => status === 'proposed')
    expect(proposed.flatMap(({ effects }) => effects).filter(({ kind }) => kind !== 'without_effect')).toEqual([])
  })

  it('no key stands twice', () => {
    expect(new Set(reforms.map(({ key }) => key)).size).toBe(reforms.length)
  })
})
