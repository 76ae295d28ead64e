import { describe, expect, test } from 'vitest'
import { checkDay } from './check-day.ts'
import type { Appointment, Desk, OfficeDay, OfficeDays } from './day.ts'
import type { DayFaultKind } from './day-fault.ts'
import { at, day, desk, errand, household, interpreter, monday, office, tuesday } from './testing/small-office.ts'

const appointment: Appointment = {
  household: 'h',
  errand: 'e',
  date: monday,
  from: at(9),
  to: at(9, 30),
  desk: 'd1',
  members: ['a'],
}
const site = { from: at(9), to: at(11), mode: 'site' } as const

function withDay(more: Partial<OfficeDay>): OfficeDays {
  return office([day(monday, [desk('d1', 'SKV'), desk('d2', 'FK')], more)], [household('h', [errand('e', 'SKV')])])
}

const withDesk = (more: Partial<Desk>) => withDay({ desks: [desk('d1', 'SKV', more)] })
const withBooked = (...booked: Partial<Appointment>[]) =>
  withDay({ booked: booked.map((one) => ({ ...appointment, ...one })) })
const withHousehold = (...given: Parameters<typeof household>) =>
  office([day(monday, [desk('d1', 'SKV')])], [household(...given)])

const open = { from: at(9) }

const faulty: readonly (readonly [DayFaultKind, OfficeDays, string])[] = [
  ['not_a_step', { ...withDay({}), stepMinutes: 0 }, 'stepMinutes'],
  ['not_a_step', { ...withDay({}), stepMinutes: 2.5 }, 'stepMinutes'],
  ['not_a_date', office([day('2026-02-29', [])], []), '2026-02-29'],
  ['not_a_date', office([day('24 Nov', [])], []), '24 Nov'],
  ['dates_out_of_order', office([day(tuesday, []), day(monday, [])], []), monday],
  ['dates_out_of_order', office([day(monday, []), day(monday, [])], []), monday],
  ['not_a_window', withDesk({ open: [{ from: -5, to: at(9) }] }), '2026-11-23 d1'],
  ['not_a_window', withDesk({ open: [{ from: at(12), to: at(9) }] }), '2026-11-23 d1'],
  ['not_a_window', withDesk({ open: [{ from: at(9), to: at(9) }] }), '2026-11-23 d1'],
  ['not_a_window', withDesk({ open: [{ ...open, to: at(24, 1) }] }), '2026-11-23 d1'],
  ['not_a_window', withDesk({ open: [{ ...open, to: 599.5 }] }), '2026-11-23 d1'],
  ['not_a_window', withDesk({ open: [{ ...open, to: Number.NaN }] }), '2026-11-23 d1'],
  ['not_a_window', withDesk({ lunch: { from: at(11), to: at(10) } }), '2026-11-23 d1'],
  [
    'windows_overlap',
    withDesk({
      open: [
        { ...open, to: at(11) },
        { from: at(10), to: at(12) },
      ],
    }),
    '2026-11-23 d1',
  ],
  [
    'window_skipped_by_clock',
    withDay({ skipped: { from: at(11), to: at(12) }, desks: [desk('d1', 'SKV')] }),
    '2026-11-23 d1',
  ],
  ['lunch_outside_hours', withDesk({ lunch: { from: at(11, 30), to: at(12, 15) } }), '2026-11-23 d1'],
  ['not_a_count', withDay({ rooms: [{ id: 'r', seats: 0, open: [] }] }), '2026-11-23 r'],
  ['not_minutes', withDay({ walks: [{ between: ['d1', 'd2'], minutes: -1 }] }), '2026-11-23 d1 d2'],
  ['unknown_place', withDay({ walks: [{ between: ['d1', 'd9'], minutes: 1 }] }), '2026-11-23 d1 d9'],
  ['id_twice', withDay({ desks: [desk('d1', 'SKV'), desk('d1', 'FK')] }), '2026-11-23 d1'],
  ['id_twice', office([], [household('h', []), household('h', [])]), 'household h'],
  ['id_twice', withHousehold('h', [errand('e', 'SKV'), errand('e', 'SKV')]), 'h e'],
  ['not_minutes', withHousehold('h', [errand('e', 'SKV', { minutes: 0 })]), 'h e'],
  ['not_minutes', withHousehold('h', [errand('e', 'SKV', { minutes: -30 })]), 'h e'],
  ['not_minutes', withHousehold('h', [errand('e', 'SKV', { notBefore: { date: monday, minute: -1 } })]), 'h e'],
  ['not_a_date', withHousehold('h', [errand('e', 'SKV', { notBefore: { date: 'soon', minute: 0 } })]), 'h e'],
  ['unknown_errand', withHousehold('h', [errand('e', 'SKV', { after: ['f'] })]), 'h e'],
  [
    'errands_in_a_circle',
    withHousehold('h', [errand('e', 'SKV', { after: ['f'] }), errand('f', 'SKV', { after: ['e'] })]),
    'h',
  ],
  ['errands_in_a_circle', withHousehold('h', [errand('e', 'SKV', { after: ['e'] })]), 'h'],
  [
    'too_many_errands',
    withHousehold(
      'h',
      Array.from({ length: 13 }, (_, index) => errand(`e${index}`, 'SKV')),
    ),
    'h',
  ],
  ['not_a_window', withHousehold('h', [], { canCome: [{ date: monday, from: 5, to: 2 }] }), 'h 2026-11-23'],
  ['not_a_date', withHousehold('h', [], { canCome: [{ date: '2026-13-01', from: 5, to: 9 }] }), 'h 2026-13-01'],
  [
    'windows_overlap',
    withHousehold('h', [], {
      canCome: [
        { date: monday, from: 5, to: 9 },
        { date: monday, from: 8, to: 12 },
      ],
    }),
    'h 2026-11-23',
  ],
  ['not_a_window', withBooked({ to: at(9) }), '2026-11-23 h e'],
  ['booked_on_another_date', withBooked({ date: tuesday }), '2026-11-24 h e'],
  ['booked_at_unknown_desk', withBooked({ desk: 'd9' }), '2026-11-23 h e'],
  ['booked_in_unknown_room', withBooked({ room: 'r9' }), '2026-11-23 h e'],
  ['booked_with_unknown_interpreter', withBooked({ interpreter: { id: 't9', mode: 'site' } }), '2026-11-23 h e'],
  ['booked_outside_hours', withBooked({ from: at(11, 45), to: at(12, 15) }), '2026-11-23 h e'],
  ['booked_twice', withBooked({}, { from: at(10), to: at(10, 30) }), '2026-11-23 h e'],
  ['booked_two_at_once', withBooked({}, { household: 'g', from: at(9, 15), to: at(9, 45) }), '2026-11-23 g e'],
  ['booked_two_at_once', withBooked({}, { errand: 'f', desk: 'd2' }), '2026-11-23 h f'],
  ['unknown_member', withBooked({ members: ['z'] }), '2026-11-23 h e'],
  [
    'booked_outside_interpreter_hours',
    withDay({
      interpreters: [interpreter('t', 'ti', [site])],
      booked: [{ ...appointment, interpreter: { id: 't', mode: 'video' } }],
    }),
    '2026-11-23 h e',
  ],
  [
    'booked_outside_hours',
    withDay({
      desks: [desk('d1', 'SKV', { lunch: { from: at(9, 15), to: at(9, 45) } })],
      booked: [appointment],
    }),
    '2026-11-23 h e',
  ],
  [
    'booked_out_of_order',
    office(
      [
        day(monday, [desk('d1', 'SKV')], {
          booked: [appointment, { ...appointment, errand: 'f', from: at(10), to: at(10, 30) }],
        }),
      ],
      [household('h', [errand('e', 'SKV', { after: ['f'] }), errand('f', 'SKV')])],
    ),
    '2026-11-23 h e',
  ],
]

describe('a question that cannot be right', () => {
  test.each(faulty)('%s (%#)', (fault, question, where) => {
    expect(checkDay(question)).toContainEqual({ fault, where })
  })
})

test('a day on which everything is in order has no fault', () => {
  const question = office(
    [
      day('2028-02-29', [desk('d1', 'SKV', { lunch: { from: at(10), to: at(10, 30) } }), desk('d2', 'FK')], {
        skipped: { from: at(2), to: at(3) },
        walks: [{ between: ['d1', 'd2'], minutes: 2 }],
        rooms: [
          {
            id: 'r',
            seats: 4,
            open: [
              { from: at(9), to: at(10) },
              { from: at(10), to: at(12) },
            ],
          },
        ],
        booked: [{ ...appointment, date: '2028-02-29' }],
      }),
    ],
    [household('h', [errand('e', 'SKV'), errand('f', 'FK', { after: ['e'] })])],
  )
  expect(checkDay(question)).toEqual([])
})
