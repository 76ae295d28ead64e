import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { appendVisitStep } from './change-visit.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { deleteTaken } from './taken-queries.ts'
import { instantOf, timeOf, wallOf } from './times.ts'
import { findVisit, findVisitByCode, type StoredVisit } from './visit-queries.ts'

/** How long a desk is kept for one who does not come. */
const minutesKept = 15

export type CannotCheckIn =
  | CannotManage
  | { reason: 'visit_not_found' }
  | { reason: 'visit_not_booked'; state: string }
  | { reason: 'visit_on_another_day'; day: string }
  | { reason: 'still_expected'; until: string }
  | { reason: 'changed_meanwhile' }

/** Whether a visitor can be let in: with a visit that stands, on its day. */
export function decideCheckIn(
  visit: Pick<StoredVisit, 'state' | 'errands'>,
  today: string,
): Result<null, CannotCheckIn> {
  if (visit.state !== 'booked') return refuse({ reason: 'visit_not_booked', state: visit.state })
  const day = visit.errands[0]?.date ?? today
  return day === today ? ok(null) : refuse({ reason: 'visit_on_another_day', day })
}

/** Somebody has come and shows the code. */
export async function checkIn(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; code: string },
): Promise<Result<{ id: Id; state: 'checked_in' }, CannotCheckIn>> {
  const place = await ownPlace(tx, actor, command.placeId)
  if (!place.ok) return place
  const visit = await findVisitByCode(tx, command.placeId, command.code)
  if (!visit) return refuse({ reason: 'visit_not_found' })
  const decided = decideCheckIn(visit, clock.today().toString())
  if (!decided.ok) return decided
  if (!(await appendVisitStep(tx, clock, actor, { visit, kind: 'checked_in', because: null })))
    return refuse({ reason: 'changed_meanwhile' })
  publish(tx, clock, { name: 'visits.checked_in', payload: { visitId: visit.id, placeId: visit.placeId } })
  return ok({ id: visit.id, state: 'checked_in' })
}

/** Somebody has not come: the times are free for whoever is there. */
export async function recordNoShow(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { visitId: Id },
): Promise<Result<{ id: Id; state: 'no_show' }, CannotCheckIn>> {
  const visit = await findVisit(tx, command.visitId)
  if (!visit || visit.office !== actor.organisationId) return refuse({ reason: 'visit_not_found' })
  if (visit.state !== 'booked') return refuse({ reason: 'visit_not_booked', state: visit.state })
  const [first] = visit.errands
  const until = first ? instantOf(first.date, first.from).add({ minutes: minutesKept }) : clock.now()
  if (clock.now().epochMilliseconds < until.epochMilliseconds)
    return refuse({ reason: 'still_expected', until: timeOf(wallOf(until).minute) })
  if (!(await appendVisitStep(tx, clock, actor, { visit, kind: 'no_show', because: null })))
    return refuse({ reason: 'changed_meanwhile' })
  await deleteTaken(tx, visit.id)
  publish(tx, clock, { name: 'visits.not_shown', payload: { visitId: visit.id, placeId: visit.placeId } })
  return ok({ id: visit.id, state: 'no_show' })
}
