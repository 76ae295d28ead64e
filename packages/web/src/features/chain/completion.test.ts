import type { MilestoneProposal } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { emptyForm } from './api.ts'
import { askedFor, completion, isTold, namedSoFar } from './completion.ts'

const court = { basisId: 'mv-court', recipient: 'MD_MALMO', recipientName: 'Migrationsdomstolen i Malmö' }
const told = { categories: [], source: 'SFS 2005:716', sentence: '' }

const decision: MilestoneProposal = {
  milestoneId: '00000000-0000-4000-8000-000000000001',
  key: 'decision',
  name: 'Beslut om asyl',
  help: '',
  personId: '00000000-0000-4000-8000-000000000002',
  today: '2026-11-24',
  readyOn: '2026-11-01',
  deadline: null,
  asks: 'permit',
  outcomes: [
    { key: 'granted', name: 'Uppehållstillstånd', asks: true, next: [], opens: [] },
    { key: 'rejected', name: 'Avslag', asks: false, next: [], opens: [] },
  ],
  fills: [{ role: 'embassy', name: 'Ambassaden', kind: 'embassy' }],
  persons: [],
  disclosures: [
    { ...court, ...told, on: ['rejected'] },
    { ...court, ...told, basisId: 'mv-skv', recipient: 'SKV', on: [] },
  ],
  protectedPerson: false,
}
const filled = {
  ...emptyForm(decision),
  ground: 'refugee' as const,
  validTo: '2029-11-24',
  parties: { embassy: 'EMB_AMMAN' },
}

test('nothing is chosen, asked for or told before it is said how the step turned out', () => {
  expect(emptyForm(decision).outcome).toBeNull()
  const asked = askedFor(decision, null)
  expect([asked.asks, asked.fills, asked.disclosures]).toEqual(['nothing', [], []])
})

test('a permit is sent with its ground, its last day and who takes part from then on', () => {
  expect(completion(decision, { ...filled, outcome: 'granted' })).toEqual({
    on: '2026-11-24',
    outcome: 'granted',
    disclose: [{ basisId: 'mv-skv', recipient: 'SKV' }],
    permit: { ground: 'refugee', validTo: '2029-11-24' },
    parties: [{ role: 'embassy', organisationId: 'EMB_AMMAN' }],
  })
})

test('what was typed for another outcome is not sent, and only the chosen one tells its own', () => {
  expect(completion(decision, { ...filled, outcome: 'rejected' })).toEqual({
    on: '2026-11-24',
    outcome: 'rejected',
    disclose: [
      { basisId: 'mv-court', recipient: 'MD_MALMO' },
      { basisId: 'mv-skv', recipient: 'SKV' },
    ],
  })
})

test('a residence is sent without an address where somebody is protected', () => {
  const residence: MilestoneProposal = { ...decision, asks: 'residence', outcomes: [], fills: [], disclosures: [] }
  const form = { ...filled, municipality: 'K1380', address: 'Testgatan 1' }
  expect(completion(residence, form)).toEqual({
    on: '2026-11-24',
    disclose: [],
    residence: { municipality: 'K1380', address: 'Testgatan 1' },
  })
  expect(completion({ ...residence, protectedPerson: true }, form)).toEqual({
    on: '2026-11-24',
    disclose: [],
    residence: { municipality: 'K1380' },
  })
})

test('whom the form names is asked about anew, and only for the outcome that asks for them', () => {
  expect(namedSoFar(decision, emptyForm(decision))).toBeNull()
  expect(namedSoFar(decision, { ...filled, outcome: 'granted' })).toEqual({
    outcome: 'granted',
    parties: [{ role: 'embassy', organisationId: 'EMB_AMMAN' }],
  })
  expect(namedSoFar(decision, { ...filled, outcome: 'rejected' })).toBeNull()
})

test('what comes to be offered is told unless it is unticked, and of somebody protected only when it is ticked', () => {
  const [, registration] = decision.disclosures
  if (!registration) throw new Error('the step tells Skatteverket')
  const [unsaid, no, yes] = [{}, { 'mv-skv SKV': false }, { 'mv-skv SKV': true }]
  expect([unsaid, no].map((disclose) => isTold(decision, { disclose }, registration))).toEqual([true, false])
  const shielded = { protectedPerson: true }
  expect([unsaid, yes].map((disclose) => isTold(shielded, { disclose }, registration))).toEqual([false, true])
})
