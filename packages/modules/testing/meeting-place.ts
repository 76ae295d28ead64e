import type { BookVisit, VisitOffer } from '@kedjan/contract'
import type { Id, PersonActor, StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { addResource, bookVisit, offerVisits, openPlace } from '../visits/index.ts'
import { done } from './act.ts'
import { aHousehold, aKommuntal, aMember, anAnvisning, answered } from './build.ts'

type Officer = (organisationId: string) => Promise<StaffActor>

const weekdays = [1, 2, 3, 4, 5]
export const placeHours = weekdays.map((weekday) => ({ weekday, from: '09:00', to: '16:00' }))
const opensOn = '2026-11-24'

/** A coordinator of an office, who may arrange its meeting places. */
export function aCoordinator(database: TestDatabase, office = 'SO_1380'): Promise<StaffActor> {
  return database.staff(office, ['coordinator'])
}

export interface MadePlace {
  readonly placeId: Id
  readonly desks: Readonly<Record<'skv' | 'af' | 'fk' | 'municipality', Id>>
  readonly interpreter: Id
  readonly room: Id
}

const agencies = {
  skv: { agency: 'SKV', competences: ['identity_check'] },
  af: { agency: 'AF', competences: ['enrolment', 'mapping'] },
  fk: { agency: 'FK', competences: ['application'] },
  municipality: { agency: 'K1380', competences: ['school', 'swedish'] },
}

/** Four desks, a room and one who interprets Arabic, in Halmstad. */
export async function aPlace(database: TestDatabase, coordinator: StaffActor): Promise<MadePlace> {
  const place = { name: 'Servicekontoret', address: 'Provgatan 1, Halmstad', opensOn, hours: placeHours }
  const { id: placeId } = await done(database, coordinator, (tx, clock) => openPlace(tx, clock, coordinator, place))
  const add = async (resource: Parameters<typeof addResource>[3]['resource']) => {
    const made = await done(database, coordinator, (tx, clock) =>
      addResource(tx, clock, coordinator, { placeId, resource }),
    )
    return made.id
  }
  const desk = (key: keyof typeof agencies, number: number) =>
    add({ kind: 'desk', number, ...agencies[key], languages: [], equipment: [], fromDay: opensOn, hours: [] })
  const desks = {
    skv: await desk('skv', 1),
    af: await desk('af', 2),
    fk: await desk('fk', 3),
    municipality: await desk('municipality', 4),
  }
  const room = await add({ kind: 'room', number: 1, seats: 6, equipment: [], fromDay: opensOn })
  const speaking = weekdays.map((weekday) => ({ weekday, from: '09:00', to: '16:00', mode: 'site' as const }))
  const interpreter = await add({
    kind: 'interpreter',
    number: 1,
    languages: ['ar'],
    fromDay: opensOn,
    hours: speaking,
  })
  return { placeId, desks, room, interpreter }
}

const fiveMembers = [
  aMember({ given: 'Zaynab', family: 'Besöksprov' }),
  aMember({ given: 'Yusuf', family: 'Besöksprov', birthDate: '1985-01-01', sex: 'male', position: 'adult' }),
  aMember({ given: 'Lina', family: 'Besöksprov', birthDate: '2012-01-01', position: 'child' }),
  aMember({ given: 'Omar', family: 'Besöksprov', birthDate: '2016-01-01', sex: 'male', position: 'child' }),
  aMember({ given: 'Nour', family: 'Besöksprov', birthDate: '2023-01-01', position: 'child' }),
]

/** A household that has just been received in Halmstad, with the person who signs in for it. */
export async function aReceivedHousehold(
  database: TestDatabase,
  officer: Officer,
  changes: Parameters<typeof aHousehold>[2] = { members: fiveMembers },
) {
  const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
  const begun = await aHousehold(database, migr, changes)
  const handoffId = await anAnvisning(database, migr, {
    householdId: begun.householdId,
    to: 'K1380',
    confirmProtected: true,
  })
  await answered(database, halmstad, handoffId, 'received')
  return { ...begun, person: personOf(begun.personIds) }
}

/** The first of a household as an actor, with its children. */
function personOf(personIds: readonly Id[], adults = 2): PersonActor {
  const personId = personIds[0] ?? ''
  const actsFor = [personId, ...personIds.slice(adults)]
  return { kind: 'person', personId, actsFor, follows: actsFor }
}

export async function someRoom(database: TestDatabase, officer: Officer): Promise<void> {
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 900 })
}

/** What a newly settled household with two adults and children gets done at its first visit. */
export function everyErrand(personIds: readonly Id[]): string[] {
  return [
    'population_registration',
    `enrolment:${personIds[0]}`,
    `enrolment:${personIds[1]}`,
    `benefit_application:${personIds[0]}`,
    `benefit_application:${personIds[1]}`,
    'school_place',
  ]
}

/** The best offer for these errands, as the person is shown it. */
export async function anOffer(
  database: TestDatabase,
  person: PersonActor,
  wish: { placeId: Id; errands: string[]; notBefore?: string; instead?: Id },
): Promise<VisitOffer> {
  const command = { language: 'ar', interpreterOnSite: false, personId: person.personId, ...wish }
  const { items } = await done(database, person, (tx, clock) =>
    offerVisits({ tx, clock, actor: person, language: 'sv' }, command),
  )
  const [offer] = items
  if (!offer) throw new Error('there is no offer')
  return offer
}

export function bookingOf(placeId: Id, offer: VisitOffer): BookVisit {
  const times = offer.times.map(({ errand, date, from, desk, room, interpreter }) => ({
    errand,
    date,
    from,
    desk,
    room,
    interpreter,
  }))
  return { placeId, language: 'ar', times }
}

/** A visit that the person has booked: the first that is offered. */
export async function aVisit(
  database: TestDatabase,
  person: PersonActor,
  wish: { placeId: Id; errands: string[]; notBefore?: string },
) {
  const booking = bookingOf(wish.placeId, await anOffer(database, person, wish))
  return done(database, person, (tx, clock) => bookVisit(tx, clock, person, { ...booking, personId: person.personId }))
}
