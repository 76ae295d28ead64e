import { describe, expect, it } from 'vitest'
import {
  decideOpening,
  decideReplacement,
  decideWithdrawal,
  type StepKind,
  type StoredDocument,
  scanOf,
  standingOf,
} from './document.ts'

const file = { type: 'application/pdf', size_bytes: 1, sha256: 'a'.repeat(64), pages: 1 } as const

function document(steps: readonly StepKind[], changes: Partial<StoredDocument> = {}): StoredDocument {
  return {
    ...{ id: 'd', person_id: 'p', category: 'permit', holder: 'MIGR', name: 'Beslut.pdf', language: 'sv' },
    ...{ milestone_id: null, handoff_id: null, replaces: null, added_by: 's', added_at: '2026-11-24T08:00:00Z' },
    ...{ file, steps, told: false },
    ...changes,
  }
}

describe('what the scanner says', () => {
  it.each([
    [['received'], 'waiting'],
    [['received', 'could_not_be_scanned'], 'could_not_be_scanned'],
    [['received', 'could_not_be_scanned', 'clean'], 'clean'],
    [['received', 'clean', 'replaced'], 'clean'],
    [['received', 'not_scanned', 'withdrawn'], 'not_scanned'],
    [['received', 'withdrawn'], 'waiting'],
    [['received', 'infected'], 'infected'],
  ] as const)('after %j is %s', (steps, scan) => {
    expect(scanOf(document(steps))).toBe(scan)
  })
})

describe('a document can be opened', () => {
  it.each([
    ['clean', ['received', 'clean'], null],
    ['not scanned, since there is no scanner', ['received', 'not_scanned'], null],
    ['replaced', ['received', 'clean', 'replaced'], null],
    ['waiting', ['received'], 'document_not_yet_scanned'],
    ['could not be scanned', ['received', 'could_not_be_scanned'], 'document_not_yet_scanned'],
    ['infected', ['received', 'infected'], 'document_infected'],
    ['withdrawn', ['received', 'clean', 'withdrawn'], 'document_withdrawn'],
  ] as const)('%s: %j → %s', (_name, steps, reason) => {
    const opening = decideOpening(document(steps))
    expect(opening.ok ? null : opening.refusal.reason).toBe(reason)
  })

  it('not before its content has come', () => {
    expect(decideOpening(document([], { file: null }))).toMatchObject({ refusal: { reason: 'document_not_found' } })
  })
})

describe('a document is taken back', () => {
  const migr = { organisationId: 'MIGR' }
  const person = { actsFor: ['p'] }
  it.each([
    ['by its holder', {}, migr, null],
    ['by the person who sent it', { added_by: null }, person, null],
    ['not by another organisation', {}, { organisationId: 'SKV' }, 'not_the_holder'],
    ['not by the person about whom it is', {}, person, 'not_the_holder'],
    ['not by another person', { added_by: null }, { actsFor: ['q'] }, 'not_the_holder'],
    ['not when somebody was told', { told: true }, migr, 'document_already_told'],
    ['not twice', { steps: ['received', 'withdrawn'] as const }, migr, 'document_withdrawn'],
  ])('%s', (_name, changes, acting, reason) => {
    const decision = decideWithdrawal(document(['received', 'clean'], changes), acting)
    expect(decision.ok ? null : decision.refusal.reason).toBe(reason)
  })

  it('or replaced, also when somebody was told, once', () => {
    expect(decideReplacement(document(['received', 'clean'], { told: true }), migr).ok).toBe(true)
    expect(decideReplacement(document(['received', 'clean', 'replaced']), migr)).toMatchObject({
      refusal: { reason: 'document_already_replaced' },
    })
    expect(standingOf(document(['received', 'clean', 'replaced', 'withdrawn']))).toBe('withdrawn')
  })
})
