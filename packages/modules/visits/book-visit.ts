import type { BookVisit, VisitMade } from '@kedjan/contract'
import {
  type Actor,
  addDays,
  type Clock,
  type Id,
  newId,
  ok,
  publish,
  type Result,
  refuse,
  type Tx,
} from '@kedjan/kernel'
import { type BookedTime, type CannotBook, type ChosenTime, decideBooking } from './booking.ts'
import { type CannotChange, cancelBooked } from './change-visit.ts'
import { loadHousehold, type VisitingHousehold } from './load-household.ts'
import { loadPlaceDays } from './office-days.ts'
import { findPlace, type Place } from './place-queries.ts'
import { officeDaysFor } from './planning.ts'
import { sellTimes } from './sell-times.ts'
import { lockPlace, selectSoldAt, selectTaken } from './taken-queries.ts'
import { dayOf, instantOf, minuteOf, wallOf } from './times.ts'
import { insertErrands, insertVisit, insertVisitStep } from './visit-write-queries.ts'
import { byOf, type WrittenVisit, withFreeCode } from './visit-writing.ts'
import { findNameOf } from './visitor-name.ts'

/** How far ahead the book is open. */
export const bookableDays = 60

export type CannotBookVisit = CannotBook | CannotChange | { reason: 'person_not_found' }

/** Books the times that somebody has chosen: all of them or none. Of two who want the same minute one gets it. */
export async function bookVisit(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  command: BookVisit & { personId: Id },
): Promise<Result<VisitMade & { personId: Id }, CannotBookVisit>> {
  const place = await findPlace(tx, command.placeId)
  if (!place) return refuse({ reason: 'place_not_found' })
  // Most of those who come too late are told so before anything else is read; the last word comes when the minutes are sold.
  const lost = await findSold(tx, command)
  if (lost) return refuse({ reason: 'time_taken', day: lost.date, time: lost.from })
  const household = await loadHousehold(tx, clock, actor, { personId: command.personId, without: command.instead })
  await lockPlace(tx, place.id)
  const decided = await decide(tx, clock, { place, household, command })
  if (!decided.ok) return decided
  if (command.instead) {
    const freed = await cancelBooked(tx, clock, actor, { visitId: command.instead, because: 'moved' })
    if (!freed.ok) return freed
  }
  const visit = await writeVisit(tx, clock, actor, { place, household, command })
  const sold = await sellTimes(tx, clock, { visit, times: decided.value, because: 'booked' })
  if (!sold.ok) return sold
  publish(tx, clock, { name: 'visits.booked', payload: { visitId: visit.id, placeId: place.id } })
  return ok({ id: visit.id, code: visit.code, personId: household.filedUnder })
}

/** A chosen time whose desk is sold at its first minute, if there is one. */
async function findSold(tx: Tx, { times, instead }: BookVisit): Promise<BookVisit['times'][number] | undefined> {
  const begins = times.map(({ desk, date, from }) => ({ what: desk, at: instantOf(date, minuteOf(from)).toString() }))
  const sold = await selectSoldAt(tx, begins, instead ?? null)
  return times.find((_time, index) => sold.has(index))
}

interface Booking {
  readonly place: Place
  readonly household: VisitingHousehold
  readonly command: BookVisit & { personId: Id }
}

async function decide(
  tx: Tx,
  clock: Clock,
  { place, household, command }: Booking,
): Promise<Result<BookedTime[], CannotBook>> {
  const chosen: ChosenTime[] = command.times.map((one) => ({ ...one, from: minuteOf(one.from) }))
  const now = wallOf(clock.now())
  const without = command.instead ? [command.instead] : []
  const date = chosen[0]?.date ?? now.date
  const { days } = await loadPlaceDays(tx, place, { from: dayOf(date), days: 1, without })
  const span = { from: date, to: date }
  const away = await selectTaken(tx, { what: household.members.map(({ personId }) => personId), span, without })
  const office = officeDaysFor(days, household, {
    errands: chosen.map(({ errand }) => errand),
    language: command.language ?? 'sv',
    from: 0,
    to: 24 * 60,
    interpreterOnSite: false,
    notBefore: now,
    away: () => away.map(({ from, to }) => ({ from: wallOf(from).minute, to: wallOf(to).minute })),
  })
  const { errands, booked } = household
  const latest = addDays(clock.today(), bookableDays).toString()
  return decideBooking(chosen, { errands, booked, office, language: command.language ?? 'sv', now, latest })
}

async function writeVisit(tx: Tx, clock: Clock, actor: Actor, booking: Booking): Promise<WrittenVisit> {
  const { place, household, command } = booking
  const id = newId(clock.now())
  const line = { place_id: place.id, office: place.office, person_id: household.filedUnder, at: clock.now().toString() }
  const by = byOf(actor)
  const visit = {
    ...line,
    ...by,
    id,
    household_id: household.householdId,
    booked_by: bookedBy(actor, place),
    // A protected household is known by its code alone, and whoever books for others tells no name.
    name: actor.kind === 'person' && !household.isProtected ? await findNameOf(tx, actor.personId) : null,
    language: command.language ?? 'sv',
    persons_count: household.members.length,
    protected: household.isProtected,
    instead_of: command.instead ?? null,
    made_on: clock.today().toString(),
  }
  const code = await withFreeCode(id, (one) => insertVisit(tx, { ...visit, code: one }))
  await insertErrands(
    tx,
    command.times.flatMap(({ errand }, index) => errandRow(errand, { id, index, booking })),
  )
  await insertVisitStep(tx, { ...line, ...by, visit_id: id, seq: 1, kind: 'booked', because: null })
  return { id, code, placeId: place.id, office: place.office, personId: household.filedUnder }
}

function errandRow(name: string, { id, index, booking }: { id: Id; index: number; booking: Booking }) {
  const { place, household } = booking
  const errand = household.errands.find((one) => one.name === name)
  if (!errand) return []
  const { kind, agency, aboutPerson } = errand
  return [
    {
      visit_id: id,
      seq: index + 1,
      place_id: place.id,
      office: place.office,
      person_id: household.filedUnder,
      about_person: aboutPerson,
      key: kind.key,
      agency,
      minutes: kind.minutes,
    },
  ]
}

function bookedBy(actor: Actor, place: Place): 'person' | 'agency' | 'office' {
  if (actor.kind !== 'staff') return 'person'
  return actor.organisationId === place.office ? 'office' : 'agency'
}
