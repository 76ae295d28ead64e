import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { aReceivedHousehold, aVisit, type ByStaff, done, refused, seen, usePlace } from '../testing/index.ts'
import { addException, liftException } from './add-exception.ts'
import { findVisitors, readBoard, readQueue } from './board-page.ts'
import { askMore, readCapacity } from './capacity.ts'
import { cancelVisit, restoreVisit } from './change-visit.ts'
import { checkIn, recordNoShow } from './check-in.ts'
import { readMeasures } from './measures.ts'
import { offerVisits } from './offers.ts'
import { readOwnVisits } from './own-visits.ts'
import { previewReplan } from './replan-day.ts'
import { serveErrand, settleErrand } from './serve-errand.ts'
import { readTakenIn } from './taken-in-page.ts'
import { findVisit } from './visit-queries.ts'
import { takeWalkIn } from './walk-in.ts'

const database = useDatabase()
const here = usePlace(database)

const closure = { date: '2027-01-12', from: '09:00', to: '16:00', kind: 'closed', because: 'repair' } as const
const span = { from: '2026-11-01', to: '2026-12-31' }
const walkIn = { adults: 1, children: 0, language: 'sv', errands: ['population_registration'] }

describe('another office', () => {
  const placeId = () => here.place.placeId
  const table: readonly (readonly [string, ByStaff])[] = [
    [
      'closes no desk',
      (tx, clock, actor) =>
        addException(tx, clock, actor, { placeId: placeId(), resourceId: here.place.desks.af, ...closure }),
    ],
    ['sees no board', (tx, _clock, actor) => readBoard(here.asking(tx, actor), { placeId: placeId() })],
    ['sees no queue', (tx, _clock, actor) => readQueue(here.asking(tx, actor), { placeId: placeId() })],
    [
      'finds no visitor',
      (tx, _clock, actor) => findVisitors(here.asking(tx, actor), { placeId: placeId(), name: 'besoksprov' }),
    ],
    ['sees no capacity', (tx, _clock, actor) => readCapacity(here.asking(tx, actor), { placeId: placeId() })],
    ['sees no measures', (tx, _clock, actor) => readMeasures(here.asking(tx, actor), { placeId: placeId(), ...span })],
    [
      'asks no agency for more',
      (tx, clock, actor) => askMore(tx, clock, actor, { placeId: placeId(), agency: 'SKV', week: '2026-12-07' }),
    ],
    [
      'is not shown what a change would move',
      (tx, _clock, actor) =>
        previewReplan(
          { ...here.asking(tx, actor), actor },
          { placeId: placeId(), change: { change: 'exception', resourceId: null, ...closure } },
        ),
    ],
    [
      'takes in nobody who walks in',
      (tx, _clock, actor) => takeWalkIn({ ...here.asking(tx, actor), actor }, { placeId: placeId(), ...walkIn }),
    ],
  ]

  test.each(table)('%s', async (_name, action) => {
    expect(await here.refusedTo(here.foreign, action)).toEqual({ reason: 'not_the_office', office: 'SO_1380' })
  })

  test('lifts no closure, which stands', async () => {
    const closed = { placeId: placeId(), resourceId: here.place.desks.fk, ...closure }
    const { id } = await done(database, here.coordinator, (tx, clock) =>
      addException(tx, clock, here.coordinator, closed),
    )
    const lift: ByStaff = (tx, clock, actor) => liftException(tx, clock, actor, { placeId: placeId(), exceptionId: id })
    expect((await here.refusedTo(here.foreign, lift)).reason).toBe('not_the_office')
    await done(database, here.coordinator, (tx, clock) => lift(tx, clock, here.coordinator))
  })

  test('neither receives, misses, serves nor restores a visit that it does not see', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const visit = await aVisit(database, person, { placeId: placeId(), errands: ['population_registration'] })
    const visitId = visit.id
    expect(await seen(database, here.foreign, (tx) => findVisit(tx, visitId))).toBeUndefined()
    const none = { reason: 'visit_not_found' }
    const miss: ByStaff = (tx, clock, actor) => recordNoShow(tx, clock, actor, { visitId })
    const come: ByStaff = (tx, clock, actor) => checkIn(tx, clock, actor, { placeId: placeId(), code: visit.code })
    const serve: ByStaff = (tx, clock, actor) => serveErrand(tx, clock, actor, { visitId, seq: 1, move: 'begin' })
    expect(await here.refusedTo(here.foreign, miss)).toEqual(none)
    expect((await here.refusedTo(here.foreign, come)).reason).toBe('not_the_office')
    expect(await here.refusedTo(here.foreign, serve)).toEqual(none)
    await done(database, person, (tx, clock) => cancelVisit(tx, clock, person, { visitId }))
    const restore: ByStaff = (tx, clock, actor) => restoreVisit(tx, clock, actor, { visitId })
    expect(await here.refusedTo(here.foreign, restore)).toEqual(none)
  })
})

describe('an agency', () => {
  test('neither settles nor sees what was taken in for another', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const errands = ['population_registration']
    const visit = await aVisit(database, person, { placeId: here.place.placeId, errands })
    const af = await here.officer('AF')
    const settle: ByStaff = (tx, clock, actor) => settleErrand(tx, clock, actor, { visitId: visit.id, seq: 1 })
    expect(await here.refusedTo(af, settle)).toEqual({ reason: 'visit_not_found' })
    expect(await done(database, af, (tx) => readTakenIn(here.asking(tx, af)))).toEqual({ items: [] })
    const skv = await here.officer('SKV')
    expect((await refused(database, skv, (tx, clock) => settle(tx, clock, skv))).reason).toBe('errand_finished')
  })
})

describe('another person', () => {
  test('is offered no time for errands that are not the own, and sees no visit of others', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const visit = await aVisit(database, person, { placeId: here.place.placeId, errands: ['population_registration'] })
    const stranger = (await aReceivedHousehold(database, here.officer)).person
    const { placeId } = here.place
    const wish = { placeId, errands: ['population_registration'], language: 'sv', interpreterOnSite: false }
    const asking = (tx: Parameters<ByStaff>[0]) => here.asking(tx, stranger)
    expect(
      await refused(database, stranger, (tx) => offerVisits(asking(tx), { ...wish, personId: person.personId })),
    ).toEqual({ reason: 'errand_not_open', errand: 'population_registration' })
    const own = await done(database, stranger, (tx) => readOwnVisits(asking(tx)))
    expect(JSON.stringify(own)).not.toContain(visit.id)
    const theirs = await done(database, person, (tx) => readOwnVisits(here.asking(tx, person)))
    expect(JSON.stringify(theirs)).toContain(visit.id)
  })
})
