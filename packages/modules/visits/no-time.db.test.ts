import type { AddResource, WeekWindow } from '@kedjan/contract'
import type { Id, PersonActor, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aCoordinator,
  aReceivedHousehold,
  attempted,
  done,
  officers,
  onDay,
  placeHours,
  refused,
  someRoom,
} from '../testing/index.ts'
import { addException } from './add-exception.ts'
import { addResource } from './add-resource.ts'
import { bookVisit } from './book-visit.ts'
import { offerVisits } from './offers.ts'
import { openPlace } from './open-place.ts'

const database = useDatabase()
const officer = officers(database)
const today = '2026-11-24'
const errand = 'population_registration'
let coordinator: StaffActor
let person: PersonActor

beforeAll(async () => {
  onDay(database, today)
  await someRoom(database, officer)
  coordinator = await aCoordinator(database)
  person = (await aReceivedHousehold(database, officer)).person
})

async function aPlaceWith(hours: readonly WeekWindow[], resources: readonly AddResource[]) {
  const place = { name: 'Provplatsen', address: 'Provgatan 4', opensOn: today, hours: [...hours] }
  const { id: placeId } = await done(database, coordinator, (tx, clock) => openPlace(tx, clock, coordinator, place))
  const ids: Id[] = []
  for (const resource of resources) {
    const command = { placeId, resource }
    ids.push((await done(database, coordinator, (tx, clock) => addResource(tx, clock, coordinator, command))).id)
  }
  return { placeId, ids }
}

const skv = (languages: string[] = []): AddResource => ({
  ...{ kind: 'desk', number: 1, agency: 'SKV', competences: ['identity_check'] },
  ...{ languages, equipment: [], fromDay: today, hours: [] },
})

/** What is offered for the registration of the household, or why nothing is. */
async function answered(placeId: Id, more: object = {}) {
  const command = { placeId, errands: [errand], language: 'ar', interpreterOnSite: false, personId: person.personId }
  return done(database, person, (tx, clock) =>
    offerVisits({ tx, clock, actor: person, language: 'en' }, { ...command, ...more }),
  )
}

describe('an errand that has no time', () => {
  test('since nobody does it there says whose it is', async () => {
    const { placeId } = await aPlaceWith(placeHours, [])
    expect((await answered(placeId)).none).toMatchObject([
      { errand, because: 'Nobody from Tax Agency does this here.' },
    ])
  })

  test('since the place is never open so long says how long it takes and how long it is', async () => {
    const short = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '09:30' }))
    const { placeId } = await aPlaceWith(short, [skv(['ar'])])
    expect((await answered(placeId)).none[0]?.because).toBe(
      'The errand takes 40 minutes, but the place is never open longer than 30.',
    )
  })

  test('since nobody interprets the language says so, and with an interpreter on another day which comes nearest', async () => {
    const { placeId } = await aPlaceWith(placeHours, [skv()])
    expect((await answered(placeId)).none[0]?.because).toBe('There is no interpreter of the language.')
    const thursdays = [{ weekday: 4, from: '10:00', to: '12:00', mode: 'site' as const }]
    const resource: AddResource = {
      kind: 'interpreter',
      number: 1,
      languages: ['ar'],
      fromDay: today,
      hours: thursdays,
    }
    await done(database, coordinator, (tx, clock) => addResource(tx, clock, coordinator, { placeId, resource }))
    expect((await answered(placeId, { weekdays: [1, 2] })).none[0]?.because).toBe(
      'There is no interpreter of the language. The nearest is Thursday 26 November at 10:00.',
    )
  })

  test('since the household cannot come when it is open says that', async () => {
    const { placeId } = await aPlaceWith(placeHours, [skv(['ar'])])
    expect((await answered(placeId, { weekdays: [6, 7] })).none[0]?.because).toBe(
      'There is no open day on which you can come.',
    )
  })
})

describe('a booking', () => {
  const book = (placeId: Id, desk: Id | undefined, when: { date: string; from: string }) => {
    const times = [{ errand, desk: desk ?? '', room: null, interpreter: null, ...when }]
    const command = { placeId, language: 'ar', times, personId: person.personId }
    return (tx: Parameters<typeof bookVisit>[0], clock: Parameters<typeof bookVisit>[1]) =>
      bookVisit(tx, clock, person, command)
  }

  test('in the past says which time is the nearest', async () => {
    const { placeId, ids } = await aPlaceWith(placeHours, [skv(['ar'])])
    const past = await refused(database, person, book(placeId, ids[0], { date: '2026-11-20', from: '10:00' }))
    expect(past).toEqual({ reason: 'time_has_passed', earliestDay: today, earliestTime: expect.any(String) })
  })

  test('in the hour that is leapt over when summer time begins is refused, and the hour after it is to be had', async () => {
    const { placeId, ids } = await aPlaceWith(placeHours, [skv(['ar'])])
    onDay(database, '2027-03-22')
    const night = { date: '2027-03-28', from: '01:00', to: '05:00', kind: 'open' as const }
    await done(database, coordinator, (tx, clock) =>
      addException(tx, clock, coordinator, { placeId, resourceId: null, ...night, because: 'more_needed' }),
    )
    const leapt = await refused(database, person, book(placeId, ids[0], { date: '2027-03-28', from: '02:10' }))
    expect(leapt).toEqual({ reason: 'time_not_offered', day: '2027-03-28', time: '02:10' })
    const over = await refused(database, person, book(placeId, ids[0], { date: '2027-03-28', from: '01:40' }))
    expect(over.reason).toBe('time_not_offered')
    const after = await attempted(database, person, book(placeId, ids[0], { date: '2027-03-28', from: '03:00' }))
    expect(after.ok).toBe(true)
    onDay(database, today)
  })

  test('on the day with twenty-five hours is sold once, though an hour comes twice', async () => {
    const { placeId, ids } = await aPlaceWith(placeHours, [skv(['ar'])])
    const other = (await aReceivedHousehold(database, officer)).person
    const third = (await aReceivedHousehold(database, officer)).person
    onDay(database, '2027-10-25')
    const night = { date: '2027-10-31', from: '01:00', to: '05:00', kind: 'open' as const }
    await done(database, coordinator, (tx, clock) =>
      addException(tx, clock, coordinator, { placeId, resourceId: null, ...night, because: 'more_needed' }),
    )
    const times = [{ errand, desk: ids[0] ?? '', room: null, interpreter: null, date: '2027-10-31', from: '02:00' }]
    const command = { placeId, language: 'ar', times, personId: other.personId }
    await done(database, other, (tx, clock) => bookVisit(tx, clock, other, command))
    const again = { ...command, personId: third.personId }
    expect(await refused(database, third, (tx, clock) => bookVisit(tx, clock, third, again))).toEqual({
      ...{ reason: 'time_taken', day: '2027-10-31', time: '02:00' },
    })
    onDay(database, today)
  })
})
