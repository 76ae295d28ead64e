import type { SetPresence } from '@kedjan/contract'
import { addDays, type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findStaffById } from '../organisations/index.ts'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { selectResources } from './place-queries.ts'
import { insertPresence, selectPresence } from './presence-queries.ts'
import { dayOf, minuteOf, mondayOf } from './times.ts'

export type CannotSetPresence =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'unknown_colleague' }
  | { reason: 'nothing_to_copy' }
  | { reason: 'same_week' }

/** Says who of the staff sits at a desk on a day. */
export async function setPresence(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: SetPresence & { placeId: Id },
): Promise<Result<{ id: Id }, CannotSetPresence>> {
  const { placeId, resourceId, staffId, date } = command
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const [from, to] = [minuteOf(command.from), minuteOf(command.to)]
  if (from >= to) return refuse({ reason: 'hours_backwards' })
  const desk = (await selectResources(tx, placeId, date)).find(({ id, kind }) => id === resourceId && kind === 'desk')
  if (!desk) return refuse({ reason: 'resource_not_found' })
  const colleague = await findStaffById(tx, staffId)
  // At a desk sit the office's own staff, or those whom the agency of the desk has sent.
  if (!colleague || ![place.value.office, desk.agency].includes(colleague.organisation_id))
    return refuse({ reason: 'unknown_colleague' })
  const id = newId(clock.now())
  await insertPresence(
    tx,
    [{ id, placeId, office: actor.organisationId, resourceId, staffId, date, from, to }],
    madeBy(clock, actor),
  )
  return ok({ id })
}

/** Copies who sits where from one week to another; what stands there already stays. */
export async function copyWeek(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; from: string; to: string },
): Promise<Result<{ copied: number }, CannotSetPresence>> {
  const { placeId } = command
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const [from, to] = [mondayOf(dayOf(command.from)), mondayOf(dayOf(command.to))]
  if (from.equals(to)) return refuse({ reason: 'same_week' })
  const there = await selectPresence(tx, { placeId, from: from.toString(), to: addDays(from, 6).toString() })
  if (there.length === 0) return refuse({ reason: 'nothing_to_copy' })
  const copies = there.map((one) => ({
    id: newId(clock.now()),
    placeId,
    office: actor.organisationId,
    resourceId: one.resourceId,
    staffId: one.staffId,
    date: addDays(to, dayOf(one.date).dayOfWeek - 1).toString(),
    from: one.from,
    to: one.to,
  }))
  return ok({ copied: await insertPresence(tx, copies, madeBy(clock, actor)) })
}
