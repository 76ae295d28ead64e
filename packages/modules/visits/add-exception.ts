import type { AddException } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { countBookedIn } from './board-queries.ts'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { insertException, insertExceptionLifted, selectResources } from './place-queries.ts'
import { minuteOf } from './times.ts'

export type CannotAddException =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'day_in_the_past'; today: string }
  | { reason: 'still_booked'; times: number }

/** Closes the place or one thing in it for a while, or opens it besides; what is booked there is moved first. */
export async function addException(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AddException & { placeId: Id },
): Promise<Result<{ id: Id }, CannotAddException>> {
  const { placeId, resourceId, date, kind, because } = command
  const today = clock.today().toString()
  const [from, to] = [minuteOf(command.from), minuteOf(command.to)]
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  if (date < today) return refuse({ reason: 'day_in_the_past', today })
  if (from >= to) return refuse({ reason: 'hours_backwards' })
  if (resourceId !== null) {
    const there = await selectResources(tx, placeId, date)
    if (!there.some(({ id }) => id === resourceId)) return refuse({ reason: 'resource_not_found' })
  }
  if (kind === 'closed') {
    const times = await countBookedIn(tx, { placeId, resourceId, date, from, to })
    if (times > 0) return refuse({ reason: 'still_booked', times })
  }
  const id = newId(clock.now())
  const exception = { id, placeId, office: actor.organisationId, resourceId, date, from, to, kind, because }
  await insertException(tx, exception, madeBy(clock, actor))
  return ok({ id })
}

/** Lifts a closure or an opening again. */
export async function liftException(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; exceptionId: Id },
): Promise<Result<{ id: Id }, CannotManage | { reason: 'exception_not_found' }>> {
  const place = await ownPlace(tx, actor, command.placeId)
  if (!place.ok) return place
  const lifted = await insertExceptionLifted(tx, { ...command, office: actor.organisationId }, madeBy(clock, actor))
  return lifted ? ok({ id: command.exceptionId }) : refuse({ reason: 'exception_not_found' })
}
