import { describe, expect, test } from 'vitest'
import { boardOf, place } from './board.ts'
import { figuresOf } from './figures.ts'
import { inventOffice } from './invent.ts'
import { proposeVisits } from './propose.ts'
import { judge } from './testing/judge.ts'
import { at, day, desk, errand, household, interpreter, monday, office, tuesday } from './testing/small-office.ts'

describe('proposals to a household', () => {
  test('come in one visit, with the other half of the day and the next day as alternatives', () => {
    const desks = [
      desk('d1', 'SKV', { open: [{ from: at(9), to: at(16) }] }),
      desk('d2', 'FK', { open: [{ from: at(9), to: at(16) }] }),
    ]
    const question = office(
      [day(monday, desks), day(tuesday, desks)],
      [household('h', [errand('e', 'SKV'), errand('f', 'FK')])],
    )
    const proposals = proposeVisits(question, 'h')
    expect(proposals.map(({ visits }) => visits.map(({ date, arrive, leave }) => [date, arrive, leave]))).toEqual([
      [[monday, at(9), at(10)]],
      [[monday, at(12), at(13)]],
      [[tuesday, at(9), at(10)]],
    ])
    expect(proposals.map(({ tradeOffs }) => tradeOffs)).toEqual([
      [
        { kind: 'fewest_visits', visits: 1 },
        { kind: 'least_waiting', minutes: 0 },
        { kind: 'earliest', date: monday },
      ],
      [
        { kind: 'fewest_visits', visits: 1 },
        { kind: 'least_waiting', minutes: 0 },
        { kind: 'earliest', date: monday },
      ],
      [
        { kind: 'fewest_visits', visits: 1 },
        { kind: 'least_waiting', minutes: 0 },
        { kind: 'later', officeDays: 1 },
      ],
    ])
  })

  test('weigh one visit with waiting against two without, and an interpreter in person against one at a distance', () => {
    const hours = (from: number, to: number, mode: 'site' | 'video') => ({ from: at(from), to: at(to), mode })
    const question = office(
      [
        day(
          monday,
          [
            desk('d1', 'SKV', { open: [{ from: at(9), to: at(9, 30) }] }),
            desk('d2', 'FK', { open: [{ from: at(10), to: at(10, 30) }] }),
          ],
          {
            interpreters: [interpreter('t', 'ti', [hours(9, 12, 'video')])],
          },
        ),
        day(tuesday, [desk('d1', 'SKV'), desk('d2', 'FK')], {
          interpreters: [interpreter('t', 'ti', [hours(9, 12, 'site')])],
        }),
      ],
      [household('h', [errand('e', 'SKV'), errand('f', 'FK')], { language: 'ti' })],
    )
    expect(
      proposeVisits(question, 'h').map(({ visits, tradeOffs }) => [visits.map(({ date }) => date), tradeOffs]),
    ).toEqual([
      [
        [tuesday],
        [
          { kind: 'fewest_visits', visits: 1 },
          { kind: 'least_waiting', minutes: 0 },
          { kind: 'later', officeDays: 1 },
          { kind: 'interpreter_on_site' },
        ],
      ],
      [
        [monday],
        [
          { kind: 'fewest_visits', visits: 1 },
          { kind: 'more_waiting', minutes: 30 },
          { kind: 'earliest', date: monday },
          { kind: 'interpreter_at_distance', mode: 'video' },
        ],
      ],
    ])
  })

  test('say which errands are left, and are none for a household that is not there or has nothing that can be planned', () => {
    const question = office(
      [day(monday, [desk('d1', 'SKV')])],
      [household('h', [errand('e', 'SKV'), errand('f', 'FK')]), household('g', [errand('f', 'FK')])],
    )
    const [first] = proposeVisits(question, 'h')
    expect(first?.tradeOffs).toContainEqual({ kind: 'errands_left', errands: ['f'] })
    expect(first?.unplanned).toEqual([
      { household: 'h', errand: 'f', because: { reason: 'nobody_serves', agency: 'FK', competence: 'x' } },
    ])
    expect(proposeVisits(question, 'g')).toEqual([])
    expect(proposeVisits(question, 'nobody')).toEqual([])
  })

  test('are at most three, different from each other, and keep every rule beside what others have booked', () => {
    const question = inventOffice(3, { dates: [monday, tuesday], households: 30, bookedShare: 0.4 })
    for (const one of question.households) {
      const alone = { ...question, households: [one] }
      const proposals = proposeVisits(question, one.id)
      expect(proposals.length).toBeLessThanOrEqual(3)
      expect(new Set(proposals.map(({ visits }) => JSON.stringify(visits))).size).toBe(proposals.length)
      for (const { visits, unplanned } of proposals) {
        const board = boardOf(alone)
        const booked = question.days.flatMap((some) => some.booked)
        for (const appointment of visits.flatMap(({ appointments }) => appointments)) {
          if (!booked.some(({ household: who, errand: what }) => who === one.id && what === appointment.errand))
            place(board, appointment)
        }
        expect(judge(alone, { visits, unplanned, figures: figuresOf(board) })).toEqual([])
      }
    }
  }, 30_000)
})
