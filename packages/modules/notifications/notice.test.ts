import { Temporal } from '@kedjan/kernel'
import { describe, expect, it, test } from 'vitest'
import { composeLetter } from './letter.ts'
import { decideAfter, decideSendAt, type Outcome, type Template } from './notice.ts'
import { decideReceivers } from './receivers.ts'

const at = (text: string) => Temporal.Instant.from(text)

describe('a text message', () => {
  it.each<[string, Template, string, string]>([
    ['leaves at once in the day', 'own_news', '2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'],
    ['leaves at eight sharp', 'own_news', '2026-11-24T07:00:00Z', '2026-11-24T07:00:00Z'],
    ['waits for eight in the early morning', 'own_news', '2026-11-24T06:59:59Z', '2026-11-24T07:00:00Z'],
    [
      'waits for the next morning from eight in the evening',
      'own_news',
      '2026-11-24T19:00:00Z',
      '2026-11-25T07:00:00Z',
    ],
    ['waits by summer time in summer', 'own_news', '2026-07-01T18:30:00Z', '2026-07-02T06:00:00Z'],
    [
      'is let through in the night when somebody asked for a code',
      'answer_code',
      '2026-11-24T23:00:00Z',
      '2026-11-24T23:00:00Z',
    ],
  ])('%s', (_name, template, now, expected) => {
    expect(decideSendAt('sms', template, at(now)).toString()).toBe(expected)
  })

  it('is the only one that waits: mail leaves at night', () => {
    expect(decideSendAt('email', 'own_news', at('2026-11-24T23:00:00Z')).toString()).toBe('2026-11-24T23:00:00Z')
  })
})

describe('after an attempt', () => {
  const now = at('2026-11-24T09:00:00Z')
  const away: Outcome = { outcome: 'failed', why: 'smtp_451' }
  it.each<[string, Template, number, Outcome, unknown]>([
    ['that was taken it is sent', 'own_news', 1, { outcome: 'sent' }, ['sent', null, null]],
    ['that failed it is tried after a minute', 'own_news', 1, away, ['failed', 'smtp_451', '2026-11-24T09:01:00Z']],
    ['that failed again after five', 'own_news', 2, away, ['failed', 'smtp_451', '2026-11-24T09:05:00Z']],
    [
      'that failed for the fifth time after half a day',
      'own_news',
      5,
      away,
      ['failed', 'smtp_451', '2026-11-24T21:00:00Z'],
    ],
    ['that failed for the sixth time it is given up', 'own_news', 6, away, ['given_up', 'smtp_451', null]],
    ['a code is given up after three', 'answer_code', 3, away, ['given_up', 'smtp_451', null]],
    [
      'that the address refused it has bounced',
      'own_news',
      1,
      { outcome: 'bounced', why: 'smtp_550' },
      ['bounced', 'smtp_550', null],
    ],
  ])('%s', (...[, template, attempt, result, expected]) => {
    const { state, why, nextAt } = decideAfter(template, attempt, result, now)
    expect([state, why, nextAt?.toString() ?? null]).toEqual(expected)
  })
})

describe('of silence', () => {
  const handoff = { from: 'K1380', to: 'AF', kind: 'referral' as const, personId: 'p' }
  it.each([
    [1, [{ organisationId: 'AF', template: 'handoff_silent' }]],
    [
      2,
      [
        { organisationId: 'AF', template: 'handoff_silent' },
        { organisationId: 'K1380', template: 'handoff_silent' },
      ],
    ],
    [3, [{ personId: 'p' }]],
  ])('at level %i these are told', (level, expected) => {
    expect(decideReceivers('handoffs.silent', { level }, { handoff })).toEqual(expected)
  })
})

test.each([
  ['owner_asked', [{ organisationId: 'SKV', template: 'step_stalled' }]],
  ['coordinator_told', [{ organisationId: 'SKV', template: 'step_stalled' }]],
  ['person_told', [{ personId: 'p' }]],
])('of a step that stands still, at %s these are told', (level, expected) => {
  expect(decideReceivers('chain.stalled', { level }, { personId: 'p', responsible: 'SKV' })).toEqual(expected)
})

test.each([
  ['has been decided or sent', false, ['K1380', 'AF']],
  ['nobody but its sender has been told of', true, ['K1380']],
])('the end of what %s is told to both parties, or to the sender alone', (_what, wasPlanned, expected) => {
  const handoff = { from: 'K1380', to: 'AF', kind: 'referral' as const, personId: 'p' }
  const told = decideReceivers('handoffs.ended', { wasPlanned }, { handoff })
  expect(told).toEqual(expected.map((organisationId) => ({ organisationId, template: 'handoff_ended' })))
})

test('an agency that is asked to open more is told, and nobody else', () => {
  const payload = { askId: 'a', agency: 'SKV', week: '2026-11-30' }
  expect(decideReceivers('visits.more_asked', payload, {})).toEqual([{ organisationId: 'SKV', template: 'more_asked' }])
})

test('of a step that rests on a day that was put right its owner is told', () => {
  expect(decideReceivers('chain.questioned', {}, { responsible: 'SKV' })).toEqual([
    { organisationId: 'SKV', template: 'step_questioned' },
  ])
})

test.each([
  ['visits.reminder_due', 'visit_soon'],
  ['visits.moved', 'visit_moved'],
  ['visits.time_freed', 'visit_time_freed'],
] as const)('of %s the person is told, and of one who came unbooked nobody', (fact, template) => {
  expect(decideReceivers(fact, {}, { personId: 'p' })).toEqual([{ personId: 'p', template }])
  expect(decideReceivers(fact, {}, {})).toEqual([])
})

test('a question goes to the other party, whoever asks', () => {
  const handoff = { from: 'K1380', to: 'AF', kind: 'referral' as const, personId: 'p' }
  const asked = (by: string) => decideReceivers('handoffs.asked', { by }, { handoff })
  expect([asked('K1380'), asked('AF')]).toEqual([
    [{ organisationId: 'AF', template: 'handoff_asked' }],
    [{ organisationId: 'K1380', template: 'handoff_asked' }],
  ])
})

test('a message is fixed words and a link; what it needs must be there', () => {
  const wish = { key: 'k', channel: 'sms', template: 'own_news', language: 'sv', to: '+46701740600' } as const
  const letter = composeLetter({ ...wish, facts: { link: 'https://kedjan.example.se/me' } })
  expect(letter.text).toBe('Du har något nytt i Kedjan. Logga in för att läsa:\nhttps://kedjan.example.se/me')
  expect(() => composeLetter({ ...wish, facts: {} })).toThrow('the message own_news needs link')
})
