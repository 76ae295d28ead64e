import type { PlaceChange } from '@kedjan/contract'
import type { Actor, Clock, Id, StaffActor, Tx } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aCoordinator,
  aPlace,
  aReceivedHousehold,
  aVisit,
  done,
  placeHours as hours,
  type MadePlace,
  officers,
  onDay,
  refused,
  seen,
  someRoom,
} from '../testing/index.ts'
import { addResource } from './add-resource.ts'
import { addUsual } from './add-usual.ts'
import { endAssignment, giveAssignment } from './assign.ts'
import { readAssignments } from './assignments-page.ts'
import { copyWeek } from './copy-week.ts'
import { endResource } from './end-resource.ts'
import { openPlace } from './open-place.ts'
import { applyReplan, previewReplan } from './replan-day.ts'
import { setHours } from './set-hours.ts'
import { endPresence, setPresence } from './set-presence.ts'
import { readSetup } from './setup-page.ts'
import { findVisit } from './visit-queries.ts'

const database = useDatabase()
const officer = officers(database)
let coordinator: StaffActor
let foreign: StaffActor
let clerk: StaffActor
let place: MadePlace

beforeAll(async () => {
  onDay(database, '2026-11-24')
  await someRoom(database, officer)
  coordinator = await aCoordinator(database)
  foreign = await aCoordinator(database, 'SO_0581')
  clerk = await database.staff('SO_1380', ['office_staff'])
  place = await aPlace(database, coordinator)
})

const asking = (tx: Tx, actor: Actor) => ({ tx, clock: database.clock, actor, language: 'sv' as const })
const setupOf = (placeId: Id, week?: string) =>
  done(database, coordinator, (tx) => readSetup(asking(tx, coordinator), { placeId, week }))

/** An action of the office, by whichever of the staff. */
type ByStaff = (tx: Tx, clock: Clock, actor: StaffActor) => ReturnType<Parameters<typeof refused>[2]>

const refusedTo = (actor: StaffActor, action: ByStaff) =>
  refused(database, actor, (tx, clock) => action(tx, clock, actor))

async function aPlaceOfItsOwn(more: { opensOn?: string; closesOn?: string } = {}): Promise<Id> {
  const command = { name: 'Biblioteket', address: 'Provtorget 2', opensOn: '2026-11-24', hours, ...more }
  const { id } = await done(database, coordinator, (tx, clock) => openPlace(tx, clock, coordinator, command))
  return id
}

describe('a new place', () => {
  test('gets a desk for each agency and a room in one go, once', async () => {
    const placeId = await aPlaceOfItsOwn()
    const usual: ByStaff = (tx, clock, actor) => addUsual(tx, clock, actor, { placeId })
    expect(await done(database, coordinator, (tx, clock) => addUsual(tx, clock, coordinator, { placeId }))).toEqual({
      id: placeId,
      added: 6,
    })
    const { resources } = await setupOf(placeId)
    expect(resources.map(({ kind, number, agency }) => [kind, number, agency])).toEqual([
      ['desk', 1, 'MIGR'],
      ['desk', 2, 'SKV'],
      ['desk', 3, 'AF'],
      ['desk', 4, 'FK'],
      ['desk', 5, 'K1380'],
      ['room', 1, null],
    ])
    expect(await refusedTo(coordinator, usual)).toEqual({ reason: 'place_not_empty' })
    expect((await refusedTo(foreign, usual)).reason).toBe('not_the_office')
  })

  test('has what another place of the office has, with its hours; never what another office has', async () => {
    const command = { name: 'Lika', address: 'Provtorget 3', opensOn: '2026-12-01', hours, like: place.placeId }
    const { id } = await done(database, coordinator, (tx, clock) => openPlace(tx, clock, coordinator, command))
    const [model, made] = [await setupOf(place.placeId), await setupOf(id)]
    const short = (setup: typeof made) =>
      setup.resources.map(({ kind, number, agency, hours: own }) => [kind, number, agency, own.length])
    expect(short(made)).toEqual(short(model))
    expect(made.resources.every(({ fromDay }) => fromDay === '2026-12-01')).toBe(true)
    const other: ByStaff = (tx, clock, actor) => openPlace(tx, clock, actor, command)
    expect(await refusedTo(foreign, other)).toEqual({ reason: 'not_the_office', office: 'SO_1380' })
  })
})

describe('a desk', () => {
  const desk = (more: { fromDay?: string; number?: number; agency?: string } = {}) => ({
    ...{ kind: 'desk' as const, number: 1, agency: 'SKV', competences: ['identity_check'] },
    ...{ languages: [], equipment: [], fromDay: '2026-11-24', hours: [], ...more },
  })

  test.each([
    ['yesterday', { fromDay: '2026-11-23' }, { reason: 'day_in_the_past', today: '2026-11-24' }],
    ['after the place has closed', { fromDay: '2027-01-01' }, { reason: 'place_closed_then', closesOn: '2026-12-18' }],
    ['for an agency that does not exist', { agency: 'NOBODY' }, { reason: 'unknown_organisation' }],
  ])('is not added %s', async (_name, more, refusal) => {
    const placeId = await aPlaceOfItsOwn({ closesOn: '2026-12-18' })
    const add: ByStaff = (tx, clock, actor) => addResource(tx, clock, actor, { placeId, resource: desk(more) })
    expect(await refusedTo(coordinator, add)).toEqual(refusal)
  })

  test('that was added by mistake is gone from today on, and its number is free again', async () => {
    const placeId = await aPlaceOfItsOwn()
    const add = () =>
      done(database, coordinator, (tx, clock) =>
        addResource(tx, clock, coordinator, { placeId, resource: desk({ fromDay: '2026-12-01' }) }),
      )
    const { id } = await add()
    const { earliestEnd } = await setupOf(placeId)
    expect(earliestEnd).toBe('2026-11-23')
    await done(database, coordinator, (tx, clock) =>
      endResource(tx, clock, coordinator, { placeId, resourceId: id, on: earliestEnd }),
    )
    expect((await setupOf(placeId)).resources).toEqual([])
    await add()
  })

  test('is not ended in the past, nor by another office', async () => {
    const end =
      (on: string): ByStaff =>
      (tx, clock, actor) =>
        endResource(tx, clock, actor, { placeId: place.placeId, resourceId: place.desks.fk, on })
    expect(await refusedTo(coordinator, end('2026-11-20'))).toEqual({ reason: 'day_in_the_past', today: '2026-11-24' })
    expect((await refusedTo(foreign, end('2026-12-01'))).reason).toBe('not_the_office')
  })
})

describe('hours that shrink', () => {
  test('under booked times are refused with the last of them, shown first, and then move them', async () => {
    const { person } = await aReceivedHousehold(database, officer)
    const errands = ['population_registration']
    const visit = await aVisit(database, person, { placeId: place.placeId, errands, notBefore: '2026-12-08' })
    const before = await seen(database, coordinator, (tx) => findVisit(tx, visit.id))
    const booked = before?.errands[0]
    expect(booked).toMatchObject({ date: '2026-12-08', from: 540 })
    const later = hours.map((window) => ({ ...window, from: '13:00' }))
    const wish = { resourceId: null, since: '2026-12-07', hours: later }
    const shrink: ByStaff = (tx, clock, actor) => setHours(tx, clock, actor, { placeId: place.placeId, ...wish })
    expect(await refusedTo(coordinator, shrink)).toEqual({ reason: 'still_booked', times: 1, until: '2026-12-08' })
    expect((await refusedTo(foreign, shrink)).reason).toBe('not_the_office')
    const change = { placeId: place.placeId, change: { change: 'hours' as const, ...wish } }
    const preview = await done(database, coordinator, (tx) =>
      previewReplan({ ...asking(tx, coordinator), actor: coordinator }, change),
    )
    expect(preview.moved).toMatchObject([{ code: visit.code, was: { date: '2026-12-08', from: '09:00' } }])
    expect(preview.moved[0]?.becomes?.from).toBe('13:00')
    await done(database, coordinator, (tx, clock) => applyReplan(tx, clock, coordinator, change))
    const after = await seen(database, coordinator, (tx) => findVisit(tx, visit.id))
    expect(after?.errands[0]).toMatchObject({ date: '2026-12-08', from: 780 })
    const again = { ...wish, hours }
    await done(database, coordinator, (tx, clock) =>
      setHours(tx, clock, coordinator, { placeId: place.placeId, ...again }),
    )
    expect((await setupOf(place.placeId)).coming.map(({ since }) => since)).toEqual(['2026-12-07', '2026-12-07'])
  })

  test('over each other are refused with the nearest that can be had', async () => {
    const wrong = [...hours, { weekday: 2, from: '15:30', to: '17:00' }]
    const set: ByStaff = (tx, clock, actor) =>
      setHours(tx, clock, actor, { placeId: place.placeId, resourceId: null, since: '2026-12-01', hours: wrong })
    expect(await refusedTo(coordinator, set)).toEqual({
      ...{ reason: 'hours_overlap', weekday: 2, first: '09:00–16:00', second: '15:30–17:00', nearest: '16:00' },
    })
  })
})

describe('a day on which the whole place closes', () => {
  test('gives everybody another day, and shows so first', async () => {
    const { person } = await aReceivedHousehold(database, officer)
    const errands = ['population_registration']
    const visit = await aVisit(database, person, { placeId: place.placeId, errands, notBefore: '2026-12-15' })
    const closed: PlaceChange = {
      ...{ change: 'exception', resourceId: null, date: '2026-12-15', from: '00:00', to: '24:00' },
      ...{ kind: 'closed', because: 'repair' },
    }
    const change = { placeId: place.placeId, change: closed }
    const { moved } = await done(database, coordinator, (tx, clock) => applyReplan(tx, clock, coordinator, change))
    expect(moved).toBe(1)
    const after = await seen(database, coordinator, (tx) => findVisit(tx, visit.id))
    expect(after?.errands[0]?.date).toBe('2026-12-16')
    const { week } = await setupOf(place.placeId, '2026-12-15')
    expect(week.days.map(({ open }) => open.length)).toEqual([1, 0, 1, 1, 1, 0, 0])
  })
})

describe('who sits where', () => {
  const sits = (more: Partial<Parameters<typeof setPresence>[3]> = {}): ByStaff => {
    const line = { placeId: place.placeId, resourceId: place.desks.skv, staffId: clerk.staffId }
    const when = { dates: ['2026-11-26'], from: '09:00', to: '12:00' }
    return (tx, clock, actor) => setPresence(tx, clock, actor, { ...line, ...when, ...more })
  }

  test('is written for several days at once, taken back, and written again', async () => {
    const dates = ['2026-11-26', '2026-11-27']
    await done(database, coordinator, (tx, clock) => sits({ dates })(tx, clock, coordinator))
    const shown = await setupOf(place.placeId)
    expect(shown.presence.map(({ date }) => date)).toEqual(dates)
    const presenceId = shown.presence[0]?.id ?? ''
    const end: ByStaff = (tx, clock, actor) => endPresence(tx, clock, actor, { placeId: place.placeId, presenceId })
    expect((await refusedTo(foreign, end)).reason).toBe('not_the_office')
    await done(database, coordinator, (tx, clock) => end(tx, clock, coordinator))
    expect((await setupOf(place.placeId)).presence.map(({ date }) => date)).toEqual(['2026-11-27'])
    expect(await refusedTo(coordinator, end)).toEqual({ reason: 'presence_not_found' })
    await done(database, coordinator, (tx, clock) => sits()(tx, clock, coordinator))
  })

  test.each([
    ['in the past', { dates: ['2026-11-23'] }, { reason: 'day_in_the_past', today: '2026-11-24' }],
    [
      'backwards',
      { from: '12:00', to: '09:00' },
      { reason: 'hours_backwards', weekday: 4, from: '12:00', to: '09:00' },
    ],
    ['on a Sunday', { dates: ['2026-11-29'] }, { reason: 'desk_closed_then', day: '2026-11-29', open: '–' }],
    [
      'when the desk is closed',
      { from: '17:00', to: '18:00' },
      { reason: 'desk_closed_then', day: '2026-11-26', open: '09:00–16:00' },
    ],
  ])('is not written %s', async (_name, more, refusal) => {
    expect(await refusedTo(coordinator, sits(more))).toEqual(refusal)
  })

  test('is one desk at a time, and nobody writes it for another office', async () => {
    const elsewhere = sits({ dates: ['2026-11-27'], resourceId: place.desks.af, from: '11:00', to: '15:00' })
    expect(await refusedTo(coordinator, elsewhere)).toEqual({
      ...{ reason: 'sits_elsewhere', day: '2026-11-27', from: '09:00', to: '12:00' },
    })
    expect((await refusedTo(foreign, sits())).reason).toBe('not_the_office')
    expect(await seen(database, foreign, (tx) => readSetup(asking(tx, foreign), { placeId: place.placeId }))).toEqual({
      ...{ ok: false, refusal: { reason: 'not_the_office', office: 'SO_1380' } },
    })
  })

  test('is copied to a week to come, not to one that has been, and not where the place is closed', async () => {
    const copy =
      (to: string): ByStaff =>
      (tx, clock, actor) =>
        copyWeek(tx, clock, actor, { placeId: place.placeId, from: '2026-11-24', to })
    expect(await refusedTo(coordinator, copy('2026-11-10'))).toEqual({ reason: 'day_in_the_past', today: '2026-11-24' })
    expect((await refusedTo(foreign, copy('2026-12-01'))).reason).toBe('not_the_office')
    expect(await done(database, coordinator, (tx, clock) => copy('2026-12-01')(tx, clock, coordinator))).toEqual({
      copied: 2,
    })
    // Thursday is Christmas Eve, and Friday Christmas Day.
    expect(await done(database, coordinator, (tx, clock) => copy('2026-12-21')(tx, clock, coordinator))).toEqual({
      copied: 0,
    })
    expect(
      await refusedTo(coordinator, (tx, clock, actor) =>
        copyWeek(tx, clock, actor, { placeId: place.placeId, from: '2027-01-11', to: '2027-01-18' }),
      ),
    ).toEqual({ reason: 'nothing_to_copy' })
  })
})

describe('an assignment', () => {
  const task = { competence: 'identity_check', fromDay: '2026-11-24', untilDay: '2027-06-30' }
  const give =
    (more: Partial<typeof task> = {}): ByStaff =>
    (tx, clock, actor) =>
      giveAssignment(tx, clock, actor, { ...task, staffId: clerk.staffId, ...more })

  test('is given by the agency, shown to it and to the office and to nobody else, and taken back', async () => {
    const [skv, af] = [await officer('SKV'), await officer('AF')]
    const { id } = await done(database, skv, (tx, clock) =>
      giveAssignment(tx, clock, skv, { ...task, staffId: clerk.staffId }),
    )
    const page = (actor: StaffActor) => done(database, actor, (tx) => readAssignments(asking(tx, actor)))
    expect((await page(skv)).items).toMatchObject([
      { id, agency: 'SKV', office: 'SO_1380', competence: 'identity_check' },
    ])
    const { offices } = await page(skv)
    expect(offices.map(({ office }) => office)).toEqual(['SO_1380'])
    // Places that others have opened have desks of theirs too.
    expect(offices.flatMap(({ desks }) => desks.map(({ number }) => number))).toContain(1)
    expect((await setupOf(place.placeId)).assignments.map((one) => one.id)).toEqual([id])
    expect([(await page(af)).items, (await page(foreign)).items]).toEqual([[], []])
    expect(await refusedTo(skv, give())).toEqual({ reason: 'assigned_already' })
    const end: ByStaff = (tx, clock, actor) => endAssignment(tx, clock, actor, { assignmentId: id })
    expect((await refusedTo(af, end)).reason).toBe('assignment_not_found')
    await done(database, skv, (tx, clock) => end(tx, clock, skv))
    expect((await page(skv)).items).toEqual([])
  })

  test.each([
    ['that ends before it begins', { untilDay: '2026-11-01' }, { reason: 'assignment_ends_first' }],
    [
      'that would have ended already',
      { fromDay: '2026-10-01', untilDay: '2026-11-01' },
      { reason: 'assignment_has_passed', today: '2026-11-24' },
    ],
    ['for what the agency does not do', { competence: 'mapping' }, { reason: 'unknown_task', tasks: 'identity_check' }],
  ])('%s is refused', async (_name, more, refusal) => {
    expect(await refusedTo(await officer('SKV'), give(more))).toEqual(refusal)
  })
})
