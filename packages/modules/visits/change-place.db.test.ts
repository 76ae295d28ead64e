import type { PlaceChange } from '@kedjan/contract'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import {
  aReceivedHousehold,
  aVisit,
  type ByStaff,
  done,
  placeHours as hours,
  seen,
  usePlace,
} from '../testing/index.ts'
import { applyReplan, previewReplan } from './replan-day.ts'
import { setHours } from './set-hours.ts'
import { findVisit } from './visit-queries.ts'

const database = useDatabase()
const here = usePlace(database)

describe('hours that shrink', () => {
  test('under booked times are refused with the last of them, shown first, and then move them', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const errands = ['population_registration']
    const visit = await aVisit(database, person, { placeId: here.place.placeId, errands, notBefore: '2026-12-08' })
    const before = await seen(database, here.coordinator, (tx) => findVisit(tx, visit.id))
    const booked = before?.errands[0]
    expect(booked).toMatchObject({ date: '2026-12-08', from: 540 })
    const later = hours.map((window) => ({ ...window, from: '13:00' }))
    const wish = { resourceId: null, since: '2026-12-07', hours: later }
    const shrink: ByStaff = (tx, clock, actor) => setHours(tx, clock, actor, { placeId: here.place.placeId, ...wish })
    expect(await here.refusedTo(here.coordinator, shrink)).toEqual({
      reason: 'still_booked',
      times: 1,
      until: '2026-12-08',
    })
    expect((await here.refusedTo(here.foreign, shrink)).reason).toBe('not_the_office')
    const change = { placeId: here.place.placeId, change: { change: 'hours' as const, ...wish } }
    const preview = await done(database, here.coordinator, (tx) =>
      previewReplan({ ...here.asking(tx, here.coordinator), actor: here.coordinator }, change),
    )
    expect(preview.moved).toMatchObject([{ code: visit.code, was: { date: '2026-12-08', from: '09:00' } }])
    expect(preview.moved[0]?.becomes?.from).toBe('13:00')
    await done(database, here.coordinator, (tx, clock) => applyReplan(tx, clock, here.coordinator, change))
    const after = await seen(database, here.coordinator, (tx) => findVisit(tx, visit.id))
    expect(after?.errands[0]).toMatchObject({ date: '2026-12-08', from: 780 })
    const again = { ...wish, hours }
    await done(database, here.coordinator, (tx, clock) =>
      setHours(tx, clock, here.coordinator, { placeId: here.place.placeId, ...again }),
    )
    expect((await here.setupOf()).coming.map(({ since }) => since)).toEqual(['2026-12-07', '2026-12-07'])
  })

  test('over each other are refused with the nearest that can be had', async () => {
    const wrong = [...hours, { weekday: 2, from: '15:30', to: '17:00' }]
    const set: ByStaff = (tx, clock, actor) =>
      setHours(tx, clock, actor, { placeId: here.place.placeId, resourceId: null, since: '2026-12-01', hours: wrong })
    expect(await here.refusedTo(here.coordinator, set)).toEqual({
      ...{ reason: 'hours_overlap', weekday: 2, first: '09:00–16:00', second: '15:30–17:00', nearest: '16:00' },
    })
  })
})

describe('a day on which the whole place closes', () => {
  test('gives everybody another day, and shows so first', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const errands = ['population_registration']
    const visit = await aVisit(database, person, { placeId: here.place.placeId, errands, notBefore: '2026-12-15' })
    const closed: PlaceChange = {
      ...{ change: 'exception', resourceId: null, date: '2026-12-15', from: '00:00', to: '24:00' },
      ...{ kind: 'closed', because: 'repair' },
    }
    const change = { placeId: here.place.placeId, change: closed }
    const { moved } = await done(database, here.coordinator, (tx, clock) =>
      applyReplan(tx, clock, here.coordinator, change),
    )
    expect(moved).toBe(1)
    const after = await seen(database, here.coordinator, (tx) => findVisit(tx, visit.id))
    expect(after?.errands[0]?.date).toBe('2026-12-16')
    const { week } = await here.setupOf(here.place.placeId, '2026-12-15')
    expect(week.days.map(({ open }) => open.length)).toEqual([1, 0, 1, 1, 1, 0, 0])
  })
})
