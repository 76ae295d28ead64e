import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from './compute-deadline.ts'
import { type DeadlineKey, deadlineKeys } from './deadline-rule.ts'
import type { DeadlineFacts } from './deadline-step.ts'
import { deadlineRule } from './deadlines.ts'
import { explainDeadline } from './explain-deadline.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function explained(key: DeadlineKey, anchor: string, language: 'sv' | 'en' | 'ar', facts: Partial<DeadlineFacts> = {}) {
  const counted = computeDeadline(deadlineRule(key, day(anchor)), { anchor: day(anchor), ...facts })
  if (!counted.ok) throw new Error(counted.refusal.reason)
  return explainDeadline(counted.value, language)
}

const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text)

describe('how a deadline was counted', () => {
  it('shows the arithmetic of three weeks', () => {
    expect(texts(explained('appeal.submit', '2026-10-14', 'sv'))).toEqual([
      'Tiden räknas från 2026-10-14, onsdag: dagen då personen fick del av beslutet. Den dagen är dag 0.',
      '2026-10-14 + 3 veckor = 2026-11-04, onsdag.',
      'Sista dag: 2026-11-04, onsdag.',
    ])
  })

  it('says why a day off is passed over, and by which paragraph', () => {
    const lines = explained('appeal.submit', '2026-12-04', 'sv')
    expect(lines.at(-2)).toEqual({
      kind: 'day_off',
      before: '2026-12-25',
      after: '2026-12-28',
      text: '2026-12-25 är juldagen, så nästa vardag gäller: 2026-12-28, måndag.',
      source: 'SFS 1930:173 2 §',
    })
  })

  it('says that a month is too short, and that time runs to its end', () => {
    expect(texts(explained('benefit.apply', '2027-12-31', 'en'))).toEqual([
      'The time is counted from 2027-12-31, Friday: the placement in the programme. That day is day 0.',
      '2027-12-31 + 1 month = 2028-01-31, Monday.',
      'Last day: 2028-01-31, Monday.',
    ])
    expect(texts(explained('benefit.apply', '2028-01-30', 'en')).slice(1)).toEqual([
      '2028-01-30 + 1 month = 2028-02-29, Tuesday.',
      'The month has no day 30, so its last day counts: 2028-02-29.',
      'Last day: 2028-02-29, Tuesday.',
    ])
    expect(texts(explained('benefit.apply', '2026-11-24', 'sv')).slice(2)).toEqual([
      'Tiden löper till månadens slut: 2026-12-31, torsdag.',
      'Sista dag: 2026-12-31, torsdag.',
    ])
  })

  it('counts backwards', () => {
    expect(texts(explained('unaccompanied_minor.last_check_before_18', '2027-05-20', 'sv'))[1]).toBe(
      '2027-05-20 − 30 dagar = 2027-04-20, tisdag.',
    )
  })

  it('names what is added and why', () => {
    const extensions = [{ ground: 'special_reasons', until: day('2027-03-01') }] as const
    expect(texts(explained('asylum.decision', '2026-05-24', 'sv', { extensions })).slice(2)).toEqual([
      'Tiden är förlängd till 2027-03-01, måndag, eftersom det finns särskilda skäl.',
      'Sista dag: 2027-03-01, måndag.',
    ])
    expect(
      texts(explained('sfi.right', '2026-01-01', 'en', { extensions: [{ ground: 'not_yet_passed' }] })).slice(2),
    ).toEqual([
      'The time is extended by 6 months to 2029-07-01, Sunday, because the pupil has not had time to complete the course.',
      'Holds up to and including 2029-07-01, Sunday.',
    ])
  })

  it('names what is not counted, and another day to count from', () => {
    const pauses = [{ ground: 'before_plan', from: day('2026-03-16'), to: day('2026-05-14') }] as const
    expect(texts(explained('establishment.window', '2026-03-15', 'sv', { pauses })).slice(2)).toEqual([
      '2026-03-16–2026-05-14 räknas inte (tid innan det fanns en plan): 2029-03-15 + 60 dagar = 2029-05-14, måndag.',
      'Ska rymmas till och med 2029-05-14, måndag.',
    ])
    const shift = { ground: 'dublin', to: day('2026-08-31') } as const
    expect(texts(explained('asylum.decision', '2026-05-24', 'en', { shift }))[1]).toBe(
      'The time is counted from 2026-08-31, Monday, instead, because it first had to be settled which state examines the application (Dublin).',
    )
  })

  it('says that a decision has set another day', () => {
    const decided = { on: day('2027-01-10'), source: 'SFS 2016:39 10 §' }
    expect(explained('anvisning.reception', '2026-11-24', 'sv', { decided }).at(-2)).toEqual({
      kind: 'decided',
      before: '2027-01-24',
      after: '2027-01-10',
      text: 'Ett beslut har satt en annan dag: 2027-01-10, söndag.',
      source: 'SFS 2016:39 10 §',
    })
  })

  it('speaks Arabic, with every day kept in its own direction', () => {
    expect(texts(explained('appeal.submit', '2026-10-14', 'ar'))).toEqual([
      'يُحسب الوقت من \u20662026-10-14\u2069، الأربعاء: اليوم الذي بُلّغ فيه الشخص بالقرار. هذا اليوم هو اليوم صفر.',
      '\u20662026-10-14\u2069 + 3 أسابيع = \u20662026-11-04\u2069، الأربعاء.',
      'آخر يوم: \u20662026-11-04\u2069، الأربعاء.',
    ])
  })

  it.each(deadlineKeys)('%s is explained in every language', (key) => {
    for (const language of ['sv', 'en', 'ar'] as const) {
      const lines = explained(key, '2026-11-24', language)
      expect(lines.length).toBeGreaterThanOrEqual(3)
      expect(texts(lines).join(' ')).not.toMatch(/[{}#]|undefined/)
    }
  })
})
