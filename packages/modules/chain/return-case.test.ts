import { Temporal } from '@kedjan/kernel'
import { describe, expect, test } from 'vitest'
import { aReturnCase } from '../testing/index.ts'
import { decideHandOver, decideReturnStatus, type Lapse, returnCaseFields } from './return-case.ts'

const child = '01999999-0000-7000-8000-000000000001'
const whole = aReturnCase(Temporal.PlainDate.from('2026-11-24'), [child])
const fromDeparture: Lapse = { on: null, source: 'SFS 2005:716 12 kap. 22 §' }
const facts = { today: '2026-11-24', children: [child], lapseOf: () => fromDeparture }

describe('a case is handed to the police', () => {
  test('when it is whole; when the order lapses follows from the departure (SFS 2005:716 12 kap. 22 §)', () => {
    expect(decideHandOver(whole, facts)).toEqual({
      ok: true,
      value: { ...whole, lapsesOn: null, lapsesBy: 'SFS 2005:716 12 kap. 22 §' },
    })
  })

  test.each(returnCaseFields)('not without %s (SFS 2005:716 12 kap. 14 a §)', (field) => {
    const { [field]: _left, ...rest } = whole
    expect(decideHandOver(rest, facts)).toEqual({
      ok: false,
      refusal: { reason: 'return_case_incomplete', missing: field, source: 'SFS 2005:716 12 kap. 14 a §' },
    })
  })

  test('an empty one is told everything that is missing, in the order in which it is asked for', () => {
    const decided = decideHandOver({}, facts)
    expect(!decided.ok && 'missing' in decided.refusal && decided.refusal.missing).toBe(
      'orderKind, decision, decidedOn, finalOn, enforceableFrom, identityBy, documents, whereabouts, lastSeenOn, because, ' +
        'childrenReceived, transportNeeds, obstacles, obstaclesExaminedOn, detention, reEntryBanYears, contactUnit, contactPhone',
    )
  })

  test.each([
    [
      'each child has somebody who receives it',
      { childrenReceived: [] },
      { reason: 'child_without_receiver', children: 1, source: 'SFS 2005:716 12 kap. 3 a §' },
    ],
    [
      'the order can be carried out that day, and the first day is named',
      { enforceableFrom: '2026-11-25' },
      { reason: 'order_not_enforceable', possibleFrom: '2026-11-25', source: 'SFS 2005:716 12 kap.' },
    ],
    ['it became final after it was made', { finalOn: '2026-09-23' }, { reason: 'order_days_out_of_order' }],
    [
      'what was examined lies behind',
      { obstaclesExaminedOn: '2026-11-25' },
      { reason: 'examined_in_the_future', today: '2026-11-24' },
    ],
  ])('only when %s', (_name, change, refusal) => {
    expect(decideHandOver({ ...whole, ...change }, facts)).toEqual({ ok: false, refusal })
  })

  test.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
  ])('an order that lapses on %s, by the older wording: %s', (on, expected) => {
    const decided = decideHandOver(whole, { ...facts, lapseOf: () => ({ ...fromDeparture, on }) })
    expect(decided.ok).toBe(expected)
    if (!decided.ok) expect(decided.refusal).toMatchObject({ reason: 'order_has_lapsed', lapsedOn: on })
  })
})

describe('how it went is told', () => {
  const told = { today: '2026-11-24', outcome: 'left' as const }

  test('with the day and the papers', () => {
    expect(decideReturnStatus({ happenedOn: '2026-11-20', documents: ['passport'] }, told)).toEqual({
      ok: true,
      value: { returnOutcome: 'left', happenedOn: '2026-11-20', documents: ['passport'] },
    })
  })

  test.each([
    [{ documents: [] }, 'left' as const, 'return_status_incomplete'],
    [{ happenedOn: '2026-11-20' }, 'left' as const, 'return_status_incomplete'],
    [{ happenedOn: '2026-11-25', documents: [] }, 'absconded' as const, 'happened_in_the_future'],
    [{ happenedOn: '2026-11-20', documents: [] }, 'left' as const, 'left_without_documents'],
  ])('not so: %j of %s', (form, outcome, reason) => {
    expect(decideReturnStatus(form, { ...told, outcome })).toMatchObject({ ok: false, refusal: { reason } })
  })

  test.each(['absconded', 'handed_back', 'obstacle'] as const)('%s needs no papers', (outcome) => {
    expect(decideReturnStatus({ happenedOn: '2026-11-20', documents: [] }, { ...told, outcome }).ok).toBe(true)
  })
})
