import { Temporal } from '@kedjan/kernel'
import { describe, expect, test } from 'vitest'
import { calendarFile } from './calendar.ts'
import { stateOfWeek } from './capacity.ts'
import { decideCancel } from './change-visit.ts'
import { decideCheckIn } from './check-in.ts'
import { expectNeed } from './expected-need.ts'
import { waitingOf } from './measures.ts'
import { decideErrands, type ErrandFacts } from './open-errands.ts'
import { qrOf } from './qr.ts'
import { decideServe } from './serving.ts'
import type { StoredErrand } from './visit-queries.ts'

const mother = '00000000-0000-7000-8000-000000000001'
const father = '00000000-0000-7000-8000-000000000002'
const child = '00000000-0000-7000-8000-000000000003'
const today = Temporal.PlainDate.from('2026-11-24')

function errand(changes: Partial<StoredErrand> = {}): StoredErrand {
  return {
    seq: 1,
    key: 'enrolment',
    agency: 'AF',
    aboutPerson: null,
    state: 'planned',
    lastSeq: 0,
    date: '2026-11-24',
    from: 600,
    to: 630,
    deskId: 'desk',
    roomId: null,
    interpreterId: null,
    mode: null,
    persons: [],
    ...changes,
  }
}

describe('what a household can get done', () => {
  const facts: ErrandFacts = {
    members: [
      { personId: mother, position: 'reference_person' },
      { personId: father, position: 'adult' },
      { personId: child, position: 'child' },
    ],
    steps: [{ key: 'population_registration', personId: mother, ofHousehold: true, responsible: 'SKV', isOpen: true }],
    municipality: 'K1380',
    today,
  }
  const names = (changes: Partial<ErrandFacts> = {}) => decideErrands({ ...facts, ...changes }).map(({ name }) => name)

  test('follows from the step that is open: registration, then each adult and the children, on the same day', () => {
    expect(names().sort()).toEqual(
      [
        'population_registration',
        `enrolment:${mother}`,
        `enrolment:${father}`,
        `benefit_application:${mother}`,
        `benefit_application:${father}`,
        `sfi_registration:${mother}`,
        `sfi_registration:${father}`,
        'school_place',
      ].sort(),
    )
  })

  test.each([
    ['without children there is no school', { members: facts.members.slice(0, 2) }, 'school_place', false],
    ['without a municipality nobody takes it', { municipality: null }, 'school_place', false],
    ['an interview is no errand of the first day', {}, `mapping:${mother}`, false],
    [
      'what is done already does not follow again',
      {
        steps: [
          ...facts.steps,
          { key: 'school_place', personId: mother, ofHousehold: true, responsible: 'K1380', isOpen: false },
        ],
      },
      'school_place',
      false,
    ],
    ['with children there is', {}, 'school_place', true],
  ] as const)('%s', (_name, changes, name, expected) => {
    expect(names(changes).includes(name)).toBe(expected)
  })

  test('is nothing where nothing is open', () => {
    expect(names({ steps: [] })).toEqual([])
  })
})

describe('serving', () => {
  const facts = {
    visit: { state: 'checked_in' as const, isProtected: false },
    errand: { state: 'planned' as const, agency: 'AF' },
    organisationId: 'SO_1380',
    competence: 'enrolment',
    assignments: [{ agency: 'AF', competence: 'enrolment' }],
  }
  test.each([
    ['by one whom the agency has assigned (SFS 2019:212 5 §)', { move: 'done' }, {}, undefined],
    ['by the agency itself', { move: 'done' }, { organisationId: 'AF', assignments: [] }, undefined],
    ['without an assignment', { move: 'done' }, { assignments: [] }, 'not_assigned'],
    [
      'with one for another task',
      { move: 'done' },
      { assignments: [{ agency: 'AF', competence: 'mapping' }] },
      'not_assigned',
    ],
    [
      'before the visitor has come',
      { move: 'begin' },
      { visit: { state: 'booked', isProtected: false } },
      'visit_not_checked_in',
    ],
    ['twice', { move: 'done' }, { errand: { state: 'done', agency: 'AF' } }, 'errand_finished'],
    ['not at all, without saying why', { move: 'not_done' }, {}, 'why_not_done_missing'],
    [
      'with a note about a protected person (SFS 2009:400 21 kap. 3 §)',
      { move: 'done', note: 'x' },
      { visit: { state: 'checked_in', isProtected: true } },
      'note_about_protected',
    ],
  ] as const)('%s', (_name, wish, changes, reason) => {
    const decided = decideServe(wish, { ...facts, ...changes })
    expect(decided.ok ? undefined : decided.refusal.reason).toBe(reason)
  })
})

describe('a visit', () => {
  test.each([
    ['before its first minute', 'booked', '2026-11-24T08:59:59Z', undefined],
    ['once it has begun', 'booked', '2026-11-24T09:00:00Z', 'visit_has_begun'],
    ['that is cancelled already', 'cancelled', '2026-11-20T09:00:00Z', 'visit_not_booked'],
  ] as const)('is given up %s', (_name, state, now, reason) => {
    const decided = decideCancel({ state, errands: [errand()] }, now)
    expect(decided.ok ? undefined : decided.refusal.reason).toBe(reason)
  })

  test.each([
    ['on its day', 'booked', '2026-11-24', undefined],
    ['on another', 'booked', '2026-11-25', 'visit_on_another_day'],
    ['twice', 'checked_in', '2026-11-24', 'visit_not_booked'],
  ] as const)('is checked in %s', (_name, state, day, reason) => {
    const decided = decideCheckIn({ state, errands: [errand()] }, day)
    expect(decided.ok ? undefined : decided.refusal.reason).toBe(reason)
  })

  test('waits in the minutes when nobody is served', () => {
    const errands = [errand(), errand({ seq: 2, from: 640, to: 660 }), errand({ seq: 3, from: 650, to: 700 })]
    expect(waitingOf({ errands })).toBe(10)
  })

  test('is a calendar file with its times in UTC, short lines and nobody’s name', () => {
    const file = calendarFile({
      uid: 'one',
      stamp: Temporal.Instant.from('2026-11-24T08:00:00Z'),
      from: Temporal.Instant.from('2026-12-01T08:20:00Z'),
      to: Temporal.Instant.from('2026-12-01T11:00:00Z'),
      title: 'Besök; ett',
      text: 'مكتب '.repeat(30),
      place: 'Kontoret, Gatan 1',
    })
    expect(file).toContain('DTSTART:20261201T082000Z\r\nDTEND:20261201T110000Z\r\nSUMMARY:Besök\\; ett\r\n')
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('has a code as a picture of 21 squares with a quiet border', () => {
    const { side, path } = qrOf('K7M4P2')
    expect([side, path.startsWith('M4 4h1v1h-1z')]).toEqual([29, true])
  })
})

describe('a week', () => {
  test.each([
    [600, 200, 200, 'enough'],
    [600, 300, 200, 'tight'],
    [600, 400, 201, 'short'],
    [0, 0, 0, 'enough'],
  ] as const)(
    'with %i open, %i booked and %i needed minutes is %4$s',
    (openMinutes, bookedMinutes, neededMinutes, state) => {
      expect(stateOfWeek({ openMinutes, bookedMinutes, neededMinutes })).toBe(state)
    },
  )

  test('is expected to be asked for what is open now, with what follows on the same day', () => {
    const step = {
      template: 'settlement_assigned',
      templateFrom: '2016-03-01',
      startedOn: '2026-10-01',
      journeyId: mother,
      adults: 2,
      children: 1,
    }
    const needs = [
      { ...step, key: 'reception', responsible: 'K1380', readyOn: '2026-11-10', doneOn: '2026-11-20' },
      { ...step, key: 'population_registration', responsible: 'SKV', readyOn: '2026-11-20', doneOn: null },
    ]
    const byAgency = Map.groupBy(expectNeed(needs, { municipality: 'K1380', today }), ({ agency }) => agency)
    const minutes = (agency: string) => (byAgency.get(agency) ?? []).reduce((sum, one) => sum + one.minutes, 0)
    expect([minutes('SKV'), minutes('AF'), minutes('FK')]).toEqual([60, 60, 40])
    expect(byAgency.get('SKV')?.[0]?.week).toBe('2026-11-30')
  })
})
