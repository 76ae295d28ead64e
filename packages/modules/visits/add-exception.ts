import type { AddException } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotChangeUnbooked, changeUnbooked } from './change-unbooked.ts'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { insertExceptionLifted } from './place-queries.ts'

/** Closes the place or one thing in it for a while, or opens it besides; what is booked there is moved first. */
export function addException(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeId, ...exception }: AddException & { placeId: Id },
): Promise<Result<{ id: Id }, CannotChangeUnbooked>> {
  return changeUnbooked(tx, clock, actor, { placeId, change: { change: 'exception', ...exception } })
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
