import { parsePlainDate } from '@kedjan/kernel'
import { chainTemplate } from '@kedjan/sweden'
import { describe, expect, it } from 'vitest'
import { decideCorrection } from './correct-day.ts'
import type { StoredMilestone } from './stored-milestone.ts'

const today = parsePlainDate('2026-12-01')
if (!today) throw new Error('not a day')
const template = chainTemplate('settlement_assigned', today)

function step(changes: Partial<StoredMilestone>): StoredMilestone {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    journey_id: '018f0000-0000-7000-8000-000000000002',
    person_id: '018f0000-0000-7000-8000-000000000003',
    key: 'population_registration',
    category: 'population_registration',
    responsible: 'SKV',
    readyOn: '2026-11-20',
    doneOn: '2026-11-28',
    outcome: null,
    dueOn: '2026-12-18',
    dueRule: 'folkbokforing.notification',
    dueSource: 'SFS 1991:481 26 §',
    dueAnchor: '2026-11-20',
    dueFacts: null,
    dueMoves: [],
    stallOn: '2027-01-01',
    lastSeq: 2,
    withdrawn: false,
    doneBy: null,
    doneAt: null,
    ...changes,
  }
}
const wish = { organisationId: 'SKV', on: '2026-11-24', today: '2026-12-01', template, others: [] }
const offered = step({ key: 'health_examination_offered', responsible: 'REG_N', doneOn: '2026-11-29' })

describe('the day on which a step was done', () => {
  it.each([
    ['an earlier day', '2026-11-24', []],
    ['the day on which its turn came', '2026-11-20', []],
    ['a later day', '2026-11-30', []],
    ['the day of the step after', '2026-11-29', [offered]],
  ])('is put right to %s', (_which, on, others) => {
    expect(decideCorrection(step({}), { ...wish, on, others })).toEqual({ ok: true, value: null })
  })

  it.each<[string, Partial<StoredMilestone>, Partial<typeof wish>, object]>([
    ['by another organisation', {}, { organisationId: 'MIGR' }, { reason: 'not_responsible', responsible: 'SKV' }],
    ['of a step that was withdrawn', { withdrawn: true }, {}, { reason: 'milestone_withdrawn' }],
    ['of a step that is not done', { doneOn: null }, {}, { reason: 'milestone_not_done' }],
    ['that a hand-off holds', { key: 'reception' }, {}, { reason: 'closed_by_handoff' }],
    ['to the day that stands', {}, { on: '2026-11-28' }, { reason: 'day_is_the_same', on: '2026-11-28' }],
    ['to tomorrow', {}, { on: '2026-12-02' }, { reason: 'day_in_the_future', today: '2026-12-01' }],
    ['to before its turn', {}, { on: '2026-11-19' }, { reason: 'day_before_ready', readyOn: '2026-11-20' }],
  ])('is not put right %s', (_why, changes, wanted, refusal) => {
    expect(decideCorrection(step(changes), { ...wish, ...wanted })).toEqual({ ok: false, refusal })
  })

  it('is not put right to after the step that followed it', () => {
    expect(decideCorrection(step({}), { ...wish, on: '2026-11-30', others: [offered] })).toEqual({
      ok: false,
      refusal: { reason: 'day_after_next_step', latest: '2026-11-29' },
    })
  })
})
