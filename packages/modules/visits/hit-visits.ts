import type { PlaceChange } from '@kedjan/contract'
import { type Household, type Moved, type OfficeDays, replanWithin } from '@kedjan/engines/visits'
import { addDays, type Clock, type Id, ok, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import { ownPlace } from './manage.ts'
import { loadPlaceDays, type PlaceDays, stepMinutes } from './office-days.ts'
import { type CannotChangePlace, type PlannedChange, planChange } from './place-change.ts'
import { appointmentsOf, householdsOf } from './replanned-households.ts'
import { wallOf } from './times.ts'
import { type StoredVisit, selectVisitsAt } from './visit-queries.ts'

export interface ChangeWish {
  readonly placeId: Id
  readonly change: PlaceChange
}

/** A change of a place together with everything that it moves. */
export interface WorkedOut extends PlannedChange {
  readonly placeDays: PlaceDays
  readonly visits: readonly StoredVisit[]
  readonly moved: readonly Moved[]
}

/** What a change would do to all that is booked: as little as possible moves, each time with its reason. */
export async function workOut(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeId, change }: ChangeWish,
): Promise<Result<WorkedOut, CannotChangePlace>> {
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const planned = await planChange(tx, clock, actor, { place: place.value, change })
  if (!planned.ok) return planned
  const { from, days, changed, lost } = planned.value
  const placeDays = await loadPlaceDays(tx, place.value, { from, days, changed })
  const span = { from: from.toString(), to: addDays(from, days - 1).toString() }
  const visits = (await selectVisitsAt(tx, { placeId, ...span })).filter(
    ({ state }) => state === 'booked' || state === 'checked_in',
  )
  const office = await officeWith(tx, clock, actor, { placeDays, visits })
  const plan = { visits: plannedVisits(office, visits), unplanned: [], figures: noFigures }
  return ok({ ...planned.value, placeDays, visits, moved: replanWithin(office, plan, lost).moved })
}

const noFigures = { unplannedErrands: 0, visits: 0, waitingMinutes: 0, daysUntilVisits: 0, idleMinutes: 0 }

/** The days as they would be, with everything that is sold as a plan that may be changed. */
async function officeWith(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeDays, visits }: { placeDays: PlaceDays; visits: readonly StoredVisit[] },
): Promise<OfficeDays> {
  const days = placeDays.days.map((day) => ({ ...day, booked: [] }))
  const households = await householdsOf(tx, clock, actor, { visits, dates: days.map(({ date }) => date) })
  return { days, households: households.map((one, at) => notBefore(one, visits[at], wallOf(clock.now()))), stepMinutes }
}

/** Nobody is moved to a day before the one that they know, or to a time that has been. */
function notBefore(
  household: Household,
  visit: StoredVisit | undefined,
  now: { date: string; minute: number },
): Household {
  const known = visit?.errands[0]?.date ?? now.date
  return {
    ...household,
    canCome: household.canCome
      .filter(({ date }) => date >= known && date >= now.date)
      .map((window) => (window.date === now.date ? { ...window, from: Math.max(window.from, now.minute) } : window)),
  }
}

function plannedVisits({ households }: OfficeDays, visits: readonly StoredVisit[]) {
  return visits.flatMap((visit) => {
    const household = households.find(({ id }) => id === visit.id)
    const appointments = household ? appointmentsOf(visit, household) : []
    const [first] = appointments
    if (!first) return []
    const leave = Math.max(...appointments.map(({ to }) => to))
    return [{ household: visit.id, date: first.date, arrive: first.from, leave, waitingMinutes: 0, appointments }]
  })
}
