import { expect, test } from 'vitest'
import type { Member } from './day.ts'
import { firstComeFirstServed } from './first-come.ts'
import { boundVisits } from './party.ts'
import { planVisits } from './plan-visits.ts'
import { at, day, desk, errand, household, interpreter, monday, office, tuesday } from './testing/small-office.ts'

const plan = (question: Parameters<typeof planVisits>[0]) => planVisits(question, { seed: 1 })
const times = (question: Parameters<typeof planVisits>[0]) =>
  plan(question).visits.flatMap(({ date, appointments }) =>
    appointments.map((one) => [one.errand, date, one.from, one.room ?? one.desk]),
  )
const couple: Member[] = [
  { id: 'a', kind: 'adult' },
  { id: 'b', kind: 'adult' },
]

test('errands of four agencies become one visit where each agency for itself would make three', () => {
  const only = (id: string, agency: string, from: number, to: number) =>
    desk(id, agency, { open: [{ from: at(from), to: at(to) }] })
  const question = office(
    [
      day(monday, [only('d1', 'MIGR', 9, 12), only('d2', 'SKV', 9, 10)], {
        booked: [{ household: 'g', errand: 'x', date: monday, from: at(9), to: at(10), desk: 'd2', members: [] }],
      }),
      day(tuesday, [
        only('d1', 'MIGR', 9, 12),
        only('d2', 'SKV', 9, 12),
        only('d3', 'FK', 9, 12),
        only('d4', 'AF', 9, 12),
      ]),
    ],
    [
      household('h', [
        errand('card', 'MIGR'),
        errand('register', 'SKV', { after: ['card'] }),
        errand('insure', 'FK'),
        errand('enrol', 'AF'),
      ]),
    ],
  )
  expect(plan(question).figures).toMatchObject({ visits: 1, waitingMinutes: 0 })
  expect(firstComeFirstServed(question).figures.visits).toBe(2)
  expect(boundVisits(question)).toEqual({ visits: 1, oneVisitPossible: ['h'] })
})

test('an errand that waits for another is booked singly for a later day, since nobody can have it before', () => {
  const desks = [desk('d1', 'SKV'), desk('d2', 'FK')]
  const errands = [errand('register', 'SKV'), errand('insure', 'FK', { after: ['register'] })]
  const question = office([day(monday, desks), day(tuesday, desks)], [household('h', errands)])
  const dates = (followers: 'same_day' | 'later_day') =>
    firstComeFirstServed(question, { followers }).visits.map(({ date }) => date)
  expect(dates('same_day')).toEqual([monday])
  expect(dates('later_day')).toEqual([monday, tuesday])
})

test('two adults go to different desks at the same time when they may, and one after the other when they may not', () => {
  const desks = [desk('d1', 'SKV'), desk('d2', 'FK')]
  const errands = [errand('e', 'SKV'), errand('f', 'FK')]
  const short = [{ date: monday, from: at(9), to: at(9, 30) }]
  const split = office(
    [day(monday, desks)],
    [household('h', errands, { members: couple, maySplit: true, canCome: short })],
  )
  expect(times(split)).toEqual([
    ['e', monday, at(9), 'd1'],
    ['f', monday, at(9), 'd2'],
  ])
  const together = office([day(monday, desks)], [household('h', errands, { members: couple, canCome: short })])
  expect(plan(together).figures).toMatchObject({ visits: 1, unplannedErrands: 1 })
})

test('an errand that needs both adults waits for both, also when they may split', () => {
  const question = office(
    [day(monday, [desk('d1', 'SKV'), desk('d2', 'FK')])],
    [
      household('h', [errand('e', 'SKV'), errand('f', 'FK', { who: 'every_adult' })], {
        members: couple,
        maySplit: true,
      }),
    ],
  )
  expect(times(question).map(([name, , from]) => [name, from])).toEqual([
    ['e', at(9)],
    ['f', at(9, 30)],
  ])
})

test('walking between desks takes its minutes', () => {
  const question = office(
    [day(monday, [desk('d1', 'SKV'), desk('d2', 'FK')], { walks: [{ between: ['d2', 'd1'], minutes: 7 }] })],
    [household('h', [errand('e', 'SKV'), errand('f', 'FK', { after: ['e'] })])],
  )
  expect(times(question)).toEqual([
    ['e', monday, at(9), 'd1'],
    ['f', monday, at(9, 40), 'd2'],
  ])
})

test('an appointment that is booked is kept, and the others are put beside it', () => {
  const booked = [
    { household: 'h', errand: 'e', date: tuesday, from: at(10), to: at(10, 30), desk: 'd1', members: ['a'] },
  ]
  const desks = [desk('d1', 'SKV'), desk('d2', 'FK')]
  const question = office(
    [day(monday, desks), day(tuesday, desks, { booked })],
    [household('h', [errand('e', 'SKV'), errand('f', 'FK')])],
  )
  expect(times(question)).toEqual([
    ['f', tuesday, at(9, 30), 'd2'],
    ['e', tuesday, at(10), 'd1'],
  ])
})

test('a desk that speaks the language is chosen before one that needs an interpreter', () => {
  const question = office(
    [
      day(monday, [desk('d1', 'SKV'), desk('d2', 'SKV', { languages: ['ti'] })], {
        interpreters: [interpreter('t', 'ti', [{ from: at(9), to: at(12), mode: 'site' }])],
      }),
    ],
    [household('h', [errand('e', 'SKV')], { language: 'ti' })],
  )
  expect(times(question)).toEqual([['e', monday, at(9), 'd2']])
})

test('an errand behind a door takes a room that holds all who must be there', () => {
  const rooms = [
    { id: 'small', seats: 1, open: [{ from: at(9), to: at(12) }] },
    { id: 'large', seats: 2, open: [{ from: at(10), to: at(12) }] },
  ]
  const question = office(
    [day(monday, [desk('d1', 'AF')], { rooms })],
    [household('h', [errand('e', 'AF', { room: true, who: 'every_adult' })], { members: couple })],
  )
  expect(times(question)).toEqual([['e', monday, at(10), 'large']])
})

test('an errand is not done before the day and minute of its release', () => {
  const desks = [desk('d1', 'SKV')]
  const question = office(
    [day(monday, desks), day(tuesday, desks)],
    [household('h', [errand('e', 'SKV', { notBefore: { date: tuesday, minute: at(10, 2) } })])],
  )
  expect(times(question)).toEqual([['e', tuesday, at(10, 5), 'd1']])
})

test('lunch is nobody’s time', () => {
  const question = office(
    [day(monday, [desk('d1', 'SKV', { lunch: { from: at(9, 20), to: at(10) } })])],
    [household('h', [errand('e', 'SKV')])],
  )
  expect(times(question)).toEqual([['e', monday, at(10), 'd1']])
})
