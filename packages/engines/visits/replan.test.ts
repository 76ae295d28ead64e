import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedOffice, isHit } from './change.ts'
import type { Appointment, OfficeDays } from './day.ts'
import { got, randomOf } from './numbers.ts'
import type { Change, Plan } from './plan.ts'
import { planVisits } from './plan-visits.ts'
import { replan } from './replan.ts'
import { judge, text } from './testing/judge.ts'
import { messyOffice } from './testing/messy-office.ts'
import { at, day, desk, errand, household, interpreter, monday, office, tuesday } from './testing/small-office.ts'

const appointmentsOf = (plan: Plan) => plan.visits.flatMap(({ appointments }) => appointments)
const short = ({ household: who, errand: what, date, from, desk: where }: Appointment) =>
  `${who} ${what} ${date.slice(8)} ${from} ${where}`

function changeFor(question: OfficeDays, seed: number): Change {
  const random = randomOf(seed)
  const { date, desks, rooms, interpreters } = got(question.days, random.below(question.days.length))
  const hours = { date, from: 540 + random.below(120), to: 700 + random.below(120) }
  const changes: Change[] = [
    { kind: 'desk_closes', desk: got(desks, random.below(desks.length)).id, ...hours },
    { kind: 'room_closes', room: got(rooms, 0).id, ...hours },
    { kind: 'interpreter_away', interpreter: got(interpreters, random.below(2)).id, ...hours },
    { kind: 'household_cannot_come', household: got(question.households, 0).id, date },
  ]
  return got(changes, random.below(4))
}

describe('a plan that is mended', () => {
  test('keeps every rule, moves all that was hit, and nothing else without need', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const mess = { days: 2, households: 5, mostErrands: 4, stepMinutes: 15, steps: 16, bookedShare: 0.2 }
        const question = messyOffice(seed, mess)
        const plan = planVisits(question, { seed, rounds: 20 })
        const change = changeFor(question, seed)
        const { plan: after, moved } = replan(question, plan, change)
        expect(judge(changedOffice(question, change), after)).toEqual([])
        const was = appointmentsOf(plan)
        const hit = was.filter((one) => isHit(change, one))
        expect(moved.filter(({ because }) => because === change.kind).map((one) => text(one.was))).toEqual(
          hit.map(text),
        )
        const touched = moved.map((one) => text(one.was))
        const stood = was.filter((one) => !touched.includes(text(one))).map(text)
        expect(appointmentsOf(after).map(text)).toEqual(expect.arrayContaining(stood))
        const booked = question.days.flatMap((one) => one.booked).filter((one) => !isHit(change, one))
        expect(touched.filter((one) => booked.some((other) => text(other) === one))).toEqual([])
        // One appointment makes room for one that was hit; whatever else moves is of a household that was hit.
        const strangers = moved.filter(({ because }) => because === 'makes_room')
        expect(strangers.length).toBeLessThanOrEqual(hit.length)
        const others = moved.filter(
          (one) => one.because !== 'makes_room' && !hit.some((it) => it.household === one.was.household),
        )
        expect(others).toEqual([])
      }),
      { numRuns: 250, seed: 26 },
    )
  }, 60_000)

  test('is the same when nothing was hit', () => {
    const question = office(
      [day(monday, [desk('d1', 'SKV'), desk('d2', 'SKV')])],
      [household('h', [errand('e', 'SKV')])],
    )
    const plan = planVisits(question, { seed: 1 })
    const { plan: after, moved } = replan(question, plan, {
      kind: 'desk_closes',
      desk: 'd2',
      date: monday,
      from: at(9),
      to: at(12),
    })
    expect(moved).toEqual([])
    expect(after).toEqual(plan)
  })
})

describe('when a desk closes', () => {
  const closes = (more: Partial<Change> = {}) =>
    ({ kind: 'desk_closes', desk: 'd1', date: monday, from: at(9), to: at(12), ...more }) as Change

  test('the same time at another desk is taken where it is free', () => {
    const question = office(
      [day(monday, [desk('d1', 'SKV'), desk('d2', 'SKV'), desk('d3', 'FK')])],
      [household('h', [errand('register', 'SKV'), errand('insure', 'FK')])],
    )
    const plan = planVisits(question, { seed: 1 })
    const { moved } = replan(question, plan, closes())
    expect(moved.map(({ was, becomes, because }) => [short(was), becomes && short(becomes), because])).toEqual([
      ['h register 23 540 d1', 'h register 23 540 d2', 'desk_closes'],
    ])
  })

  test('what comes after moves along when there is no earlier time', () => {
    const question = office(
      [day(monday, [desk('d1', 'SKV'), desk('d2', 'SKV', { open: [{ from: at(10), to: at(12) }] }), desk('d3', 'FK')])],
      [household('h', [errand('register', 'SKV'), errand('insure', 'FK', { after: ['register'] })])],
    )
    const plan = planVisits(question, { seed: 1 })
    const { moved } = replan(question, plan, closes())
    expect(moved.map(({ was, becomes, because }) => [short(was), becomes && short(becomes), because])).toEqual([
      ['h register 23 540 d1', 'h register 23 600 d2', 'desk_closes'],
      ['h insure 23 570 d3', 'h insure 23 630 d3', 'keeps_order'],
    ])
  })

  test('an appointment of somebody else makes room when that is the only way', () => {
    const morning = { canCome: [{ date: monday, from: at(9), to: at(9, 30) }] }
    const question = office(
      [day(monday, [desk('d1', 'SKV'), desk('d2', 'SKV', { open: [{ from: at(9), to: at(10) }] })])],
      [household('early', [errand('e', 'SKV')], morning), household('free', [errand('e', 'SKV')])],
    )
    const one = { errand: 'e', date: monday, from: at(9), to: at(9, 30), members: ['a'] }
    const placed = [
      { ...one, household: 'early', desk: 'd1' },
      { ...one, household: 'free', desk: 'd2' },
    ]
    const plan: Plan = {
      visits: placed.map((appointment) => ({
        household: appointment.household,
        date: monday,
        arrive: at(9),
        leave: at(9, 30),
        waitingMinutes: 0,
        appointments: [appointment],
      })),
      unplanned: [],
      figures: { unplannedErrands: 0, visits: 2, waitingMinutes: 0, daysUntilVisits: 0, idleMinutes: 0 },
    }
    const { moved } = replan(question, plan, closes())
    expect(moved.map(({ was, becomes, because }) => [short(was), becomes && short(becomes), because])).toEqual([
      ['early e 23 540 d1', 'early e 23 540 d2', 'desk_closes'],
      ['free e 23 540 d2', 'free e 23 570 d2', 'makes_room'],
    ])
  })

  test('what was booked before moves too when it was hit, and what finds no time says why', () => {
    const appointment = {
      household: 'h',
      errand: 'e',
      date: monday,
      from: at(10),
      to: at(10, 30),
      desk: 'd1',
      members: ['a'],
    }
    const question = office(
      [day(monday, [desk('d1', 'SKV')], { booked: [appointment] })],
      [household('h', [errand('e', 'SKV')])],
    )
    const plan = planVisits(question, { seed: 1 })
    const { plan: after, moved } = replan(question, plan, closes())
    expect(moved).toEqual([{ was: appointment, because: 'desk_closes' }])
    expect(after.unplanned).toEqual([
      { household: 'h', errand: 'e', because: { reason: 'never_fits_hours', longestMinutes: 0, neededMinutes: 30 } },
    ])
  })
})

test('when an interpreter falls ill another takes over, at the same time and in another way', () => {
  const hours = (mode: 'site' | 'phone') => [{ from: at(9), to: at(12), mode }]
  const question = office(
    [
      day(monday, [desk('d1', 'SKV')], {
        interpreters: [interpreter('t1', 'ti', hours('site')), interpreter('t2', 'ti', hours('phone'))],
      }),
    ],
    [household('h', [errand('e', 'SKV')], { language: 'ti' })],
  )
  const plan = planVisits(question, { seed: 1 })
  const away = { kind: 'interpreter_away', interpreter: 't1', date: monday, from: 0, to: at(24) } as const
  const { moved } = replan(question, plan, away)
  expect(moved.map(({ was, becomes }) => [was.from, was.interpreter, becomes?.from, becomes?.interpreter])).toEqual([
    [at(9), { id: 't1', mode: 'site' }, at(9), { id: 't2', mode: 'phone' }],
  ])
})

test('when a household cannot come its whole visit moves to another day', () => {
  const desks = [desk('d1', 'SKV'), desk('d2', 'FK')]
  const question = office(
    [day(monday, desks), day(tuesday, desks)],
    [household('h', [errand('e', 'SKV'), errand('f', 'FK')])],
  )
  const plan = planVisits(question, { seed: 1 })
  const { plan: after, moved } = replan(question, plan, { kind: 'household_cannot_come', household: 'h', date: monday })
  expect(moved).toHaveLength(2)
  expect(after.visits.map(({ date, waitingMinutes }) => [date, waitingMinutes])).toEqual([[tuesday, 0]])
})
