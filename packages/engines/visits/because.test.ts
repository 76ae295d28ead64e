import { describe, expect, test } from 'vitest'
import type { OfficeDays } from './day.ts'
import type { CannotPlan } from './plan.ts'
import { planVisits } from './plan-visits.ts'
import { at, day, desk, errand, household, interpreter, monday, office, tuesday } from './testing/small-office.ts'

const reasonsOf = (question: OfficeDays) =>
  Object.fromEntries(planVisits(question, { seed: 1 }).unplanned.map((one) => [one.errand, one.because]))

const booked = (from: number, to: number) => ({
  household: 'other',
  errand: `o${from}`,
  date: monday,
  from,
  to,
  desk: 'd1',
  members: [],
})

const ti = { language: 'ti' }
const site = { from: at(9), to: at(12), mode: 'site' } as const

const cases: readonly (readonly [string, OfficeDays, CannotPlan])[] = [
  [
    'nobody does it here',
    office([day(monday, [desk('d1', 'SKV')])], [household('h', [errand('e', 'SKV', { competence: 'id-card' })])]),
    { reason: 'nobody_serves', agency: 'SKV', competence: 'id-card' },
  ],
  [
    'a paper is missing',
    office([day(monday, [desk('d1', 'SKV')])], [household('h', [errand('e', 'SKV', { papers: ['passport'] })])]),
    { reason: 'paper_missing', papers: ['passport'] },
  ],
  [
    'there are no children to bring',
    office([day(monday, [desk('d1', 'SKV')])], [household('h', [errand('e', 'SKV', { who: 'every_child' })])]),
    { reason: 'nobody_to_be_present', who: 'every_child' },
  ],
  [
    'a child has no adult to come with',
    office(
      [day(monday, [desk('d1', 'SKV')])],
      [household('h', [errand('e', 'SKV', { who: 'every_child' })], { members: [{ id: 'c', kind: 'child' }] })],
    ),
    { reason: 'nobody_to_be_present', who: 'every_child' },
  ],
  [
    'the household comes on none of the days',
    office([day(monday, [desk('d1', 'SKV')])], [household('h', [errand('e', 'SKV')], { canCome: [] })]),
    { reason: 'cannot_come' },
  ],
  [
    'it is released after the last day',
    office(
      [day(monday, [desk('d1', 'SKV')])],
      [household('h', [errand('e', 'SKV', { notBefore: { date: tuesday, minute: 0 } })])],
    ),
    { reason: 'cannot_come' },
  ],
  [
    'no room holds them',
    office([day(monday, [desk('d1', 'SKV')])], [household('h', [errand('e', 'SKV', { room: true })])]),
    { reason: 'no_room_fits', seatsNeeded: 1 },
  ],
  [
    'the desk is never open for so long',
    office(
      [day(monday, [desk('d1', 'SKV', { open: [{ from: at(9), to: at(9, 40) }] })])],
      [household('h', [errand('e', 'SKV', { minutes: 75 })])],
    ),
    { reason: 'never_fits_hours', longestMinutes: 40, neededMinutes: 75 },
  ],
  [
    'the household comes when the desk is closed',
    office(
      [day(monday, [desk('d1', 'SKV')])],
      [household('h', [errand('e', 'SKV')], { canCome: [{ date: monday, from: at(13), to: at(15) }] })],
    ),
    { reason: 'never_fits_hours', longestMinutes: 0, neededMinutes: 30 },
  ],
  [
    'others have the time, and the next is on a day when it cannot come',
    office(
      [
        day(monday, [desk('d1', 'SKV')], { booked: [booked(at(9), at(10)), booked(at(10, 20), at(12))] }),
        day(tuesday, [desk('d1', 'SKV')]),
      ],
      [household('h', [errand('e', 'SKV')], { canCome: [{ date: monday, from: at(8), to: at(18) }] })],
    ),
    { reason: 'fully_booked', longestMinutes: 20, neededMinutes: 30, nearest: { date: tuesday, from: at(9) } },
  ],
  [
    'no interpreter speaks the language at all',
    office([day(monday, [desk('d1', 'SKV')])], [household('h', [errand('e', 'SKV')], ti)]),
    { reason: 'no_interpreter', language: 'ti' },
  ],
  [
    'the interpreter of the language is there by video, on another day',
    office(
      [
        day(monday, [desk('d1', 'SKV')]),
        day(tuesday, [desk('d1', 'SKV')], {
          interpreters: [interpreter('t', 'ti', [{ from: at(10), to: at(12), mode: 'video' }])],
        }),
      ],
      [household('h', [errand('e', 'SKV', { modes: ['site'] })], ti)],
    ),
    { reason: 'no_interpreter', language: 'ti', nearest: { date: tuesday, from: at(10), mode: 'video' } },
  ],
  [
    'the only interpreter is taken',
    office(
      [
        day(monday, [desk('d1', 'SKV'), desk('d2', 'FK')], {
          interpreters: [interpreter('t', 'ti', [site])],
          booked: [{ ...booked(at(9), at(12)), desk: 'd2', interpreter: { id: 't', mode: 'site' } }],
        }),
      ],
      [household('h', [errand('e', 'SKV')], ti)],
    ),
    { reason: 'fully_booked', longestMinutes: 0, neededMinutes: 30 },
  ],
]

describe('an errand without a time says why', () => {
  test.each(cases)('%s', (_name, question, because) => {
    expect(reasonsOf(question)).toEqual({ e: because })
  })

  test('those that come after it wait for it, and the others are planned', () => {
    const errands = [
      errand('card', 'MIGR'),
      errand('register', 'SKV', { after: ['card'] }),
      errand('id', 'SKV', { after: ['register'] }),
      errand('insure', 'FK'),
    ]
    const question = office([day(monday, [desk('d1', 'SKV'), desk('d2', 'FK')])], [household('h', errands)])
    const plan = planVisits(question, { seed: 1 })
    expect(reasonsOf(question)).toEqual({
      card: { reason: 'nobody_serves', agency: 'MIGR', competence: 'x' },
      register: { reason: 'waits_for', errand: 'card' },
      id: { reason: 'waits_for', errand: 'register' },
    })
    expect(plan.visits.flatMap(({ appointments }) => appointments.map((one) => one.errand))).toEqual(['insure'])
  })
})
