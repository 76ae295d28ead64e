import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import type { Organisation } from '../organisations/index.ts'
import { decideDay, decideDwelling } from './answer-anvisning.ts'
import { levelAfter } from './escalate-silent.ts'
import { decideReferral } from './referral.ts'

const handoff = { receive_by: '2026-12-14', source: 'SFS 2016:39 10 §' }
const dwelling = {
  rooms: 4,
  bedsCount: 5,
  stepFree: true,
  availableFrom: '2026-11-20',
  contract: 'permanent' as const,
  contractEndsOn: null,
}

describe('a dwelling', () => {
  it.each([
    ['serves when it is free on the last day', { availableFrom: '2026-12-14' }, 'serves'],
    [
      'comes too late the day after (SFS 2016:39 10 §)',
      { availableFrom: '2026-12-15' },
      { reason: 'dwelling_too_late', receiveBy: '2026-12-14', source: 'SFS 2016:39 10 §' },
    ],
    [
      'with a time-limited contract has an end',
      { contract: 'time_limited' as const },
      { reason: 'contract_end_missing' },
    ],
    [
      'with a time-limited contract that ends serves',
      { contract: 'time_limited' as const, contractEndsOn: '2028-11-30' },
      'serves',
    ],
  ])('%s', (_name, change, expected) => {
    const decided = decideDwelling(handoff, { ...dwelling, ...change })
    expect(decided.ok ? 'serves' : decided.refusal).toEqual(expected)
  })
})

describe('the day of the move', () => {
  it.each([
    ['is agreed within time', '2026-11-23', '2026-11-20', 'agreed'],
    ['can be today', '2026-11-02', undefined, 'agreed'],
    ['can be the last day (SFS 2016:39 10 §)', '2026-12-14', '2026-11-20', 'agreed'],
    [
      'is not after the last day (SFS 2016:39 10 §)',
      '2026-12-15',
      '2026-11-20',
      { reason: 'day_after_latest', receiveBy: '2026-12-14', source: 'SFS 2016:39 10 §' },
    ],
    ['is not yesterday', '2026-11-01', undefined, { reason: 'day_in_the_past', today: '2026-11-02' }],
    [
      'is not before the dwelling is free',
      '2026-11-19',
      '2026-11-20',
      { reason: 'day_before_dwelling', availableFrom: '2026-11-20' },
    ],
  ])('%s', (_name, day, availableFrom, expected) => {
    const decided = decideDay(handoff, day, { today: '2026-11-02', availableFrom })
    expect(decided.ok ? 'agreed' : decided.refusal).toEqual(expected)
  })
})

const region: Organisation = {
  id: 'REG_N',
  kind: 'region',
  name_sv: 'Region Halland',
  name_en: 'Region Halland',
  short_name: null,
  scope: 'counties',
  county_codes: ['13'],
  municipality_code: null,
  signed_declaration: true,
  source: 'SFS 2017:725',
  mark: null,
}
const today = Temporal.PlainDate.from('2026-11-24')

describe('a referral', () => {
  it.each([
    ['goes to the region of the county', { to: region, answerBy: '2026-12-08', municipalityCode: '1380' }, 'sent'],
    [
      'goes to anybody while nobody knows where the person lives',
      { to: region, answerBy: '2026-12-08', municipalityCode: undefined },
      'sent',
    ],
    ['can ask for an answer today', { to: region, answerBy: '2026-11-24', municipalityCode: '1380' }, 'sent'],
    ['can wait 180 days', { to: region, answerBy: '2027-05-23', municipalityCode: '1380' }, 'sent'],
    [
      'does not go to oneself',
      { to: { ...region, id: 'AF' }, answerBy: '2026-12-08', municipalityCode: undefined },
      { reason: 'to_oneself' },
    ],
    [
      'does not go to another county',
      { to: region, answerBy: '2026-12-08', municipalityCode: '0180' },
      { reason: 'outside_territory', municipality: '0180' },
    ],
    [
      'does not go abroad',
      { to: { ...region, scope: 'abroad' as const }, answerBy: '2026-12-08', municipalityCode: '1380' },
      { reason: 'outside_territory', municipality: '1380' },
    ],
    [
      'does not ask for an answer yesterday',
      { to: region, answerBy: '2026-11-23', municipalityCode: '1380' },
      { reason: 'answer_day_in_the_past', today: '2026-11-24' },
    ],
    [
      'does not ask for an answer on a day that is none',
      { to: region, answerBy: '2027-02-29', municipalityCode: '1380' },
      { reason: 'answer_day_in_the_past', today: '2026-11-24' },
    ],
    [
      'does not wait 181 days',
      { to: region, answerBy: '2027-05-24', municipalityCode: '1380' },
      { reason: 'answer_day_too_far', latest: '2027-05-23' },
    ],
  ])('%s', (_name, wish, expected) => {
    const decided = decideReferral(
      { from: 'AF', to: wish.to, answerBy: wish.answerBy },
      { municipalityCode: wish.municipalityCode, today },
    )
    expect(decided.ok ? 'sent' : decided.refusal).toEqual(expected)
  })
})

describe('silence', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [1, 1],
    [3, 1],
    [4, 2],
    [7, 2],
    [8, 3],
    [400, 3],
  ])('of %i days is level %i', (days, level) => {
    expect(levelAfter(days)).toBe(level)
  })
})
