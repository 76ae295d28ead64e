import type { BookVisit, VisitOffer } from '@kedjan/contract'
import type { Id, PersonActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { protectPerson } from '../persons/index.ts'
import { aReceivedHousehold, attempted, behind, done, onDay, refused, seen, usePlace } from '../testing/index.ts'
import { bookVisit } from './book-visit.ts'
import { cancelVisit, restoreVisit } from './change-visit.ts'
import { offerVisits } from './offers.ts'
import { findVisit } from './visit-queries.ts'

const database = useDatabase()
const here = usePlace(database)

const everything = (personIds: readonly Id[]) => [
  'population_registration',
  `enrolment:${personIds[0]}`,
  `enrolment:${personIds[1]}`,
  `benefit_application:${personIds[0]}`,
  `benefit_application:${personIds[1]}`,
  'school_place',
]

function offers(person: PersonActor, errands: string[], more = {}) {
  const command = {
    placeId: here.place.placeId,
    errands,
    language: 'ar',
    interpreterOnSite: false,
    personId: person.personId,
    ...more,
  }
  return attempted(database, person, (tx, clock) => offerVisits({ tx, clock, actor: person, language: 'sv' }, command))
}

async function firstOffer(person: PersonActor, errands: string[], more = {}): Promise<VisitOffer> {
  const result = await offers(person, errands, more)
  const [offer] = result.ok ? result.value.items : []
  if (!offer) throw new Error(`no offer: ${JSON.stringify(result)}`)
  return offer
}

function bookingOf(offer: VisitOffer): BookVisit {
  const times = offer.times.map(({ errand, date, from, desk, room, interpreter }) => ({
    errand,
    date,
    from,
    desk,
    room,
    interpreter,
  }))
  return { placeId: here.place.placeId, language: 'ar', times }
}

function book(person: PersonActor, command: BookVisit) {
  return (tx: Parameters<typeof bookVisit>[0], clock: Parameters<typeof bookVisit>[1]) =>
    bookVisit(tx, clock, person, { ...command, personId: person.personId })
}

describe('a newly settled household of five', () => {
  test('gets everything done with four agencies at one visit, with one interpreter', async () => {
    const { person, personIds } = await aReceivedHousehold(database, here.officer)
    const offer = await firstOffer(person, everything(personIds))
    expect(offer.left).toEqual([])
    expect(new Set(offer.times.map(({ agencyName }) => agencyName)).size).toBe(4)
    expect(offer.words).toContain('Allt på ett besök.')
    const made = await done(database, person, book(person, bookingOf(offer)))
    expect(made.code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
    const visit = await seen(database, here.coordinator, (tx) => findVisit(tx, made.id))
    expect(visit).toMatchObject({ name: 'Zaynab Besöksprov', personsCount: 5, language: 'ar', state: 'booked' })
    expect(visit?.errands).toHaveLength(6)
    expect(visit?.errands[0]).toMatchObject({ key: 'population_registration', agency: 'SKV', mode: 'site' })
  })

  test('is seen by the office and by each agency for its own errands, and by nobody else', async () => {
    const { person, personIds } = await aReceivedHousehold(database, here.officer)
    const made = await done(database, person, book(person, bookingOf(await firstOffer(person, everything(personIds)))))
    const read = async (organisation: string) => {
      const actor = await here.officer(organisation)
      return seen(database, actor, (tx) => findVisit(tx, made.id))
    }
    expect((await read('AF'))?.errands.map(({ key }) => key)).toEqual(['enrolment', 'enrolment'])
    expect((await read('SKV'))?.errands.map(({ key }) => key)).toEqual(['population_registration'])
    expect([await read('SO_0581'), await read('MIGR'), await read('K0581')]).toEqual([undefined, undefined, undefined])
  })
})

describe('a time', () => {
  test('is sold once: of two who choose it one gets it, and the other is told', async () => {
    const [one, other] = [
      await aReceivedHousehold(database, here.officer),
      await aReceivedHousehold(database, here.officer),
    ]
    const offer = await firstOffer(one.person, ['population_registration'])
    const both = await Promise.all(
      [one, other].map(({ person }) => attempted(database, person, book(person, bookingOf(offer)))),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const lost = both.find(({ ok }) => !ok)
    expect(lost).toMatchObject({ refusal: { reason: 'time_taken', day: offer.date, time: offer.from } })
  })

  test.each([
    ['in the past', { date: '2026-11-23', from: '10:00' }, 'time_has_passed'],
    ['on a Sunday', { date: '2026-11-29', from: '10:00' }, 'time_not_offered'],
    ['before the place opens', { date: '2026-11-30', from: '08:00' }, 'time_not_offered'],
    ['between the steps', { date: '2026-11-30', from: '10:02' }, 'time_not_offered'],
    ['when summer time begins', { date: '2027-03-28', from: '02:30' }, 'too_far_ahead'],
    ['beyond the open book', { date: '2027-06-01', from: '10:00' }, 'too_far_ahead'],
  ])('%s is refused', async (_name, when, reason) => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const interpreter = { id: here.place.interpreter, mode: 'site' as const }
    const times = [{ errand: 'population_registration', desk: here.place.desks.skv, room: null, interpreter, ...when }]
    const refusal = await refused(
      database,
      person,
      book(person, { placeId: here.place.placeId, language: 'ar', times }),
    )
    expect(refusal.reason).toBe(reason)
  })

  test('at a desk that does not do the errand, or without the language, is refused', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const when = { errand: 'population_registration', date: '2026-12-01', from: '10:00', room: null }
    const interpreter = { id: here.place.interpreter, mode: 'site' as const }
    for (const one of [
      { ...when, desk: here.place.desks.af, interpreter },
      { ...when, desk: here.place.desks.skv, interpreter: null },
      { ...when, desk: here.place.desks.skv, interpreter: { id: here.place.interpreter, mode: 'phone' as const } },
    ]) {
      const refusal = await refused(
        database,
        person,
        book(person, { placeId: here.place.placeId, language: 'ar', times: [one] }),
      )
      expect(refusal.reason).toBe('time_not_offered')
    }
  })

  test('for somebody else’s household, or for a step that is not open, is refused', async () => {
    const [one, other] = [
      await aReceivedHousehold(database, here.officer),
      await aReceivedHousehold(database, here.officer),
    ]
    const offer = await firstOffer(one.person, ['population_registration'])
    const foreign = { ...other.person, personId: one.personIds[0] ?? '' }
    const refusal = await refused(database, foreign, book(foreign, bookingOf(offer)))
    expect(refusal.reason).toBe('errand_not_open')
    expect(await offers(one.person, ['mapping:00000000-0000-7000-8000-000000000000'])).toMatchObject({
      refusal: { reason: 'errand_not_open' },
    })
  })
})

describe('a booked visit', () => {
  test('is given up, and its minutes are free again; taken back while they still are', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const offer = await firstOffer(person, ['population_registration'])
    const made = await done(database, person, book(person, bookingOf(offer)))
    expect(await offers(person, ['population_registration'])).toMatchObject({
      refusal: { reason: 'errand_already_booked' },
    })
    await done(database, person, (tx, clock) => cancelVisit(tx, clock, person, { visitId: made.id }))
    expect(await behind(database, 'select 1 from visits.taken where visit_id = $1', [made.id])).toEqual([])
    await done(database, person, (tx, clock) => restoreVisit(tx, clock, person, { visitId: made.id }))
    await done(database, person, (tx, clock) => cancelVisit(tx, clock, person, { visitId: made.id }))
    const next = await aReceivedHousehold(database, here.officer)
    await done(database, next.person, book(next.person, bookingOf(offer)))
    const refusal = await refused(database, person, (tx, clock) =>
      restoreVisit(tx, clock, person, { visitId: made.id }),
    )
    expect(refusal.reason).toBe('time_taken')
  })

  test('is moved by booking another instead, which may use the minutes of the first', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const offer = await firstOffer(person, ['population_registration'])
    const made = await done(database, person, book(person, bookingOf(offer)))
    const again = await firstOffer(person, ['population_registration'], { instead: made.id })
    expect(again.from).toBe(offer.from)
    const moved = await done(database, person, book(person, { ...bookingOf(again), instead: made.id }))
    const first = await seen(database, person, (tx) => findVisit(tx, made.id))
    expect([first?.state, moved.id === made.id]).toEqual(['cancelled', false])
  })

  test('cannot be given up by somebody else, nor once it has begun', async () => {
    const [one, other] = [
      await aReceivedHousehold(database, here.officer),
      await aReceivedHousehold(database, here.officer),
    ]
    const offer = await firstOffer(one.person, ['population_registration'])
    const made = await done(database, one.person, book(one.person, bookingOf(offer)))
    const cancel = (person: PersonActor) =>
      refused(database, person, (tx, clock) => cancelVisit(tx, clock, person, { visitId: made.id }))
    expect((await cancel(other.person)).reason).toBe('visit_not_found')
    onDay(database, '2026-12-23')
    expect((await cancel(one.person)).reason).toBe('visit_has_begun')
    onDay(database, '2026-11-24')
  })

  test('keeps no name once the person is protected, and gets none when booked after', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    const offer = await firstOffer(person, ['population_registration'])
    const made = await done(database, person, book(person, bookingOf(offer)))
    const migr = await here.officer('MIGR')
    await done(database, migr, (tx, clock) =>
      protectPerson(tx, clock, migr, { personId: person.personId, level: 'sekretessmarkering', reason: 'threat' }),
    )
    const read = (id: string) => seen(database, here.coordinator, (tx) => findVisit(tx, id))
    expect(await read(made.id)).toMatchObject({ name: null, isProtected: true, personsCount: 5 })
    await done(database, person, (tx, clock) => cancelVisit(tx, clock, person, { visitId: made.id }))
    const again = await done(database, person, book(person, bookingOf(offer)))
    expect(await read(again.id)).toMatchObject({ name: null, isProtected: true })
  })
})
