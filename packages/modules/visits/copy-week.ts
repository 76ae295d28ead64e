import { addDays, type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { resourceHours } from './opening-hours.ts'
import { selectHours } from './place-queries.ts'
import { insertPresence, selectPresence } from './presence-queries.ts'
import { lockPlace } from './taken-queries.ts'
import { dayOf, mondayOf } from './times.ts'

export type CannotCopyWeek =
  | CannotManage
  | { reason: 'nothing_to_copy' }
  | { reason: 'same_week' }
  | { reason: 'day_in_the_past'; today: string }

/** Copies who sits where from one week to another. What stands there already stays; where a desk is closed, or the day has been, nobody is put. */
export async function copyWeek(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; from: string; to: string },
): Promise<Result<{ copied: number }, CannotCopyWeek>> {
  const { placeId } = command
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const today = clock.today().toString()
  const [from, to] = [mondayOf(dayOf(command.from)), mondayOf(dayOf(command.to))]
  if (from.equals(to)) return refuse({ reason: 'same_week' })
  if (addDays(to, 6).toString() < today) return refuse({ reason: 'day_in_the_past', today })
  await lockPlace(tx, placeId)
  const there = await selectPresence(tx, { placeId, from: from.toString(), to: addDays(from, 6).toString() })
  if (there.length === 0) return refuse({ reason: 'nothing_to_copy' })
  const hours = await selectHours(tx, place.value, { from: to.toString(), to: addDays(to, 6).toString() })
  const copies = there
    .map(({ resourceId, staffId, date, from: begin, to: end }) => ({
      ...{ id: newId(clock.now()), placeId, office: actor.organisationId, resourceId, staffId },
      ...{ date: addDays(to, dayOf(date).dayOfWeek - 1).toString(), from: begin, to: end },
    }))
    .filter(({ resourceId, date }) => date >= today && resourceHours(hours, resourceId, date).length > 0)
  return ok({ copied: await insertPresence(tx, copies, madeBy(clock, actor)) })
}
