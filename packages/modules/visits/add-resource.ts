import type { AddResource } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { type CannotManage, madeBy, ownPlace, readHours } from './manage.ts'
import { insertResource, insertTimetable, selectResources } from './place-queries.ts'

export type CannotAddResource =
  | CannotManage
  | { reason: 'unknown_organisation' }
  | { reason: 'number_given'; number: number }

/** Adds a desk of an agency, a room, or an interpreter, who is known by a number. */
export async function addResource(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; resource: AddResource },
): Promise<Result<{ id: Id }, CannotAddResource>> {
  const { resource } = command
  const place = await ownPlace(tx, actor, command.placeId)
  if (!place.ok) return place
  const windows = readHours('hours' in resource ? resource.hours : [])
  if (!windows.ok) return windows
  if (resource.kind === 'desk' && !(await findOrganisation(tx, resource.agency)))
    return refuse({ reason: 'unknown_organisation' })
  const there = await selectResources(tx, command.placeId, resource.fromDay)
  if (there.some(({ kind, number }) => kind === resource.kind && number === resource.number))
    return refuse({ reason: 'number_given', number: resource.number })
  const id = newId(clock.now())
  const { placeId } = command
  const office = actor.organisationId
  const made = madeBy(clock, actor)
  await insertResource(tx, { id, placeId, office, ...columnsOf(resource) }, made)
  if (windows.value.length > 0) {
    const timetable = {
      id: newId(clock.now()),
      placeId,
      office,
      resourceId: id,
      since: resource.fromDay,
      windows: windows.value,
    }
    await insertTimetable(tx, timetable, made)
  }
  return ok({ id })
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
