import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { type ByStaff, done, placeHours as hours, usePlace } from '../testing/index.ts'
import { addResource } from './add-resource.ts'
import { addUsual } from './add-usual.ts'
import { endResource } from './end-resource.ts'
import { openPlace } from './open-place.ts'

const database = useDatabase()
const here = usePlace(database)

async function aPlaceOfItsOwn(more: { opensOn?: string; closesOn?: string } = {}): Promise<Id> {
  const command = { name: 'Biblioteket', address: 'Provtorget 2', opensOn: '2026-11-24', hours, ...more }
  const { id } = await done(database, here.coordinator, (tx, clock) => openPlace(tx, clock, here.coordinator, command))
  return id
}

describe('a new place', () => {
  test('gets a desk for each agency and a room in one go, once', async () => {
    const placeId = await aPlaceOfItsOwn()
    const usual: ByStaff = (tx, clock, actor) => addUsual(tx, clock, actor, { placeId })
    expect(
      await done(database, here.coordinator, (tx, clock) => addUsual(tx, clock, here.coordinator, { placeId })),
    ).toEqual({
      id: placeId,
      added: 6,
    })
    const { resources } = await here.setupOf(placeId)
    expect(resources.map(({ kind, number, agency }) => [kind, number, agency])).toEqual([
      ['desk', 1, 'MIGR'],
      ['desk', 2, 'SKV'],
      ['desk', 3, 'AF'],
      ['desk', 4, 'FK'],
      ['desk', 5, 'K1380'],
      ['room', 1, null],
    ])
    expect(await here.refusedTo(here.coordinator, usual)).toEqual({ reason: 'place_not_empty' })
    expect((await here.refusedTo(here.foreign, usual)).reason).toBe('not_the_office')
  })

  test('has what another place of the office has, with its hours; never what another office has', async () => {
    const command = { name: 'Lika', address: 'Provtorget 3', opensOn: '2026-12-01', hours, like: here.place.placeId }
    const { id } = await done(database, here.coordinator, (tx, clock) =>
      openPlace(tx, clock, here.coordinator, command),
    )
    const [model, made] = [await here.setupOf(), await here.setupOf(id)]
    const short = (setup: typeof made) =>
      setup.resources.map(({ kind, number, agency, hours: own }) => [kind, number, agency, own.length])
    expect(short(made)).toEqual(short(model))
    expect(made.resources.every(({ fromDay }) => fromDay === '2026-12-01')).toBe(true)
    const other: ByStaff = (tx, clock, actor) => openPlace(tx, clock, actor, command)
    expect(await here.refusedTo(here.foreign, other)).toEqual({ reason: 'not_the_office', office: 'SO_1380' })
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
    expect(await here.refusedTo(here.coordinator, add)).toEqual(refusal)
  })

  test('that was added by mistake is gone from today on, and its number is free again', async () => {
    const placeId = await aPlaceOfItsOwn()
    const add = () =>
      done(database, here.coordinator, (tx, clock) =>
        addResource(tx, clock, here.coordinator, { placeId, resource: desk({ fromDay: '2026-12-01' }) }),
      )
    const { id } = await add()
    const { earliestEnd } = await here.setupOf(placeId)
    expect(earliestEnd).toBe('2026-11-23')
    await done(database, here.coordinator, (tx, clock) =>
      endResource(tx, clock, here.coordinator, { placeId, resourceId: id, on: earliestEnd }),
    )
    expect((await here.setupOf(placeId)).resources).toEqual([])
    await add()
  })

  test('is not ended in the past, nor by another office', async () => {
    const end =
      (on: string): ByStaff =>
      (tx, clock, actor) =>
        endResource(tx, clock, actor, { placeId: here.place.placeId, resourceId: here.place.desks.fk, on })
    expect(await here.refusedTo(here.coordinator, end('2026-11-20'))).toEqual({
      reason: 'day_in_the_past',
      today: '2026-11-24',
    })
    expect((await here.refusedTo(here.foreign, end('2026-12-01'))).reason).toBe('not_the_office')
  })
})
