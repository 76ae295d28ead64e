import { describe, expect, test } from 'vitest'
import { faultOfHours, type HoursFacts, placeHours, resourceHours } from './opening-hours.ts'

const weekdays = [1, 2, 3, 4, 5]
const facts: HoursFacts = {
  opensOn: '2026-01-01',
  closesOn: null,
  timetables: [
    { resourceId: null, since: '2026-01-01', windows: weekdays.map((weekday) => ({ weekday, from: 540, to: 960 })) },
    { resourceId: null, since: '2026-12-01', windows: weekdays.map((weekday) => ({ weekday, from: 600, to: 960 })) },
    { resourceId: 'desk', since: '2026-01-01', windows: [{ weekday: 2, from: 480, to: 720 }] },
    { resourceId: 'tolk', since: '2026-01-01', windows: [{ weekday: 2, from: 540, to: 600, mode: 'site' }] },
  ],
  exceptions: [
    { resourceId: null, date: '2026-11-25', from: 720, to: 780, kind: 'closed' },
    { resourceId: null, date: '2026-11-28', from: 600, to: 840, kind: 'open' },
    { resourceId: 'desk', date: '2026-11-24', from: 600, to: 660, kind: 'closed' },
  ],
}

describe('the hours of a place', () => {
  test.each([
    ['on a usual weekday', '2026-11-24', [[540, 960]]],
    [
      'on a day with a closed hour',
      '2026-11-25',
      [
        [540, 720],
        [780, 960],
      ],
    ],
    ['on a Saturday that is open besides', '2026-11-28', [[600, 840]]],
    ['on a Sunday', '2026-11-29', []],
    ['on a public holiday', '2027-01-06', []],
    ['on Midsummer Eve, a Friday', '2027-06-25', []],
    ['after new hours began', '2026-12-01', [[600, 960]]],
    ['before it opened', '2025-12-30', []],
  ])('%s', (_name, date, expected) => {
    expect(placeHours(facts, date).map(({ from, to }) => [from, to])).toEqual(expected)
  })

  test('end with its last day', () => {
    expect(placeHours({ ...facts, closesOn: '2026-11-23' }, '2026-11-24')).toEqual([])
  })
})

describe('the hours of a desk', () => {
  test('are its own within those of the place, without what is closed', () => {
    expect(resourceHours(facts, 'desk', '2026-11-24').map(({ from, to }) => [from, to])).toEqual([
      [540, 600],
      [660, 720],
    ])
    expect(resourceHours(facts, 'desk', '2026-11-25')).toEqual([])
  })

  test('are those of the place where it has none of its own', () => {
    expect(resourceHours(facts, 'other', '2026-11-28').map(({ from, to }) => [from, to])).toEqual([[600, 840]])
  })

  test('say how an interpreter takes part', () => {
    expect(resourceHours(facts, 'tolk', '2026-11-24')).toEqual([{ weekday: 2, from: 540, to: 600, mode: 'site' }])
  })
})

test.each([
  [
    'one after the other',
    [
      { weekday: 1, from: 540, to: 600 },
      { weekday: 1, from: 600, to: 660 },
    ],
    undefined,
  ],
  [
    'over each other',
    [
      { weekday: 1, from: 540, to: 601 },
      { weekday: 1, from: 600, to: 660 },
    ],
    { reason: 'hours_overlap', weekday: 1, first: '09:00–10:01', second: '10:00–11:00', nearest: '10:01' },
  ],
  [
    'on other days',
    [
      { weekday: 1, from: 540, to: 601 },
      { weekday: 2, from: 600, to: 660 },
    ],
    undefined,
  ],
  [
    'backwards',
    [{ weekday: 1, from: 600, to: 540 }],
    { reason: 'hours_backwards', weekday: 1, from: '10:00', to: '09:00' },
  ],
] as const)('hours %s', (_name, windows, expected) => {
  expect(faultOfHours(windows)).toEqual(expected)
})
