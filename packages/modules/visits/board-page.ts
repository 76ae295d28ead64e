import type { BoardVisit, DayBoard, Language, QueueScreen } from '@kedjan/contract'
import { type Id, type Instant, ok, type Result, refuse, type StaffActor, Temporal } from '@kedjan/kernel'
import { visitErrand, visitErrandsOn } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { findStaffById, organisationName } from '../organisations/index.ts'
import { abilitiesOn } from './abilities.ts'
import { selectAssignments } from './assignment-queries.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { placeHours, resourceHours } from './opening-hours.ts'
import { type Resource, selectHours, selectResources } from './place-queries.ts'
import { selectPresence } from './presence-queries.ts'
import { isErrandKey, isFinished } from './serving.ts'
import { instantOf, timeOf, wallOf } from './times.ts'
import { type StoredErrand, type StoredVisit, selectVisitsAt } from './visit-queries.ts'

interface Viewing {
  readonly language: Language
  readonly resources: readonly Resource[]
  readonly now: Instant
  readonly actor: StaffActor
  readonly assignments: readonly { agency: string; competence: string }[]
}

/** The day of a place, by desk and by visitor. */
export async function readBoard(
  asking: Asking,
  wish: { placeId: Id; date?: string | undefined },
): Promise<Result<DayBoard, CannotManage>> {
  const { tx, clock, language } = asking
  const actor = staffOf(asking.actor)
  const found = await ownPlace(tx, actor, wish.placeId)
  if (!found.ok) return found
  const place = found.value
  const date = wish.date ?? clock.today().toString()
  const span = { from: date, to: date }
  const hours = await selectHours(tx, place, span)
  const resources = await selectResources(tx, place.id, date)
  const presence = await selectPresence(tx, { placeId: place.id, ...span })
  const me = await findStaffById(tx, actor.staffId)
  const viewing = await viewingOf(asking, actor, resources)
  const visits = await selectVisitsAt(tx, { placeId: place.id, ...span })
  return ok({
    place,
    date,
    today: clock.today().toString(),
    now: timeOf(wallOf(clock.now()).minute),
    hours: placeHours(hours, date).map(presentWindow),
    desks: resources
      .filter(({ kind, fromDay }) => kind === 'desk' && fromDay <= date)
      .map((desk) => ({
        id: desk.id,
        number: desk.number,
        agencyName: organisationName(desk.agency ?? '', language),
        languages: [...abilitiesOn(desk, date).languages],
        staff: presence.filter(({ resourceId }) => resourceId === desk.id).map(({ staffName }) => staffName),
        hours: resourceHours(hours, desk.id, date).map(presentWindow),
      })),
    visits: visits.map((visit) => presentVisit(visit, viewing)),
    mayManage: me?.roles.includes('coordinator') ?? false,
    errandKinds: visitErrandsOn(clock.today()).map((kind) => ({
      key: kind.key,
      name: kind.name[language],
      agencyName: kind.agency === 'residence_municipality' ? '' : organisationName(kind.agency, language),
    })),
  })
}

async function viewingOf(asking: Asking, actor: StaffActor, resources: readonly Resource[]): Promise<Viewing> {
  const { tx, clock, language } = asking
  const assignments = await selectAssignments(tx, { staffId: actor.staffId, today: clock.today().toString() })
  return { language, resources, now: clock.now(), actor, assignments }
}

function presentWindow({ from, to }: { from: number; to: number }) {
  return { from: timeOf(from), to: timeOf(to) }
}

function presentVisit(visit: StoredVisit, viewing: Viewing): BoardVisit {
  const next =
    visit.state === 'booked' || visit.state === 'checked_in' ? visit.errands.find((one) => !isFinished(one)) : undefined
  return {
    visitId: visit.id,
    code: visit.code,
    name: visit.name,
    protected: visit.isProtected,
    persons: visit.personsCount,
    language: visit.language,
    state: visit.state,
    arrivedAt: visit.arrivedAt,
    lateMinutes: lateOf(visit, viewing.now),
    errands: visit.errands.map((errand) => presentErrand(errand, viewing)),
    next: next ? { deskNumber: numberOf(next.deskId, viewing), from: timeOf(next.from), seq: next.seq } : null,
  }
}

/** How late somebody is who has not come. */
function lateOf({ state, errands: [first] }: StoredVisit, now: Instant): number | null {
  if (state !== 'booked' || !first) return null
  const minutes = Math.floor((now.epochMilliseconds - instantOf(first.date, first.from).epochMilliseconds) / 60_000)
  return minutes > 0 ? minutes : null
}

function numberOf(id: Id | null, { resources }: Viewing): number {
  return resources.find((one) => one.id === id)?.number ?? 0
}

function presentErrand(errand: StoredErrand, viewing: Viewing): BoardVisit['errands'][number] {
  const { key, agency } = errand
  const kind = isErrandKey(key) ? visitErrand(key, wallDay(viewing)) : undefined
  const isMine = viewing.actor.organisationId === agency
  return {
    seq: errand.seq,
    name: kind?.name[viewing.language] ?? key,
    agency,
    agencyName: organisationName(agency, viewing.language),
    from: timeOf(errand.from),
    to: timeOf(errand.to),
    deskId: errand.deskId,
    deskNumber: numberOf(errand.deskId, viewing),
    roomNumber: errand.roomId ? numberOf(errand.roomId, viewing) : null,
    mode: errand.mode,
    state: errand.state,
    mayServe: isMine || viewing.assignments.some((one) => one.agency === agency && one.competence === kind?.competence),
  }
}

function wallDay({ now }: Viewing) {
  return Temporal.PlainDate.from(wallOf(now).date)
}

/** Visitors of the day whose name holds what was typed; protected persons have none and are never found. */
export async function findVisitors(
  asking: Asking,
  wish: { placeId: Id; name: string },
): Promise<Result<{ items: BoardVisit[] }, CannotManage>> {
  const board = await readBoard(asking, { placeId: wish.placeId })
  if (!board.ok) return board
  const typed = plain(wish.name)
  return ok({ items: board.value.visits.filter(({ name }) => name !== null && plain(name).includes(typed)) })
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('sv')
}

/** What the screen in the waiting room shows: codes and desks. */
export async function readQueue(
  asking: Asking,
  wish: { placeId: Id },
): Promise<Result<QueueScreen, CannotManage | { reason: 'place_not_found' }>> {
  const board = await readBoard(asking, wish)
  if (!board.ok) return refuse(board.refusal)
  const here = board.value.visits.filter(({ state }) => state === 'checked_in')
  const called = here.flatMap(({ code, errands }) =>
    errands.filter(({ state }) => state === 'begun').map(({ deskNumber }) => ({ code, deskNumber })),
  )
  const waiting = here.flatMap(({ code, next, errands }) =>
    next && !errands.some(({ state }) => state === 'begun')
      ? [{ code, deskNumber: next.deskNumber, from: next.from }]
      : [],
  )
  waiting.sort((one, other) => one.from.localeCompare(other.from))
  return ok({ placeName: board.value.place.name, now: board.value.now, called, waiting })
}
