import type { Appointment, Desk, Interpreter, OfficeDay, Room, Walk } from '@kedjan/engines/visits'
import { addDays, type Id, type PlainDate, type Tx } from '@kedjan/kernel'
import { abilitiesOn } from './abilities.ts'
import { type HoursFacts, placeHours, resourceHours } from './opening-hours.ts'
import { type Place, type Resource, selectHours, selectResources } from './place-queries.ts'
import { selectTaken, type Taken } from './taken-queries.ts'
import { skippedOn, wallOf } from './times.ts'

/** Appointments begin at whole multiples of so many minutes. */
export const stepMinutes = 5
/** What it takes from one desk to the next with a whole household. */
const walkMinutes = 5

/** What a place has on some days, and what of it is sold. */
export interface PlaceDays {
  readonly place: Place
  readonly resources: readonly Resource[]
  readonly hours: HoursFacts
  readonly days: readonly OfficeDay[]
}

/** What a place has and when it is open, as it stands or as it would be. */
export interface PlaceFacts {
  readonly resources: readonly Resource[]
  readonly hours: HoursFacts
}

/** Every day of a place from one to another, as the planner reads them, as it stands or as it would be after a change; the sold minutes of visits that are left out count as free. */
export async function loadPlaceDays(
  tx: Tx,
  place: Place,
  wish: { from: PlainDate; days: number; without?: readonly Id[]; changed?: (facts: PlaceFacts) => PlaceFacts },
): Promise<PlaceDays> {
  const dates = [...Array(wish.days).keys()].map((more) => addDays(wish.from, more).toString())
  const span = { from: dates[0] ?? '', to: dates.at(-1) ?? '' }
  const known = {
    resources: await selectResources(tx, place.id, span.from),
    hours: await selectHours(tx, place, span),
  }
  const { resources, hours } = wish.changed?.(known) ?? known
  const taken = await selectTaken(tx, { what: resources.map(({ id }) => id), span, without: wish.without ?? [] })
  const byDate = Map.groupBy(taken, ({ date }) => date)
  const days = dates
    .filter((date) => placeHours(hours, date).length > 0)
    .map((date) => officeDay(date, { resources, hours, taken: byDate.get(date) ?? [] }))
  return { place, resources, hours, days }
}

function officeDay(
  date: string,
  facts: { resources: readonly Resource[]; hours: HoursFacts; taken: readonly Taken[] },
): OfficeDay {
  const there = facts.resources.filter(
    ({ fromDay, untilDay }) => fromDay <= date && (untilDay === null || date <= untilDay),
  )
  const open = (id: Id) => resourceHours(facts.hours, id, date)
  const desks = there
    .filter(({ kind }) => kind === 'desk')
    .map((one): Desk => deskOf(one, { date, hours: open(one.id) }))
  const rooms = there
    .filter(({ kind }) => kind === 'room')
    .map((one): Room => ({ id: one.id, seats: one.seats ?? 1, open: plain(open(one.id)) }))
  const interpreters = there
    .filter(({ kind }) => kind === 'interpreter')
    .map(
      (one): Interpreter => ({
        id: one.id,
        languages: abilitiesOn(one, date).languages,
        hours: open(one.id).map(({ from, to, mode }) => ({ from, to, mode: mode ?? 'site' })),
      }),
    )
  const skipped = skippedOn(date)
  return {
    date,
    ...(skipped ? { skipped } : {}),
    desks,
    rooms,
    interpreters,
    walks: walksBetween([...desks, ...rooms].map(({ id }) => id)),
    booked: busyOf(date, facts.taken),
  }
}

function deskOf(
  one: Resource,
  { date, hours }: { date: string; hours: readonly { from: number; to: number }[] },
): Desk {
  const { competences, languages } = abilitiesOn(one, date)
  return {
    id: one.id,
    agency: one.agency ?? '',
    competences,
    languages,
    open: plain(hours),
  }
}

function plain(windows: readonly { from: number; to: number }[]) {
  return windows.map(({ from, to }) => ({ from, to }))
}

function walksBetween(places: readonly Id[]): Walk[] {
  return places.flatMap((one, at) =>
    places.slice(at + 1).map((other): Walk => ({ between: [one, other], minutes: walkMinutes })),
  )
}

/** What is sold, without whose it is. */
function busyOf(date: string, taken: readonly Taken[]): Appointment[] {
  const byErrand = Map.groupBy(taken, ({ visitId, errandSeq }) => `${visitId} ${errandSeq}`)
  return [...byErrand].flatMap(([errand, lanes]) => {
    const desk = lanes.find(({ kind }) => kind === 'desk')
    if (!desk) return []
    const room = lanes.find(({ kind }) => kind === 'room')
    const interpreter = lanes.find(({ kind }) => kind === 'interpreter')
    return [
      {
        household: `sold ${errand}`,
        errand: `sold ${errand}`,
        date,
        from: wallOf(desk.from).minute,
        to: wallOf(desk.from).minute + minutesBetween(desk),
        desk: desk.what,
        ...(room ? { room: room.what } : {}),
        ...(interpreter ? { interpreter: { id: interpreter.what, mode: 'site' as const } } : {}),
        members: [],
      },
    ]
  })
}

function minutesBetween({ from, to }: Taken): number {
  return Math.round(from.until(to, { largestUnit: 'minutes' }).minutes)
}
