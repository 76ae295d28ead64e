import { Temporal } from '@kedjan/kernel'
import { chainTemplate } from '@kedjan/sweden'
import { describe, expect, it } from 'vitest'
import { decideAdvance, type FixedDays } from './advance-decision.ts'
import type { MilestoneFacts } from './journey.ts'

const day = Temporal.PlainDate.from
const template = chainTemplate('settlement_assigned', day('2026-11-24'))
const halland = { assigned_municipality: 'K1380', region: 'REG_N' }

function fact(key: string, days: { readyOn?: string; doneOn?: string } = {}): MilestoneFacts {
  return {
    id: key,
    key,
    responsible: 'MIGR',
    readyOn: days.readyOn ?? days.doneOn ?? null,
    doneOn: days.doneOn ?? null,
    outcome: null,
    dueOn: null,
    dueRule: null,
    dueSource: null,
    dueAnchor: null,
    stallOn: null,
  }
}

function advance(
  milestones: MilestoneFacts[],
  given: { parties?: Record<string, string>; fixed?: FixedDays; today?: string } = {},
) {
  return decideAdvance(
    {
      template,
      startedOn: '2026-10-02',
      parties: new Map(Object.entries(given.parties ?? {})),
      milestones,
      fixed: given.fixed ?? {},
      days: new Map(),
    },
    day(given.today ?? '2026-10-14'),
  )
}

const received = ['permit', 'anvisning', 'acknowledgement', 'housing_reported', 'date_agreed', 'reception'].map((key) =>
  fact(key, { doneOn: '2026-11-24' }),
)
const after = ['population_registration', 'identity_card', 'school_place', 'health_examination_offered', 'lma_ended']

describe('a journey', () => {
  it('begins with the steps of roles that the template names, and the permit ready', () => {
    const decided = advance([])
    expect(decided.create.map(({ key, responsible }) => `${key} ${responsible}`)).toEqual([
      'permit MIGR',
      'anvisning MIGR',
      'population_registration SKV',
      'identity_card SKV',
      'lma_ended MIGR',
    ])
    expect(decided.ready).toEqual([{ key: 'permit', from: '2026-10-14', due: null, stallOn: '2026-10-28' }])
    expect(decided.completed).toBe(false)
  })

  it('gives the steps of a role to whoever fills it', () => {
    const decided = advance(
      [
        fact('permit', { doneOn: '2026-10-02' }),
        fact('anvisning', { doneOn: '2026-10-14' }),
        fact('population_registration'),
        fact('identity_card'),
        fact('lma_ended'),
      ],
      { parties: halland },
    )
    expect(decided.create.map(({ key, responsible, category }) => `${key} ${responsible} ${category}`)).toEqual([
      'acknowledgement K1380 reception',
      'housing_reported K1380 reception',
      'date_agreed K1380 reception',
      'reception K1380 reception',
      'school_place K1380 education_work',
      'health_examination_offered REG_N health',
    ])
    expect(decided.ready).toEqual([
      {
        key: 'acknowledgement',
        from: '2026-10-14',
        due: {
          on: '2026-10-21',
          rule: 'anvisning.acknowledge',
          source: 'practice: answer to an anvisning',
          anchor: '2026-10-14',
        },
        stallOn: '2026-10-24',
      },
    ])
  })

  it('opens nothing twice and nothing before what it depends on is done', () => {
    const decided = advance([
      fact('permit', { doneOn: '2026-10-02' }),
      fact('anvisning', { readyOn: '2026-10-02' }),
      fact('population_registration'),
      fact('identity_card'),
      fact('lma_ended'),
    ])
    expect(decided).toEqual({ create: [], ready: [], completed: false })
  })

  it('has three steps at once after reception, and two more once the persons are registered', () => {
    const decided = advance([...received, ...after.map((key) => fact(key))], { parties: halland, today: '2026-11-24' })
    expect(decided.ready.map(({ key }) => key)).toEqual(['population_registration', 'school_place', 'lma_ended'])
    const registered = after
      .map((key) => fact(key, key === 'population_registration' ? { doneOn: '2026-12-10' } : { readyOn: '2026-11-24' }))
      .map((one) => (['identity_card', 'health_examination_offered'].includes(one.key) ? fact(one.key) : one))
    const next = advance([...received, ...registered], { parties: halland, today: '2026-12-10' })
    expect(next.ready.map(({ key }) => key)).toEqual(['identity_card', 'health_examination_offered'])
  })

  it('is completed when all of its last steps are done, and not one sooner', () => {
    const done = after.map((key) => fact(key, { doneOn: '2026-12-10' }))
    expect(advance([...received, ...done], { parties: halland }).completed).toBe(true)
    for (const left of after) {
      const open = done.map((one) => (one.key === left ? fact(left, { readyOn: '2026-11-24' }) : one))
      expect(advance([...received, ...open], { parties: halland }).completed).toBe(false)
    }
  })
})

describe('the last day of reception', () => {
  const agreed = received
    .map((one) => (one.key === 'anvisning' ? fact('anvisning', { doneOn: '2026-10-14' }) : one))
    .map((one) => (one.key === 'reception' ? fact('reception') : one))

  function dueOfReception(fixed: FixedDays) {
    return advance([...agreed, ...after.map((key) => fact(key))], { parties: halland, fixed }).ready.find(
      ({ key }) => key === 'reception',
    )?.due
  }

  it.each<[string, FixedDays, string]>([
    ['is two months from the anvisning (SFS 2016:39 10 §)', {}, '2026-12-14'],
    [
      'is the day of the decision when that is sooner',
      { reception: { on: '2026-12-01', source: 'SFS 2016:39 10 §' } },
      '2026-12-01',
    ],
    [
      'is the day of the decision for the resettled, when that is later',
      { reception: { on: '2027-02-01', source: 'SFS 2016:39 10 §' } },
      '2027-02-01',
    ],
  ])('%s', (_name, fixed, on) => {
    expect(dueOfReception(fixed)).toEqual({
      on,
      rule: 'anvisning.reception',
      source: 'SFS 2016:39 10 §',
      anchor: '2026-10-14',
    })
  })
})
