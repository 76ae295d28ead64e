import type { AddResource } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { type CannotManage, madeBy, ownPlace, readHours } from './manage.ts'
import type { WeekWindow } from './opening-hours.ts'
import { insertResource, insertTimetable, type Place, selectResources } from './place-queries.ts'

export type CannotAddResource =
  | CannotManage
  | { reason: 'unknown_organisation' }
  | { reason: 'number_given'; number: number; free: number }
  | { reason: 'day_in_the_past'; today: string }
  | { reason: 'place_closed_then'; closesOn: string }

/** Adds a desk of an agency, a room, or an interpreter, who is known by a number. */
export async function addResource(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; resource: AddResource },
): Promise<Result<{ id: Id }, CannotAddResource>> {
  const { placeId, resource } = command
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const windows = await decide(tx, clock, { place: place.value, resource })
  if (!windows.ok) return windows
  const row = { id: newId(clock.now()), placeId, office: actor.organisationId, ...columnsOf(resource) }
  await insertWithHours(tx, clock, actor, { row, windows: windows.value })
  return ok({ id: row.id })
}

/** A thing of a place with the hours of its own, if it has any. */
export async function insertWithHours(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { row, windows }: { row: Parameters<typeof insertResource>[1]; windows: readonly WeekWindow[] },
): Promise<void> {
  const made = madeBy(clock, actor)
  await insertResource(tx, row, made)
  if (windows.length === 0) return
  const { placeId, office, id: resourceId, fromDay: since } = row
  await insertTimetable(tx, { id: newId(clock.now()), placeId, office, resourceId, since, windows }, made)
}

async function decide(
  tx: Tx,
  clock: Clock,
  { place, resource }: { place: Place; resource: AddResource },
): Promise<Result<WeekWindow[], CannotAddResource>> {
  const today = clock.today().toString()
  if (resource.fromDay < today) return refuse({ reason: 'day_in_the_past', today })
  const { closesOn } = place
  if (closesOn !== null && resource.fromDay > closesOn) return refuse({ reason: 'place_closed_then', closesOn })
  if (resource.kind === 'desk' && !(await findOrganisation(tx, resource.agency)))
    return refuse({ reason: 'unknown_organisation' })
  const there = await selectResources(tx, place.id, resource.fromDay)
  const given = there.filter(({ kind }) => kind === resource.kind).map(({ number }) => number)
  if (given.includes(resource.number))
    return refuse({ reason: 'number_given', number: resource.number, free: firstFree(given) })
  return readHours('hours' in resource ? resource.hours : [])
}

function columnsOf(resource: AddResource) {
  const { kind, number, fromDay } = resource
  return {
    kind,
    number,
    fromDay,
    agency: resource.kind === 'desk' ? resource.agency : null,
    competences: resource.kind === 'desk' ? resource.competences : [],
    languages: resource.kind === 'room' ? [] : resource.languages,
    equipment: resource.kind === 'interpreter' ? [] : resource.equipment,
    seats: resource.kind === 'room' ? resource.seats : null,
  }
}

function firstFree(given: readonly number[]): number {
  let number = 1
  while (given.includes(number)) number += 1
  return number
}
