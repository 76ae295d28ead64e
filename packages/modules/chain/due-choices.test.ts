import { parsePlainDate } from '@kedjan/kernel'
import { chainTemplate } from '@kedjan/sweden'
import { describe, expect, it, test } from 'vitest'
import { actsOf, dueChoices } from './due-choices.ts'
import { plainFacts } from './due-facts.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

const today = parsePlainDate('2026-11-24') ?? dayOf('2026-11-24')
const template = chainTemplate('settlement_assigned', today)
const open: StoredMilestone = {
  id: '018f0000-0000-7000-8000-000000000001',
  journey_id: '018f0000-0000-7000-8000-000000000002',
  person_id: '018f0000-0000-7000-8000-000000000003',
  key: 'school_place',
  category: 'school',
  responsible: 'K1380',
  readyOn: '2026-05-24',
  doneOn: null,
  outcome: null,
  dueOn: '2026-11-24',
  dueRule: 'asylum.decision',
  dueSource: 'SFS 2006:97 8 kap. 10 §',
  dueAnchor: '2026-05-24',
  dueFacts: null,
  dueMoves: [],
  stallOn: null,
  lastSeq: 1,
  withdrawn: false,
  doneBy: null,
  doneAt: null,
}
const asking = { organisationId: 'K1380', today, template, others: [] }
const special = { ground: 'special_reasons' as const, until: '2027-03-01' }
const paused = { ground: 'full_parental_leave' as const, from: '2026-11-01', to: '2027-01-31' }
const window = { dueRule: 'establishment.window', dueAnchor: '2026-03-15', dueOn: '2029-03-15' }

describe('what may be done about the time of a step', () => {
  it.each<[string, Partial<StoredMilestone>, string[]]>([
    [
      'of an asylum decision: nine months more, or counted from after Dublin (SFS 2006:97 8 kap. 10 §)',
      {},
      ['extend', 'shift'],
    ],
    [
      'that is extended with all there is: only taking it back',
      { dueOn: '2027-03-01', dueFacts: { ...plainFacts, extensions: [special] } },
      ['shift', 'take_back'],
    ],
    [
      'of establishment: days that are not counted, or another day to count from (SFS 2017:820 15 a §)',
      window,
      ['pause', 'shift'],
    ],
    [
      'that is paused: going on, too',
      { ...window, dueOn: '2029-06-15', dueFacts: { ...plainFacts, pauses: [paused] } },
      ['pause', 'resume', 'shift', 'take_back'],
    ],
    ['that a decision has set: nothing (SFS 2016:39 10 §)', { dueOn: '2026-10-01' }, []],
    ['without a last day: nothing', { dueOn: null, dueRule: null, dueAnchor: null }, []],
    ['that is done: its day can be put right', { doneOn: '2026-11-20' }, ['correct_day']],
    ['that waits: nothing', { readyOn: null }, []],
  ])('%s', (_what, change, acts) => {
    expect(actsOf(dueChoices({ ...open, ...change }, asking))).toEqual(acts)
  })

  it('is nothing for another organisation', () => {
    expect(actsOf(dueChoices(open, { ...asking, organisationId: 'K1315' }))).toEqual([])
    expect(actsOf(dueChoices({ ...open, doneOn: '2026-11-20' }, { ...asking, organisationId: 'K1315' }))).toEqual([])
  })
})

test('an extension says after which day and until when at most', () => {
  const [extension] = dueChoices(open, asking).extend
  expect(extension).toMatchObject({ after: '2026-11-24', latest: '2027-08-24' })
})

test('the day of a step that is done lies between its turn and today', () => {
  expect(dueChoices({ ...open, doneOn: '2026-11-20' }, asking).correct).toEqual({
    on: '2026-11-20',
    from: '2026-05-24',
    to: '2026-11-24',
  })
})
