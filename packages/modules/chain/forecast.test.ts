import { Temporal } from '@kedjan/kernel'
import { chainTemplate } from '@kedjan/sweden'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast } from './forecast.ts'
import { inOrder, type MilestoneFacts } from './journey.ts'

const day = Temporal.PlainDate.from
const template = chainTemplate('settlement_assigned', day('2026-11-24'))

function fact(key: string, readyOn: string | null, doneOn: string | null): MilestoneFacts {
  return {
    id: key,
    key,
    responsible: 'MIGR',
    readyOn,
    doneOn,
    outcome: null,
    dueOn: null,
    dueRule: null,
    dueSource: null,
    dueAnchor: null,
    stallOn: null,
  }
}

function expected(milestones: MilestoneFacts[], today: string) {
  const spans = forecast(template, { milestones, startedOn: day('2026-10-02'), today: day(today) })
  return Object.fromEntries(
    [...spans].map(([key, { from, to, critical }]) => [key, `${from} ${to}${critical ? ' critical' : ''}`]),
  )
}

describe('a forecast', () => {
  it('of a chain that begins today follows the longest way', () => {
    expect(expected([fact('permit', '2026-10-02', null)], '2026-10-02')).toEqual({
      permit: '2026-10-02 2026-10-02 critical',
      anvisning: '2026-10-02 2026-10-23 critical',
      acknowledgement: '2026-10-23 2026-10-27 critical',
      housing_reported: '2026-10-27 2026-11-21 critical',
      date_agreed: '2026-11-21 2026-11-28 critical',
      reception: '2026-11-28 2026-12-12 critical',
      population_registration: '2026-12-12 2026-12-30 critical',
      identity_card: '2026-12-30 2027-01-20',
      school_place: '2026-12-12 2026-12-26',
      health_examination_offered: '2026-12-30 2027-01-29 critical',
      lma_ended: '2026-12-12 2026-12-15',
    })
  })

  it('leaves a step that is done on its days, and moves those after it', () => {
    const spans = expected(
      [
        fact('permit', '2026-10-02', '2026-10-02'),
        fact('anvisning', '2026-10-02', '2026-10-14'),
        fact('acknowledgement', '2026-10-14', null),
      ],
      '2026-10-30',
    )
    expect(spans.anvisning).toBe('2026-10-02 2026-10-14 critical')
    expect(spans.acknowledgement).toBe('2026-10-14 2026-10-30 critical')
    expect(spans.housing_reported).toBe('2026-10-30 2026-11-24 critical')
  })

  it('of a chain that is done has no critical path', () => {
    const all = template.milestones.map(({ key }) => fact(key, '2026-10-02', '2026-10-03'))
    expect(Object.values(expected(all, '2026-11-24')).filter((span) => span.endsWith('critical'))).toEqual([])
  })

  it('never begins a step before those it depends on end, and never ends one that is not done before today', () => {
    const today = day('2026-11-24')
    const ago = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.array(ago, { minLength: 10, maxLength: 10 }),
        (doneCount, days) => {
          const known = inOrder(template)
            .slice(0, doneCount)
            .map(({ key }, at) =>
              fact(key, today.subtract({ days: 61 }).toString(), today.subtract({ days: days[at] ?? 0 }).toString()),
            )
          const spans = forecast(template, { milestones: known, startedOn: day('2026-09-01'), today })
          for (const milestone of template.milestones) {
            const span = spans.get(milestone.key)
            const isDone = known.some(({ key }) => key === milestone.key)
            if (!span || isDone) continue
            expect(span.to.toString() >= span.from.toString() && span.to.toString() >= today.toString()).toBe(true)
            for (const key of milestone.dependsOn)
              expect((spans.get(key)?.to.toString() ?? '') <= span.from.toString()).toBe(true)
          }
        },
      ),
      { seed: 20261124, numRuns: 200 },
    )
  })
})
