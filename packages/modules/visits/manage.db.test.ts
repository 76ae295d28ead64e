import type { AddException, AddResource, OpenPlace } from '@kedjan/contract'
import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import {
  aCoordinator,
  anOffer,
  aReceivedHousehold,
  aVisit,
  done,
  everyErrand,
  placeHours as hours,
  refused,
  seen,
  usePlace,
} from '../testing/index.ts'
import { addException, liftException } from './add-exception.ts'
import { addResource } from './add-resource.ts'
import { askMore, readCapacity } from './capacity.ts'
import { copyWeek } from './copy-week.ts'
import { endResource } from './end-resource.ts'
import { readMeasures } from './measures.ts'
import { openPlace } from './open-place.ts'
import { applyReplan, previewReplan } from './replan-day.ts'
import { setHours } from './set-hours.ts'
import { setPresence } from './set-presence.ts'
import { readSetup } from './setup-page.ts'
import { findVisit } from './visit-queries.ts'

const database = useDatabase()
const here = usePlace(database)

describe('a meeting place', () => {
  const temporary: OpenPlace = {
    name: 'Biblioteket',
    address: 'Provtorget 2',
    opensOn: '2026-12-01',
    closesOn: '2026-12-18',
    hours,
  }

  test('is opened for a time by the here.coordinator of the office', async () => {
    const { id } = await done(database, here.coordinator, (tx, clock) =>
      openPlace(tx, clock, here.coordinator, temporary),
    )
    const setup = await done(database, here.coordinator, (tx) =>
      readSetup(here.asking(tx, here.coordinator), { placeId: id }),
    )
    expect(setup.place).toMatchObject({ kind: 'temporary', closesOn: '2026-12-18', office: 'SO_1380' })
    expect(setup.holidays.map(({ name }) => name)).toContain('christmas_eve')
  })

  test.each([
    ['closing before it opens', { closesOn: '2026-11-30' }, 'closes_before_it_opens'],
    ['in the past', { opensOn: '2026-11-23' }, 'day_in_the_past'],
    ['with hours over each other', { hours: [...hours, { weekday: 1, from: '10:00', to: '11:00' }] }, 'hours_overlap'],
    ['with hours that run backwards', { hours: [{ weekday: 1, from: '12:00', to: '11:00' }] }, 'hours_backwards'],
  ])('is not opened %s', async (_name, changes, reason) => {
    const refusal = await refused(database, here.coordinator, (tx, clock) =>
      openPlace(tx, clock, here.coordinator, { ...temporary, ...changes }),
    )
    expect(refusal.reason).toBe(reason)
  })

  test('is not arranged by another office, nor by staff who are not its coordinator', async () => {
    const elsewhere = await aCoordinator(database, 'SO_0581')
    const room: AddResource = { kind: 'room', number: 9, seats: 4, equipment: [], fromDay: '2026-11-24' }
    const add =
      (actor: StaffActor) => (tx: Parameters<typeof addResource>[0], clock: Parameters<typeof addResource>[1]) =>
        addResource(tx, clock, actor, { placeId: here.place.placeId, resource: room })
    expect((await refused(database, elsewhere, add(elsewhere))).reason).toBe('not_the_office')
    const clerk = await database.staff('SO_1380', ['office_staff'])
    await expect(done(database, clerk, add(clerk))).rejects.toThrow('row-level security')
    await done(database, here.coordinator, add(here.coordinator))
    expect(await refused(database, here.coordinator, add(here.coordinator))).toEqual({
      reason: 'number_given',
      number: 9,
      free: 2,
    })
  })

  test('gets new hours from a day on, and not in the past', async () => {
    const command = {
      placeId: here.place.placeId,
      resourceId: here.place.desks.fk,
      since: '2027-01-04',
      hours: hours.slice(0, 2),
    }
    await done(database, here.coordinator, (tx, clock) => setHours(tx, clock, here.coordinator, command))
    const past = await refused(database, here.coordinator, (tx, clock) =>
      setHours(tx, clock, here.coordinator, { ...command, since: '2026-11-01' }),
    )
    expect(past.reason).toBe('day_in_the_past')
    const unknown = await refused(database, here.coordinator, (tx, clock) =>
      setHours(tx, clock, here.coordinator, { ...command, resourceId: here.place.placeId }),
    )
    expect(unknown.reason).toBe('resource_not_found')
  })
})

describe('who sits where', () => {
  test('is copied from one week to the next in one go, once', async () => {
    const clerk = await database.staff('SO_1380', ['office_staff'])
    const dates = ['2026-11-24', '2026-11-25']
    const sits = { placeId: here.place.placeId, resourceId: here.place.desks.skv, dates, from: '09:00', to: '12:00' }
    await done(database, here.coordinator, (tx, clock) =>
      setPresence(tx, clock, here.coordinator, { ...sits, staffId: clerk.staffId }),
    )
    const copy = (to: string) => (tx: Parameters<typeof copyWeek>[0], clock: Parameters<typeof copyWeek>[1]) =>
      copyWeek(tx, clock, here.coordinator, { placeId: here.place.placeId, from: '2026-11-24', to })
    expect(await done(database, here.coordinator, copy('2026-12-01'))).toEqual({ copied: 2 })
    expect(await done(database, here.coordinator, copy('2026-12-01'))).toEqual({ copied: 0 })
    expect((await refused(database, here.coordinator, copy('2026-11-27'))).reason).toBe('same_week')
    const stranger = await here.officer('AF')
    const line = {
      placeId: here.place.placeId,
      resourceId: here.place.desks.skv,
      staffId: stranger.staffId,
      dates: ['2026-11-26'],
      from: '09:00',
      to: '12:00',
    }
    const refusal = await refused(database, here.coordinator, (tx, clock) =>
      setPresence(tx, clock, here.coordinator, line),
    )
    expect(refusal.reason).toBe('unknown_colleague')
  })
})

describe('a desk that closes', () => {
  test('is not closed under booked times; replanning shows first what moves and why, and then moves it', async () => {
    const household = await aReceivedHousehold(database, here.officer)
    const visit = await aVisit(database, household.person, {
      placeId: here.place.placeId,
      errands: everyErrand(household.personIds),
    })
    const before = await seen(database, here.coordinator, (tx) => findVisit(tx, visit.id))
    const date = before?.errands[0]?.date ?? ''
    const closed: AddException & { placeId: string } = {
      placeId: here.place.placeId,
      resourceId: here.place.desks.skv,
      date,
      from: '09:00',
      to: '16:00',
      kind: 'closed',
      because: 'illness',
    }
    const plain = await refused(database, here.coordinator, (tx, clock) =>
      addException(tx, clock, here.coordinator, closed),
    )
    expect(plain).toEqual({ reason: 'still_booked', times: expect.any(Number), until: date })
    const { placeId, ...exception } = closed
    const wish = { placeId, change: { change: 'exception' as const, ...exception } }
    const preview = await done(database, here.coordinator, (tx) =>
      previewReplan({ ...here.asking(tx, here.coordinator), actor: here.coordinator }, wish),
    )
    expect(preview.moved.length).toBeGreaterThanOrEqual(1)
    expect(preview.moved[0]).toMatchObject({ code: visit.code, because: 'Bordet stänger.' })
    const applied = await done(database, here.coordinator, (tx, clock) =>
      applyReplan(tx, clock, here.coordinator, wish),
    )
    expect(applied.moved + applied.lost).toBe(preview.moved.length)
    const after = await seen(database, here.coordinator, (tx) => findVisit(tx, visit.id))
    const registration = after?.errands.find(({ key }) => key === 'population_registration')
    expect(registration?.date).not.toBe(date)
    expect(after?.steps.at(-1)?.kind).toBe('moved')
    const refusal = await refused(database, here.foreign, (tx, clock) => applyReplan(tx, clock, here.foreign, wish))
    expect(refusal.reason).toBe('not_the_office')
  })

  test('is open again when the closure is lifted', async () => {
    const closed = {
      placeId: here.place.placeId,
      resourceId: here.place.desks.af,
      date: '2027-01-12',
      from: '09:00',
      to: '16:00',
    }
    const { id } = await done(database, here.coordinator, (tx, clock) =>
      addException(tx, clock, here.coordinator, { ...closed, kind: 'closed', because: 'meeting' }),
    )
    const lift = (tx: Parameters<typeof liftException>[0], clock: Parameters<typeof liftException>[1]) =>
      liftException(tx, clock, here.coordinator, { placeId: here.place.placeId, exceptionId: id })
    await done(database, here.coordinator, lift)
    expect((await refused(database, here.coordinator, lift)).reason).toBe('exception_not_found')
  })

  test('ends for good only when nothing is booked there', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    await aVisit(database, person, {
      placeId: here.place.placeId,
      errands: ['population_registration'],
      notBefore: '2026-12-14',
    })
    const end =
      (resourceId: string) => (tx: Parameters<typeof endResource>[0], clock: Parameters<typeof endResource>[1]) =>
        endResource(tx, clock, here.coordinator, { placeId: here.place.placeId, resourceId, on: '2026-11-30' })
    expect((await refused(database, here.coordinator, end(here.place.desks.skv))).reason).toBe('still_booked')
    await done(database, here.coordinator, end(here.place.room))
    expect((await refused(database, here.coordinator, end(here.place.room))).reason).toBe('resource_ended')
  })
})

describe('what a place can receive', () => {
  test('is held against what is booked and expected, and an agency is asked for more in time', async () => {
    const capacity = await done(database, here.coordinator, (tx) =>
      readCapacity(here.asking(tx, here.coordinator), { placeId: here.place.placeId }),
    )
    expect(capacity.weeks).toHaveLength(6)
    const skv = capacity.weeks[0]?.agencies.find(({ agency }) => agency === 'SKV')
    expect(skv?.openMinutes).toBeGreaterThan(0)
    const week = capacity.weeks.find(({ agencies }) => agencies.some(({ state }) => state === 'enough'))?.week ?? ''
    const ask = (wish: { agency: string; week: string }) =>
      refused(database, here.coordinator, (tx, clock) =>
        askMore(tx, clock, here.coordinator, { placeId: here.place.placeId, ...wish }),
      )
    expect((await ask({ agency: 'MIGR', week })).reason).toBe('unknown_organisation')
    expect((await ask({ agency: 'SKV', week: '2026-12-28' })).reason).toBe('week_is_enough')
  })

  test('and how it does is told without small numbers', async () => {
    const measures = await done(database, here.coordinator, (tx) =>
      readMeasures(here.asking(tx, here.coordinator), {
        placeId: here.place.placeId,
        from: '2026-11-01',
        to: '2026-12-31',
      }),
    )
    expect(measures).toMatchObject({ visits: 0, visitsPerHousehold: null, single: null })
    const refusal = await refused(database, here.coordinator, (tx) =>
      readMeasures(here.asking(tx, here.coordinator), {
        placeId: here.place.placeId,
        from: '2026-01-01',
        to: '2026-12-31',
      }),
    )
    expect(refusal).toEqual({ reason: 'span_too_long', days: 92 })
  })
})

describe('what cannot be had', () => {
  test('is said with its reason and what comes nearest', async () => {
    const { person, personIds } = await aReceivedHousehold(database, here.officer)
    const { placeId: bare } = await aBarePlace()
    await expect(anOffer(database, person, { placeId: bare, errands: ['population_registration'] })).rejects.toThrow(
      'no offer',
    )
    expect(personIds).toHaveLength(5)
  })
})

async function aBarePlace() {
  const { id } = await done(database, here.coordinator, (tx, clock) =>
    openPlace(tx, clock, here.coordinator, { name: 'Tomt', address: 'Ingenstans', opensOn: '2026-11-24', hours }),
  )
  return { placeId: id }
}
