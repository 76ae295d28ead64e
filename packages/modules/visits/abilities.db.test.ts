import type { PlaceChange } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { aReceivedHousehold, aVisit, type ByStaff, done, placeHours, seen, usePlace } from '../testing/index.ts'
import { addResource } from './add-resource.ts'
import { endResource } from './end-resource.ts'
import { openPlace } from './open-place.ts'
import { applyReplan, previewReplan } from './replan-day.ts'
import { findVisit } from './visit-queries.ts'

const database = useDatabase()
const here = usePlace(database)

type Change = Extract<PlaceChange, { change: 'abilities' }>
const desk = { kind: 'desk' as const, competences: ['identity_check'], languages: [], equipment: [] }

/** The same change of the place, by whichever of the staff. */
const changing =
  (change: Omit<Change, 'change'>): ByStaff =>
  (tx, clock, actor) =>
    applyReplan(tx, clock, actor, { placeId: here.place.placeId, change: { change: 'abilities', ...change } })
const change = (one: Omit<Change, 'change'>) =>
  done(database, here.coordinator, (tx, clock) => changing(one)(tx, clock, here.coordinator)) as Promise<{
    moved: number
    lost: number
  }>
const preview = (one: Omit<Change, 'change'>) =>
  done(database, here.coordinator, (tx) =>
    previewReplan(
      { ...here.asking(tx, here.coordinator), actor: here.coordinator },
      { placeId: here.place.placeId, change: { change: 'abilities', ...one } },
    ),
  )
async function added(resource: Parameters<typeof addResource>[3]['resource']): Promise<Id> {
  const { id } = await done(database, here.coordinator, (tx, clock) =>
    addResource(tx, clock, here.coordinator, { placeId: here.place.placeId, resource }),
  )
  return id
}
const anotherDesk = (number: number, languages: string[] = []) =>
  added({ ...desk, number, agency: 'SKV', languages, fromDay: '2026-11-24', hours: [] })
const bookedTime = async (visitId: Id) =>
  (await seen(database, here.coordinator, (tx) => findVisit(tx, visitId)))?.errands[0]

async function registrationOn(day: string) {
  const { person } = await aReceivedHousehold(database, here.officer)
  const errands = ['population_registration']
  return aVisit(database, person, { placeId: here.place.placeId, errands, notBefore: day })
}

describe('what a desk can do', () => {
  test('is other from a day on, and shown with the day; before it nothing is other', async () => {
    const resourceId = here.place.desks.municipality
    const swedish = { ...desk, competences: ['swedish'], languages: ['ar'], equipment: ['printer'] }
    expect(await change({ resourceId, since: '2026-12-01', abilities: swedish })).toMatchObject({ moved: 0, lost: 0 })
    const { resources, comingAbilities } = await here.setupOf()
    expect(resources.find(({ id }) => id === resourceId)).toMatchObject({
      ...{ competences: ['school', 'swedish'], languages: [], equipment: [] },
    })
    const { kind: _desk, ...later } = swedish
    expect(comingAbilities).toEqual([{ resourceId, since: '2026-12-01', ...later }])
  })

  test('counts as it was last said for the latest day', async () => {
    const resourceId = here.place.desks.fk
    const said = (equipment: string[]) => ({ ...desk, competences: ['application'], equipment })
    await change({ resourceId, since: '2026-11-24', abilities: said(['camera']) })
    await change({ resourceId, since: '2026-11-24', abilities: said(['printer']) })
    const { resources } = await here.setupOf()
    expect(resources.find(({ id }) => id === resourceId)?.equipment).toEqual(['printer'])
  })

  test('moves what cannot be done there any more to a desk where it can, shown first with its reason', async () => {
    const resourceId = await anotherDesk(11, ['ar'])
    const visit = await registrationOn('2026-12-08')
    const before = await bookedTime(visit.id)
    expect(before).toMatchObject({ date: '2026-12-08', from: 540, deskId: resourceId })
    const silent = { resourceId, since: '2026-12-07', abilities: desk }
    const { moved } = await preview(silent)
    expect(moved).toMatchObject([
      { code: visit.code, was: { date: '2026-12-08', from: '09:00', deskNumber: 11 }, becomes: { date: '2026-12-08' } },
    ])
    expect(moved[0]?.because).toBe('Ärendet kan inte längre göras vid bordet.')
    expect(await bookedTime(visit.id)).toEqual(before)
    expect(await change(silent)).toMatchObject({ moved: 1, lost: 0 })
    expect(await bookedTime(visit.id)).toMatchObject({ date: '2026-12-08', interpreterId: here.place.interpreter })
  })

  test('moves nothing when it can do more, or loses what nobody comes for', async () => {
    const visit = await registrationOn('2026-12-10')
    const resourceId = (await bookedTime(visit.id))?.deskId ?? ''
    const more = { ...desk, languages: ['uk'], equipment: ['passport_reader'] }
    const asked = { resourceId, since: '2026-12-09', abilities: more }
    expect((await preview(asked)).moved).toEqual([])
    expect(await change(asked)).toMatchObject({ moved: 0, lost: 0 })
    expect((await preview({ ...asked, abilities: desk })).moved).toEqual([])
  })
})

describe('an interpreter', () => {
  test('who interprets a language no more leaves those who come for it without, with the reason', async () => {
    const visit = await registrationOn('2026-12-15')
    expect(await bookedTime(visit.id)).toMatchObject({ interpreterId: here.place.interpreter })
    const abilities = { kind: 'interpreter' as const, languages: ['uk'] }
    const asked = { resourceId: here.place.interpreter, since: '2026-12-14', abilities }
    const { moved } = await preview(asked)
    expect(moved.map(({ code, becomes, because }) => [code, becomes, because])).toEqual([
      [visit.code, null, 'Tolken tolkar inte längre språket.'],
    ])
  })
})

describe('what cannot be said of a desk, a room or an interpreter', () => {
  const from = { since: '2026-12-01' }
  test.each([
    [
      'tasks that its agency does not have',
      { ...from, abilities: { ...desk, competences: ['mapping'] } },
      { reason: 'task_not_of_agency', tasks: 'identity_check' },
    ],
    [
      'a language that nobody has',
      { ...from, abilities: { ...desk, languages: ['ar', 'qq'] } },
      { reason: 'unknown_language', language: 'qq' },
    ],
    [
      'a day that has been',
      { since: '2026-11-23', abilities: desk },
      { reason: 'day_in_the_past', today: '2026-11-24' },
    ],
    [
      'what is for things of another kind',
      { ...from, abilities: { kind: 'room' as const, equipment: [] } },
      { reason: 'resource_not_found' },
    ],
  ])('%s', async (_name, wish, refusal) => {
    const action = changing({ resourceId: here.place.desks.skv, ...wish })
    expect(await here.refusedTo(here.coordinator, action)).toEqual(refusal)
  })

  test('anything from a day after its last', async () => {
    const resourceId = await added({ kind: 'room', number: 12, seats: 4, equipment: [], fromDay: '2026-11-24' })
    await done(database, here.coordinator, (tx, clock) =>
      endResource(tx, clock, here.coordinator, { placeId: here.place.placeId, resourceId, on: '2026-12-04' }),
    )
    const video = (since: string) => ({ resourceId, since, abilities: { kind: 'room' as const, equipment: ['video'] } })
    expect(await here.refusedTo(here.coordinator, changing(video('2026-12-05')))).toEqual({ reason: 'resource_ended' })
    expect(await change(video('2026-12-04'))).toMatchObject({ moved: 0 })
  })

  test('anything by another office, or by staff who are not the coordinator', async () => {
    const asked = { resourceId: here.place.desks.skv, ...from, abilities: { ...desk, equipment: ['camera'] } }
    expect(await here.refusedTo(here.foreign, changing(asked))).toEqual({ reason: 'not_the_office', office: 'SO_1380' })
    const clerk = await database.staff('SO_1380', ['office_staff'])
    await expect(done(database, clerk, (tx, clock) => changing(asked)(tx, clock, clerk))).rejects.toThrow(
      'row-level security',
    )
  })
})

test('a place that is opened like another has what the other can do then', async () => {
  const like = here.place.placeId
  const place = { name: 'Lika', address: 'Provtorget 3', opensOn: '2026-12-02', hours: placeHours, like }
  const { id } = await done(database, here.coordinator, (tx, clock) => openPlace(tx, clock, here.coordinator, place))
  const { resources } = await here.setupOf(id)
  expect(resources.find(({ agency }) => agency === 'K1380')).toMatchObject({
    ...{ competences: ['swedish'], languages: ['ar'], equipment: ['printer'] },
  })
})
