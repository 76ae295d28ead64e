import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ByStaff, done, seen, usePlace } from '../testing/index.ts'
import { copyWeek } from './copy-week.ts'
import { endPresence, setPresence } from './set-presence.ts'
import { readSetup } from './setup-page.ts'

const database = useDatabase()
const here = usePlace(database)
let clerk: StaffActor

beforeAll(async () => {
  clerk = await database.staff('SO_1380', ['office_staff'])
})

describe('who sits where', () => {
  const sits = (more: Partial<Parameters<typeof setPresence>[3]> = {}): ByStaff => {
    const line = { placeId: here.place.placeId, resourceId: here.place.desks.skv, staffId: clerk.staffId }
    const when = { dates: ['2026-11-26'], from: '09:00', to: '12:00' }
    return (tx, clock, actor) => setPresence(tx, clock, actor, { ...line, ...when, ...more })
  }

  test('is written for several days at once, taken back, and written again', async () => {
    const dates = ['2026-11-26', '2026-11-27']
    await done(database, here.coordinator, (tx, clock) => sits({ dates })(tx, clock, here.coordinator))
    const shown = await here.setupOf()
    expect(shown.presence.map(({ date }) => date)).toEqual(dates)
    const presenceId = shown.presence[0]?.id ?? ''
    const end: ByStaff = (tx, clock, actor) =>
      endPresence(tx, clock, actor, { placeId: here.place.placeId, presenceId })
    expect((await here.refusedTo(here.foreign, end)).reason).toBe('not_the_office')
    await done(database, here.coordinator, (tx, clock) => end(tx, clock, here.coordinator))
    expect((await here.setupOf()).presence.map(({ date }) => date)).toEqual(['2026-11-27'])
    expect(await here.refusedTo(here.coordinator, end)).toEqual({ reason: 'presence_not_found' })
    await done(database, here.coordinator, (tx, clock) => sits()(tx, clock, here.coordinator))
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
    expect(await here.refusedTo(here.coordinator, sits(more))).toEqual(refusal)
  })

  test('is one desk at a time, and nobody writes it for another office', async () => {
    const elsewhere = sits({ dates: ['2026-11-27'], resourceId: here.place.desks.af, from: '11:00', to: '15:00' })
    expect(await here.refusedTo(here.coordinator, elsewhere)).toEqual({
      ...{ reason: 'sits_elsewhere', day: '2026-11-27', from: '09:00', to: '12:00' },
    })
    expect((await here.refusedTo(here.foreign, sits())).reason).toBe('not_the_office')
    expect(
      await seen(database, here.foreign, (tx) =>
        readSetup(here.asking(tx, here.foreign), { placeId: here.place.placeId }),
      ),
    ).toEqual({
      ...{ ok: false, refusal: { reason: 'not_the_office', office: 'SO_1380' } },
    })
  })

  test('is copied to a week to come, not to one that has been, and not where the place is closed', async () => {
    const copy =
      (to: string): ByStaff =>
      (tx, clock, actor) =>
        copyWeek(tx, clock, actor, { placeId: here.place.placeId, from: '2026-11-24', to })
    expect(await here.refusedTo(here.coordinator, copy('2026-11-10'))).toEqual({
      reason: 'day_in_the_past',
      today: '2026-11-24',
    })
    expect((await here.refusedTo(here.foreign, copy('2026-12-01'))).reason).toBe('not_the_office')
    expect(
      await done(database, here.coordinator, (tx, clock) => copy('2026-12-01')(tx, clock, here.coordinator)),
    ).toEqual({
      copied: 2,
    })
    // Thursday is Christmas Eve, and Friday Christmas Day.
    expect(
      await done(database, here.coordinator, (tx, clock) => copy('2026-12-21')(tx, clock, here.coordinator)),
    ).toEqual({
      copied: 0,
    })
    expect(
      await here.refusedTo(here.coordinator, (tx, clock, actor) =>
        copyWeek(tx, clock, actor, { placeId: here.place.placeId, from: '2027-01-11', to: '2027-01-18' }),
      ),
    ).toEqual({ reason: 'nothing_to_copy' })
  })
})
