import { Temporal } from '@kedjan/kernel'
import { type ChainKey, chainTemplate, chainTemplates } from '@kedjan/sweden'
import { describe, expect, it } from 'vitest'
import { forecast } from './forecast.ts'
import { forecastEnd } from './forecast-end.ts'
import type { MilestoneFacts } from './journey.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-24')

function fact(key: string, days: { readyOn?: string; doneOn?: string; outcome?: string } = {}): MilestoneFacts {
  const due = { dueOn: null, dueRule: null, dueSource: null, dueAnchor: null, stallOn: null }
  const { readyOn = days.doneOn ?? null, doneOn = null, outcome = null } = days
  return { id: key, key, responsible: 'MIGR', readyOn, doneOn, outcome, ...due }
}

function endOf(chain: ChainKey, milestones: MilestoneFacts[]) {
  const { usual, earliest, latest } = forecastEnd(chainTemplate(chain, today), { milestones, startedOn: today, today })
  return [usual, earliest, latest].map(String)
}

describe('the end that is expected', () => {
  it('of a return is the usual way, between the shortest and the longest', () => {
    expect(endOf('re_emigration', [fact('information', { readyOn: '2026-11-24' })])).toEqual([
      '2027-04-20',
      '2026-12-22',
      '2027-04-20',
    ])
  })

  it('narrows when an outcome is known', () => {
    const rejected = [
      fact('information', { doneOn: '2026-11-24' }),
      fact('application', { doneOn: '2026-11-24', outcome: 'applied' }),
      fact('decision', { doneOn: '2026-11-24', outcome: 'rejected' }),
    ]
    expect(endOf('re_emigration', rejected)).toEqual(['2026-11-24', '2026-11-24', '2026-11-24'])
  })

  it('waits for the first day that the law sets (SFS 2024:691 5 §)', () => {
    const template = chainTemplate('temporary_protection', today)
    const milestones = [
      fact('application', { doneOn: '2026-11-24' }),
      fact('permit', { doneOn: '2026-11-24', outcome: 'granted' }),
    ]
    const expected = forecast(template, { milestones, startedOn: today, today })
    expect(expected.get('registration_possible')?.from.toString()).toBe('2027-11-24')
  })

  it('of a removal order is five years after the departure (SFS 2005:716 12 kap. 22 §)', () => {
    const milestones = [
      fact('handed_to_police', { doneOn: '2026-11-24' }),
      fact('case_received', { doneOn: '2026-11-24' }),
      fact('detention', { doneOn: '2026-11-24', outcome: 'none' }),
      fact('identity_documents', { doneOn: '2026-11-24' }),
      fact('enforcement', { doneOn: '2026-11-24', outcome: 'left' }),
      fact('status_back', { doneOn: '2026-11-24' }),
      fact('departure_confirmed', { doneOn: '2026-11-24', outcome: 'no_ban' }),
    ]
    expect(endOf('return_enforced', milestones)).toEqual(['2031-11-25', '2031-11-25', '2031-11-25'])
  })

  it('leaves out the steps of a way that is not taken', () => {
    const template = chainTemplate('asylum', today)
    const expected = forecast(template, { milestones: [fact('application')], startedOn: today, today })
    expect([expected.has('settlement_route'), expected.has('appeal_or_final')]).toEqual([true, false])
  })

  it('takes the way on which a step is seen, where the outcome itself is not', () => {
    const template = chainTemplate('asylum', today)
    const milestones = [fact('appeal_or_final', { readyOn: '2026-11-24' })]
    const expected = forecast(template, { milestones, startedOn: today, today })
    expect([expected.has('settlement_route'), expected.has('appeal_or_final')]).toEqual([false, true])
  })

  it.each(chainTemplates.map((template) => [`${template.key} from ${template.from}`, template] as const))(
    'of %s lies within its range',
    (_name, template) => {
      const { usual, earliest, latest } = forecastEnd(template, { milestones: [], startedOn: today, today })
      const days = [earliest, usual, latest].map(String)
      expect(days).toEqual(days.toSorted())
    },
  )
})
