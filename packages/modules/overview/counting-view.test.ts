import { describe, expect, it } from 'vitest'
import type { StoredMilestone } from '../chain/index.ts'
import { countingOf } from './counting-view.ts'

const registration: StoredMilestone = {
  id: '018f0000-0000-7000-8000-000000000001',
  journey_id: '018f0000-0000-7000-8000-000000000002',
  person_id: '018f0000-0000-7000-8000-000000000003',
  key: 'population_registration',
  category: 'population_registration',
  responsible: 'SKV',
  readyOn: '2026-11-27',
  doneOn: null,
  outcome: null,
  dueOn: '2026-12-28',
  dueRule: 'folkbokforing.notification',
  dueSource: 'SFS 1991:481 26 §',
  dueAnchor: '2026-11-27',
  dueFacts: null,
  dueMoves: [],
  stallOn: '2027-01-01',
  lastSeq: 1,
  withdrawn: false,
  doneBy: null,
  doneAt: null,
}
const texts = (milestone: StoredMilestone, language: 'sv' | 'en' | 'ar') =>
  countingOf(milestone, language)?.lines.map(({ text }) => text)

describe('how the last day of a step was counted', () => {
  it('is told line by line, over Christmas (SFS 1930:173 2 §)', () => {
    expect(texts(registration, 'sv')).toEqual([
      'Tiden räknas från 2026-11-27, fredag: dagen då villkoren för folkbokföring var uppfyllda. Den dagen är dag 0.',
      '2026-11-27 + 4 veckor = 2026-12-25, fredag.',
      '2026-12-25 är juldagen, så nästa vardag gäller: 2026-12-28, måndag.',
      'Sista dag: 2026-12-28, måndag.',
    ])
  })

  it('says where a decision has set the day (SFS 2016:39 10 §)', () => {
    const reception = { dueRule: 'anvisning.reception', dueAnchor: '2026-11-24', dueOn: '2027-01-13' }
    expect(texts({ ...registration, ...reception, dueSource: 'SFS 2016:39 10 §' }, 'en')?.slice(1)).toEqual([
      '2026-11-24 + 2 months = 2027-01-24, Sunday.',
      'A decision has set another day: 2027-01-13, Wednesday.',
      'Last day: 2027-01-13, Wednesday.',
    ])
  })

  it('says what was added, with the reason that was written down', () => {
    const asylum = { dueRule: 'asylum.decision', dueAnchor: '2026-05-24', dueOn: '2027-03-01' }
    const facts = { pauses: [], shift: null, extensions: [{ ground: 'special_reasons' as const, until: '2027-03-01' }] }
    const moves = [{ on: '2026-11-24', because: 'Tolk saknas.', cause: null }]
    const counting = countingOf({ ...registration, ...asylum, dueFacts: facts, dueMoves: moves }, 'sv')
    expect(counting?.lines.at(-2)).toEqual({
      kind: 'extended',
      before: '2026-11-24',
      after: '2027-03-01',
      text: 'Tiden är förlängd till 2027-03-01, måndag, eftersom det finns särskilda skäl.',
      source: 'SFS 2006:97 8 kap. 10 §',
    })
    expect(counting?.moves).toEqual([{ on: '2026-11-24', because: 'Tolk saknas.', by: 'Skatteverket', cause: null }])
  })

  it('is silent about a step without a last day', () => {
    expect(countingOf({ ...registration, dueOn: null, dueRule: null, dueAnchor: null }, 'ar')).toBeNull()
  })
})
