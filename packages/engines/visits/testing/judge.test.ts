import { expect, test } from 'vitest'
import type { Appointment } from '../day.ts'
import type { Plan } from '../plan.ts'
import { planVisits } from '../plan-visits.ts'
import { judge } from './judge.ts'
import { at, day, desk, errand, household, monday, office } from './small-office.ts'

const question = office(
  [
    day(monday, [desk('d1', 'SKV'), desk('d2', 'FK')], {
      booked: [{ household: 'g', errand: 'x', date: monday, from: at(11), to: at(12), desk: 'd1', members: [] }],
    }),
  ],
  [household('h', [errand('e', 'SKV'), errand('f', 'FK', { after: ['e'] })])],
)

/** The plan with its appointments changed. */
function changed(change: (one: Appointment) => Partial<Appointment>): Plan {
  const plan = planVisits(question, { seed: 1 })
  const visits = plan.visits.map((visit) => ({
    ...visit,
    appointments: visit.appointments.map((one) => ({ ...one, ...change(one) })),
  }))
  return { ...plan, visits }
}

test.each<[string, (one: Appointment) => Partial<Appointment>]>([
  ['desk twice', ({ errand: id }) => (id === 'e' ? { from: at(11), to: at(11, 30) } : {})],
  ['person twice', ({ errand: id }) => (id === 'f' ? { from: at(10, 30), to: at(11) } : {})],
  ['order', ({ errand: id }) => (id === 'f' ? { from: at(9), to: at(9, 30) } : {})],
  ['competence', ({ errand: id }) => (id === 'f' ? { desk: 'd1' } : {})],
  ['hours', ({ errand: id }) => (id === 'f' ? { from: at(12), to: at(12, 30) } : {})],
  ['length', ({ errand: id, from }) => (id === 'f' ? { to: from + 25 } : {})],
  ['step', ({ errand: id, from, to }) => (id === 'f' ? { from: from + 1, to: to + 1 } : {})],
  ['members', () => ({ members: [] })],
  ['language', () => ({ interpreter: { id: 't', mode: 'site' } })],
  ['figure of waiting', ({ errand: id }) => (id === 'f' ? { from: at(11, 10), to: at(11, 40) } : {})],
])('the judge of plans finds %s', (wrong, change) => {
  const plan = changed(change)
  const visits = plan.visits.map((visit) => ({ ...visit, leave: Math.max(...visit.appointments.map(({ to }) => to)) }))
  expect(judge(question, { ...plan, visits }).some((found) => found.startsWith(wrong))).toBe(true)
})

test('the judge of plans finds nothing in a right one', () => {
  expect(
    judge(
      question,
      changed(() => ({})),
    ),
  ).toEqual([])
})
