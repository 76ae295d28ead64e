import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBanned, findUnsound, readTerms } from './glossary.ts'
import { home } from './run-tool.ts'

const terms = readTerms(readFileSync(join(home, 'docs', 'glossary.yaml'), 'utf8'))
const inCode = (text: string) => findBanned([{ path: 'packages/x.ts', text }], terms)

describe('the words of the house', () => {
  it.each([
    ['const placementDecision = 1', 'placementDecision', 'anvisning'],
    ['type PlacementDecision = 1', 'PlacementDecision', 'anvisning'],
    ['select placement_decision from x', 'placement_decision', 'anvisning'],
    ["text: 'Read the placement decision'", 'placement decision', 'anvisning'],
    ['const PLACEMENT_DECISION = 1', 'PLACEMENT_DECISION', 'anvisning'],
    ['newPlacementDecision()', 'PlacementDecision', 'anvisning'],
    ['remainingMunicipalQuota', 'MunicipalQuota', 'kommuntal'],
    ['county-quota', 'county-quota', 'lanstal'],
    ['open placement decisions', 'placement decisions', 'anvisning'],
    ['the caseworker', 'caseworker', 'caseOfficer'],
    ['migrantNumber', 'migrantNumber', 'dossierNumber'],
    ['recordHandover', 'Handover', 'handoff'],
    ['const handOff = 1', 'handOff', 'handoff'],
    ['organizationId', 'organization', 'organisation'],
    ['ssn: string', 'ssn', 'personalIdentityNumber'],
  ])('are refused when another is used: %s', (text, found, use) => {
    expect(inCode(text)).toEqual([`packages/x.ts:1 says ${found}; the word is ${use}`])
  })

  it.each([
    'const anvisning = decideAnvisning(household)',
    'hand-off, handoff, handoffs and Handoff',
    'missnamed and lesson',
    'replacement decisions are made',
    'slang, translate and legislation',
    'const placement = decision',
    "import Customers from 'ssn' // glossary: the library's own name",
  ])('leave alone what only looks like one: %s', (text) => {
    expect(inCode(text)).toEqual([])
  })

  it('are complete, stand once each and do not ban each other', () => {
    expect(findUnsound(terms)).toEqual([])
    expect(terms.length).toBeGreaterThanOrEqual(80)
  })

  it('are refused when one bans another, or says too little', () => {
    const bare = { use: 'chain', sv: 'kedja', meaning: '', source: 'platform', banned: ['milestone'] }
    const sound = { use: 'milestone', sv: 'milstolpe', meaning: 'a step', source: 'platform', banned: [] }
    expect(findUnsound([bare, sound, sound])).toEqual([
      'docs/glossary.yaml: chain lacks use, sv, meaning, source or banned',
      'docs/glossary.yaml: milestone stands there twice',
      'docs/glossary.yaml: milestone is a term and banned by chain at once',
      'docs/glossary.yaml: milestone is a term and banned by chain at once',
    ])
  })
})
