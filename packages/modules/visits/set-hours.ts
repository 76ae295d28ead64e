import type { SetHours } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotManage, madeBy, ownPlace, readHours } from './manage.ts'
import { insertTimetable, selectResources } from './place-queries.ts'

export type CannotSetHours =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'day_in_the_past'; today: string }

/** Sets the hours by weekday of the place, or of one thing in it, from a day on. What is booked stays where it is. */
export async function setHours(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: SetHours & { placeId: Id },
): Promise<Result<{ id: Id }, CannotSetHours>> {
  const { placeId, resourceId, since } = command
  const today = clock.today().toString()
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  if (since < today) return refuse({ reason: 'day_in_the_past', today })
  const windows = readHours(command.hours)
  if (!windows.ok) return windows
  if (resourceId !== null) {
    const there = await selectResources(tx, placeId, since)
    if (!there.some(({ id }) => id === resourceId)) return refuse({ reason: 'resource_not_found' })
  }
  const id = newId(clock.now())
  const timetable = { id, placeId, office: actor.organisationId, resourceId, since, windows: windows.value }
  await insertTimetable(tx, timetable, madeBy(clock, actor))
  return ok({ id })
}
