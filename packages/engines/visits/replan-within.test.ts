import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedOffice } from './change.ts'
import { got, randomOf } from './numbers.ts'
import type { Change } from './plan.ts'
import { planVisits } from './plan-visits.ts'
import { replan, replanWithin } from './replan.ts'
import { messyOffice } from './testing/messy-office.ts'
import { at, day, desk, errand, household, interpreter, monday, office, tuesday } from './testing/small-office.ts'

test('an office that has changed already is mended as one that is told of the change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const mess = { days: 2, households: 5, mostErrands: 4, stepMinutes: 15, steps: 16, bookedShare: 0.2 }
      const question = messyOffice(seed, mess)
      const plan = planVisits(question, { seed, rounds: 20 })
      const random = randomOf(seed)
      const { date, desks, rooms, interpreters } = got(question.days, random.below(question.days.length))
      const hours = { date, from: 540 + random.below(120), to: 700 + random.below(120) }
      const changes: Change[] = [
        { kind: 'desk_closes', desk: got(desks, random.below(desks.length)).id, ...hours },
        { kind: 'room_closes', room: got(rooms, 0).id, ...hours },
        { kind: 'interpreter_away', interpreter: got(interpreters, random.below(2)).id, ...hours },
      ]
      const change = got(changes, random.below(3))
      expect(replanWithin(changedOffice(question, change), plan)).toEqual(replan(question, plan, change))
    }),
    { numRuns: 150, seed: 26 },
  )
}, 60_000)

test('a day on which the place is closed gives what was booked there to another day', () => {
  const desks = [desk('d1', 'SKV'), desk('d2', 'FK')]
  const who = [household('h', [errand('e', 'SKV'), errand('f', 'FK')])]
  const plan = planVisits(office([day(monday, desks), day(tuesday, desks)], who), { seed: 1 })
  const { moved } = replanWithin(office([day(tuesday, desks)], who), plan)
  expect(moved.map(({ was, becomes, because }) => [was.date, becomes?.date, because])).toEqual([
    [monday, tuesday, 'desk_closes'],
    [monday, tuesday, 'desk_closes'],
  ])
})

test('an interpreter who is there in another way than was booked is another interpreter', () => {
  const at9 = (mode: 'site' | 'video') => [interpreter('t1', 'ti', [{ from: at(9), to: at(12), mode }])]
  const who = [household('h', [errand('e', 'SKV')], { language: 'ti' })]
  const before = office([day(monday, [desk('d1', 'SKV')], { interpreters: at9('site') })], who)
  const after = office([day(monday, [desk('d1', 'SKV')], { interpreters: at9('video') })], who)
  const { moved } = replanWithin(after, planVisits(before, { seed: 1 }))
  expect(moved.map(({ becomes, because }) => [becomes?.interpreter, because])).toEqual([
    [{ id: 't1', mode: 'video' }, 'interpreter_away'],
  ])
})
