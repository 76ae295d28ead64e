import { type Actor, type Clock, type Id, ok, publish, type Result, refuse, type Tx } from '@kedjan/kernel'
import { lanesOf } from './sell-times.ts'
import { deleteTaken, insertTaken, lockPlace } from './taken-queries.ts'
import { instantOf, timeOf } from './times.ts'
import { findVisit, type StoredErrand, type StoredVisit } from './visit-queries.ts'
import { insertVisitStep } from './visit-write-queries.ts'
import { byOf } from './visit-writing.ts'

export type CannotChange =
  | { reason: 'visit_not_found' }
  | { reason: 'visit_not_booked'; state: string }
  | { reason: 'visit_has_begun' }
  | { reason: 'time_taken'; day: string; time: string }
  | { reason: 'changed_meanwhile' }

/** Whether a visit can be given up: while it is booked, and before its first minute. */
export function decideCancel(visit: Pick<StoredVisit, 'state' | 'errands'>, now: string): Result<null, CannotChange> {
  if (visit.state !== 'booked') return refuse({ reason: 'visit_not_booked', state: visit.state })
  const [first] = visit.errands
  const hasBegun = first !== undefined && instantOf(first.date, first.from).toString() <= now
  return hasBegun ? refuse({ reason: 'visit_has_begun' }) : ok(null)
}

/** Gives all times of a visit back, so that others can have them at once. */
export async function cancelBooked(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  command: { visitId: Id; because: string },
): Promise<Result<StoredVisit, CannotChange>> {
  const visit = await findVisit(tx, command.visitId)
  if (!visit) return refuse({ reason: 'visit_not_found' })
  const decided = decideCancel(visit, clock.now().toString())
  if (!decided.ok) return decided
  const written = await appendVisitStep(tx, clock, actor, { visit, kind: 'cancelled', because: command.because })
  if (!written) return refuse({ reason: 'changed_meanwhile' })
  await deleteTaken(tx, visit.id)
  return ok(visit)
}

/** Cancels a visit; whoever waits for a time at the place is told that some are free. */
export async function cancelVisit(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  command: { visitId: Id },
): Promise<Result<{ id: Id; state: 'cancelled' }, CannotChange>> {
  const cancelled = await cancelBooked(tx, clock, actor, { ...command, because: 'cancelled' })
  if (!cancelled.ok) return cancelled
  const { id, placeId } = cancelled.value
  publish(tx, clock, { name: 'visits.cancelled', payload: { visitId: id, placeId } })
  return ok({ id, state: 'cancelled' })
}

/** Takes a cancellation back, while nobody else has been given any of the minutes. */
export async function restoreVisit(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  command: { visitId: Id },
): Promise<Result<{ id: Id; state: 'booked' }, CannotChange>> {
  const visit = await findVisit(tx, command.visitId)
  if (!visit) return refuse({ reason: 'visit_not_found' })
  const [first] = visit.errands
  const isMoved = visit.state !== 'cancelled' || !first
  if (isMoved) return refuse({ reason: 'visit_not_booked', state: visit.state })
  if (instantOf(first.date, first.from).toString() <= clock.now().toString())
    return refuse({ reason: 'visit_has_begun' })
  await lockPlace(tx, visit.placeId)
  const taken = visit.errands.flatMap((errand) => lanesOf(timeOfErrand(errand), { visit, seq: errand.seq }))
  if (!(await insertTaken(tx, taken)))
    return refuse({ reason: 'time_taken', day: first.date, time: timeOf(first.from) })
  const written = await appendVisitStep(tx, clock, actor, { visit, kind: 'restored', because: null })
  if (!written) return refuse({ reason: 'changed_meanwhile' })
  publish(tx, clock, { name: 'visits.restored', payload: { visitId: visit.id, placeId: visit.placeId } })
  return ok({ id: visit.id, state: 'booked' })
}

/** A stored errand's time as the planner writes it. */
function timeOfErrand(errand: StoredErrand) {
  return {
    household: '',
    errand: errand.key,
    date: errand.date,
    from: errand.from,
    to: errand.to,
    desk: errand.deskId,
    ...(errand.roomId ? { room: errand.roomId } : {}),
    ...(errand.interpreterId && errand.mode ? { interpreter: { id: errand.interpreterId, mode: errand.mode } } : {}),
    members: errand.persons,
  }
}

/** Appends what happened to a visit; false when somebody else was quicker. */
export function appendVisitStep(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  step: { visit: StoredVisit; kind: string; because: string | null },
): Promise<boolean> {
  const { visit, kind, because } = step
  return insertVisitStep(tx, {
    visit_id: visit.id,
    seq: visit.lastSeq + 1,
    place_id: visit.placeId,
    office: visit.office,
    person_id: visit.personId,
    kind,
    because,
    ...byOf(actor),
    at: clock.now().toString(),
  })
}
