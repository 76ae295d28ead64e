import { asActor, type Clock, type Id, isBefore, type PersonActor, type StaffActor, system } from '@kedjan/kernel'
import { findActingFor } from '@kedjan/modules/persons'
import {
  bookVisit,
  checkIn,
  offerVisits,
  readOwnVisits,
  recordNoShow,
  remindVisitors,
  serveErrand,
  takeWalkIn,
} from '@kedjan/modules/visits'
import { isWorkingDay } from '@kedjan/sweden'
import { dayOf } from './days.ts'
import type { Country } from './in-play.ts'
import { castHouseholds } from './people/cast.ts'
import { visitors } from './people/cast-visitors.ts'
import { count } from './play-day.ts'
import { streamOf } from './random.ts'
import { meetingPlaces, setUpPlaces } from './visit-places.ts'
import { type ExpectedVisit, selectLikelyVisitors, selectPlacesOf, selectVisitsOn } from './visit-queries.ts'

/** From this day on the two meeting places are open. */
const placesOpen = dayOf('2026-11-10')
const bookedADay = 3

/** A day at the meeting places: who is booked comes, some do not, somebody comes in unbooked, and new visits are booked. */
export async function playVisits(country: Country, clock: Clock): Promise<void> {
  const day = clock.today()
  if (isBefore(day, placesOpen) || !isWorkingDay(day)) return
  const places = await asActor(country.ground, clock, system, (tx) => selectPlacesOf(tx))
  if (places.length === 0) await setUpPlaces(country, clock)
  const open = await openPlaces(country, clock)
  await Promise.all(
    open.map(async ({ office, id: placeId, municipality }) => {
      await playDayAt(country, clock, { office, placeId })
      await bookSome(country, clock, { office, placeId, municipality })
    }),
  )
  await asActor(country.ground, clock, system, (tx) => remindVisitors(tx, clock))
}

async function openPlaces(country: Country, clock: Clock) {
  const places = await asActor(country.ground, clock, system, (tx) => selectPlacesOf(tx))
  return places.flatMap((place) => {
    const known = meetingPlaces.find(({ office }) => office === place.office)
    return known ? [{ ...place, municipality: known.municipality }] : []
  })
}

interface At {
  readonly office: string
  readonly placeId: Id
}

/** Lets the first visitors of the morning in, so that whoever opens the board finds the day begun. */
export async function beginDayAtPlaces(country: Country, clock: Clock): Promise<void> {
  for (const { office, id: placeId } of await openPlaces(country, clock)) {
    const [clerk] = country.acting.get(office) ?? []
    const visits = await visitsOn(country, clock, placeId)
    for (const visit of clerk ? visits.slice(0, 2) : []) await letIn(country, clock, { clerk, visit, placeId })
  }
}

async function letIn(
  country: Country,
  clock: Clock,
  { clerk, visit, placeId }: { clerk: StaffActor | undefined; visit: ExpectedVisit; placeId: Id },
): Promise<boolean> {
  if (!clerk) return false
  const done = await asActor(country.ground, clock, clerk, (tx) =>
    checkIn(tx, clock, clerk, { placeId, code: visit.code }),
  )
  return done.ok
}

function visitsOn(country: Country, clock: Clock, placeId: Id): Promise<ExpectedVisit[]> {
  return asActor(country.ground, clock, system, (tx) => selectVisitsOn(tx, { placeId, date: clock.today().toString() }))
}

async function playDayAt(country: Country, clock: Clock, { office, placeId }: At): Promise<void> {
  const [clerk] = country.acting.get(office) ?? []
  if (!clerk) return
  for (const visit of await visitsOn(country, clock, placeId)) {
    const random = streamOf(country.seed, 'visit', visit.caseNumber ?? '', clock.today().toString())
    const then = later(clock, visit.from + 15 - 540)
    if (random.chance(0.06) && visit.state === 'booked') {
      await asActor(country.ground, then, clerk, (tx) => recordNoShow(tx, then, clerk, { visitId: visit.id }))
      count(country.happened, 'visit_missed')
      continue
    }
    const came = visit.state === 'checked_in' || (await letIn(country, then, { clerk, visit, placeId }))
    if (came) await serve(country, then, { clerk, visit })
  }
  await somebodyWalksIn(country, later(clock, 90), { clerk, office, placeId })
}

async function serve(
  country: Country,
  clock: Clock,
  { clerk, visit }: { clerk: StaffActor; visit: ExpectedVisit },
): Promise<void> {
  for (const seq of visit.errands) {
    const random = streamOf(country.seed, 'errand', visit.caseNumber ?? '', seq, clock.today().toString())
    const isDone = random.chance(0.93)
    const because = random.pick(['papers_missing', 'no_interpreter', 'sent_on'] as const)
    const wish = isDone ? { move: 'done' as const } : { move: 'not_done' as const, because }
    const served = await asActor(country.ground, clock, clerk, (tx) =>
      serveErrand(tx, clock, clerk, { visitId: visit.id, seq, ...wish }),
    )
    if (served.ok) count(country.happened, isDone ? 'errand_done' : 'errand_not_done')
  }
}

async function somebodyWalksIn(
  country: Country,
  clock: Clock,
  { clerk, office, placeId }: At & { clerk: StaffActor },
): Promise<void> {
  const random = streamOf(country.seed, 'walk-in', office, clock.today().toString())
  const command = {
    placeId,
    errands: [random.pick(['enrolment', 'benefit_application'])],
    adults: 1,
    children: random.between(0, 2),
    language: random.pick(['sv', 'ar']),
  }
  const asking = { clock, actor: clerk, language: 'sv' as const }
  const taken = await asActor(country.ground, clock, clerk, (tx) => takeWalkIn({ ...asking, tx }, command))
  if (!taken.ok) return
  count(country.happened, 'walked_in')
  await serve(country, clock, {
    clerk,
    visit: { id: taken.value.id, code: '', caseNumber: null, from: 0, state: 'checked_in', errands: [1] },
  })
}

/** The same day, so many minutes later. */
function later(clock: Clock, minutes: number): Clock {
  const now = clock.now().add({ minutes: Math.max(0, minutes) })
  return { now: () => now, today: () => clock.today() }
}

/** Some of those who have something to get done book on their own pages. */
async function bookSome(
  country: Country,
  clock: Clock,
  { placeId, municipality }: At & { municipality: string },
): Promise<void> {
  const likely = await asActor(country.ground, clock, system, (tx) =>
    selectLikelyVisitors(tx, {
      municipality,
      limit: bookedADay,
      except: castHouseholds.filter((one) => !visitors.includes(one)).map(({ caseNumber }) => caseNumber),
    }),
  )
  for (const { personId, language } of likely) {
    const person = await asActor(country.ground, clock, system, async (tx): Promise<PersonActor> => {
      return { kind: 'person', personId, ...(await findActingFor(tx, personId)) }
    })
    if (await bookFor(country, clock, { person, placeId, language })) count(country.happened, 'visit_booked')
  }
}

async function bookFor(
  country: Country,
  clock: Clock,
  { person, placeId, language }: { person: PersonActor; placeId: Id; language: string },
): Promise<boolean> {
  const booked = await asActor(country.ground, clock, person, async (tx) => {
    const own = await readOwnVisits({ tx, clock, actor: person, language: 'sv' })
    const errands = own.ok ? own.value.errands.filter((one) => !one.booked).map(({ errand }) => errand) : []
    if (errands.length === 0) return own
    const asked = {
      placeId,
      errands: errands.slice(0, 5),
      language,
      interpreterOnSite: false,
      personId: person.personId,
    }
    const notBefore = clock.today().add({ days: 1 }).toString()
    const offers = await offerVisits({ tx, clock, actor: person, language: 'sv' }, { ...asked, notBefore })
    const [offer] = offers.ok ? offers.value.items : []
    if (!offer) return offers
    const times = offer.times.map(({ errand, date, from, desk, room, interpreter }) => ({
      errand,
      date,
      from,
      desk,
      room,
      interpreter,
    }))
    return bookVisit(tx, clock, person, { placeId, language, times, personId: person.personId })
  })
  return booked.ok && 'code' in booked.value
}
