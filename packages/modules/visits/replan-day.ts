import type { AddException, Language, ReplanPreview } from '@kedjan/contract'
import { type Appointment, type Change, type Moved, type OfficeDays, replan } from '@kedjan/engines/visits'
import {
  addDays,
  type Clock,
  type Id,
  newId,
  ok,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { visitErrand } from '@kedjan/sweden'
import { appendVisitStep } from './change-visit.ts'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { loadPlaceDays, type PlaceDays } from './office-days.ts'
import { insertException } from './place-queries.ts'
import { appointmentsOf, householdsOf } from './replanned-households.ts'
import { sayMoved } from './say.ts'
import { columnsOf, lanesOf } from './sell-times.ts'
import { insertErrandStep } from './serve-queries.ts'
import { isErrandKey } from './serving.ts'
import { deleteTaken, insertTaken, lockPlace } from './taken-queries.ts'
import { dayOf, minuteOf, timeOf } from './times.ts'
import { type StoredVisit, selectVisitsAt } from './visit-queries.ts'
import { insertBookedTimes } from './visit-write-queries.ts'

export type CannotReplan =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'day_in_the_past'; today: string }
  | { reason: 'changed_meanwhile' }

/** How many days may be used for what finds no time on the day itself. */
const daysAhead = 14

interface Worked {
  readonly placeDays: PlaceDays
  readonly visits: readonly StoredVisit[]
  readonly moved: readonly Moved[]
  readonly office: string
}

export interface ReplanWish extends AddException {
  readonly placeId: Id
}

/** What would move if a desk or room closed, or an interpreter fell ill: as little as possible, each with its reason. Changes nothing. */
export async function previewReplan(
  asking: { tx: Tx; clock: Clock; actor: StaffActor; language: Language },
  wish: ReplanWish,
): Promise<Result<ReplanPreview, CannotReplan>> {
  const worked = await work(asking.tx, asking.clock, asking.actor, wish)
  if (!worked.ok) return worked
  const { moved, visits, placeDays } = worked.value
  const numberOf = (id: string) => placeDays.resources.find((one) => one.id === id)?.number ?? 0
  const present = ({ date, from, desk }: Appointment) => ({ date, from: timeOf(from), deskNumber: numberOf(desk) })
  const rows = moved.flatMap(({ was, becomes, because }) => {
    const visit = visits.find(({ id }) => id === was.household)
    const key = visit?.errands.find(({ seq }) => `${seq}` === was.errand)?.key ?? ''
    const name = isErrandKey(key) ? visitErrand(key, asking.clock.today()).name[asking.language] : key
    if (!visit) return []
    const change = {
      was: present(was),
      becomes: becomes ? present(becomes) : null,
      because: sayMoved(because, asking.language),
    }
    return [{ visitId: visit.id, code: visit.code, name, ...change }]
  })
  const times = visits.reduce((sum, { errands }) => sum + errands.length, 0)
  return ok({ moved: rows, kept: times - rows.length })
}

/** Closes it, moves what has to move, and tells everybody whom it concerns. */
export async function applyReplan(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  wish: ReplanWish,
): Promise<Result<{ id: Id; moved: number; lost: number }, CannotReplan>> {
  await lockPlace(tx, wish.placeId)
  const worked = await work(tx, clock, actor, wish)
  if (!worked.ok) return worked
  const { moved, visits, office } = worked.value
  const id = newId(clock.now())
  const [from, to] = [minuteOf(wish.from), minuteOf(wish.to)]
  const { placeId, resourceId, date, because } = wish
  await insertException(
    tx,
    { id, placeId, office, resourceId, date, from, to, kind: 'closed', because },
    madeBy(clock, actor),
  )
  // Everything is given back before anything is sold, since one may move to where another was.
  for (const { was } of moved) await deleteTaken(tx, was.household, [Number(was.errand)])
  for (const visit of visits) {
    const own = moved.filter(({ was }) => was.household === visit.id)
    if (own.length > 0 && !(await moveVisit(tx, clock, actor, { visit, own })))
      return refuse({ reason: 'changed_meanwhile' })
  }
  const lost = moved.filter(({ becomes }) => becomes === undefined).length
  return ok({ id, moved: moved.length - lost, lost })
}

async function moveVisit(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { visit, own }: { visit: StoredVisit; own: readonly Moved[] },
): Promise<boolean> {
  const line = { visit_id: visit.id, place_id: visit.placeId, office: visit.office, person_id: visit.personId }
  const at = clock.now().toString()
  for (const { was, becomes, because } of own) {
    const errand = visit.errands.find(({ seq }) => `${seq}` === was.errand)
    if (!errand) return false
    if (!becomes) {
      const by = { by_organisation: actor.organisationId, by_staff: actor.staffId, at }
      const step = { ...line, ...by, errand_seq: errand.seq, seq: errand.lastSeq + 1, agency: errand.agency }
      if (!(await insertErrandStep(tx, { ...step, kind: 'not_done', because: 'other' }))) return false
      continue
    }
    const time = { ...becomes, members: errand.persons }
    if (!(await insertTaken(tx, lanesOf(time, { visit, seq: errand.seq })))) return false
    const row = { ...line, errand_seq: errand.seq, agency: errand.agency, ...columnsOf(time), because, at }
    await insertBookedTimes(tx, [row])
  }
  publish(tx, clock, { name: 'visits.moved', payload: { visitId: visit.id, placeId: visit.placeId } })
  return appendVisitStep(tx, clock, actor, { visit, kind: 'moved', because: own[0]?.because ?? null })
}

async function work(tx: Tx, clock: Clock, actor: StaffActor, wish: ReplanWish): Promise<Result<Worked, CannotReplan>> {
  const place = await ownPlace(tx, actor, wish.placeId)
  if (!place.ok) return place
  const today = clock.today().toString()
  if (wish.date < today) return refuse({ reason: 'day_in_the_past', today })
  if (minuteOf(wish.from) >= minuteOf(wish.to)) return refuse({ reason: 'hours_backwards' })
  const from = dayOf(wish.date)
  const placeDays = await loadPlaceDays(tx, place.value, { from, days: daysAhead })
  const resource = placeDays.resources.find(({ id }) => id === wish.resourceId)
  if (!resource) return refuse({ reason: 'resource_not_found' })
  const span = { from: wish.date, to: addDays(from, daysAhead - 1).toString() }
  const visits = (await selectVisitsAt(tx, { placeId: wish.placeId, ...span })).filter(
    ({ state }) => state === 'booked' || state === 'checked_in',
  )
  const office = await officeWith(tx, clock, actor, { placeDays, visits })
  const plan = { visits: visitsOf(office, visits), unplanned: [], figures: noFigures }
  const { moved } = replan(office, plan, changeOf(resource.kind, { ...wish, id: resource.id }))
  return ok({ placeDays, visits, moved, office: place.value.office })
}

const noFigures = { unplannedErrands: 0, visits: 0, waitingMinutes: 0, daysUntilVisits: 0, idleMinutes: 0 }

/** The days with everything that is sold as a plan that may be changed. */
async function officeWith(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeDays, visits }: { placeDays: PlaceDays; visits: readonly StoredVisit[] },
): Promise<OfficeDays> {
  const days = placeDays.days.map((day) => ({ ...day, booked: [] }))
  const households = await householdsOf(tx, clock, actor, { visits, dates: days.map(({ date }) => date) })
  return { days, households, stepMinutes: 5 }
}

function visitsOf({ households }: OfficeDays, visits: readonly StoredVisit[]) {
  return visits.flatMap((visit) => {
    const household = households.find(({ id }) => id === visit.id)
    const appointments = household ? appointmentsOf(visit, household) : []
    const [first] = appointments
    if (!first) return []
    const leave = Math.max(...appointments.map(({ to }) => to))
    return [{ household: visit.id, date: first.date, arrive: first.from, leave, waitingMinutes: 0, appointments }]
  })
}

function changeOf(kind: 'desk' | 'room' | 'interpreter', wish: ReplanWish & { id: Id }): Change {
  const { id, date } = wish
  const during = { date, from: minuteOf(wish.from), to: minuteOf(wish.to) }
  switch (kind) {
    case 'desk':
      return { kind: 'desk_closes', desk: id, ...during }
    case 'room':
      return { kind: 'room_closes', room: id, ...during }
    case 'interpreter':
      return { kind: 'interpreter_away', interpreter: id, ...during }
  }
}
