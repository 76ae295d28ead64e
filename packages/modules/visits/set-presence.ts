import type { SetPresence } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findStaffById, type StaffMember } from '../organisations/index.ts'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { resourceHours, spanInWords } from './opening-hours.ts'
import { type Place, selectHours, selectResources } from './place-queries.ts'
import { insertPresence, insertPresenceEnd, type Presence, selectElsewhere } from './presence-queries.ts'
import { lockPlace } from './taken-queries.ts'
import { dayOf, minuteOf, timeOf } from './times.ts'

export type CannotSetPresence =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'unknown_colleague' }
  | { reason: 'day_in_the_past'; today: string }
  /** The desk is not open then; it is in these hours. */
  | { reason: 'desk_closed_then'; day: string; open: string }
  | { reason: 'sits_elsewhere'; day: string; from: string; to: string }

/** Says who of the staff sits at a desk, on one day or several: all of them or none. */
export async function setPresence(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: SetPresence & { placeId: Id },
): Promise<Result<{ id: Id }, CannotSetPresence>> {
  const { placeId, staffId } = command
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  await lockPlace(tx, placeId)
  const colleague = await findStaffById(tx, staffId)
  const lines = []
  for (const date of command.dates) {
    const decided = await decide(tx, clock, { place: place.value, colleague, command, date })
    if (!decided.ok) return decided
    lines.push({ ...decided.value, id: newId(clock.now()), placeId, office: actor.organisationId })
  }
  await insertPresence(tx, lines, madeBy(clock, actor))
  return ok({ id: lines[0]?.id ?? placeId })
}

interface Sitting {
  readonly place: Place
  readonly colleague: StaffMember | undefined
  readonly command: SetPresence
  readonly date: string
}

async function decide(
  tx: Tx,
  clock: Clock,
  { place, colleague, command, date }: Sitting,
): Promise<Result<Presence, CannotSetPresence>> {
  const { resourceId, staffId } = command
  const today = clock.today().toString()
  if (date < today) return refuse({ reason: 'day_in_the_past', today })
  const [from, to] = [minuteOf(command.from), minuteOf(command.to)]
  if (from >= to)
    return refuse({ reason: 'hours_backwards', weekday: dayOf(date).dayOfWeek, from: command.from, to: command.to })
  const desk = (await selectResources(tx, place.id, date)).find(({ id, kind }) => id === resourceId && kind === 'desk')
  if (!desk) return refuse({ reason: 'resource_not_found' })
  // At a desk sit the office's own staff, or those whom the agency of the desk has sent.
  if (!colleague || ![place.office, desk.agency].includes(colleague.organisation_id))
    return refuse({ reason: 'unknown_colleague' })
  const open = await openHours(tx, place, { resourceId, date })
  if (!open.some((window) => window.from < to && from < window.to))
    return refuse({ reason: 'desk_closed_then', day: date, open: open.map(spanInWords).join(', ') || '–' })
  const [elsewhere] = await selectElsewhere(tx, { staffId, date, from, to })
  if (elsewhere)
    return refuse({ reason: 'sits_elsewhere', day: date, from: timeOf(elsewhere.from), to: timeOf(elsewhere.to) })
  return ok({ resourceId, staffId, date, from, to })
}

async function openHours(tx: Tx, place: Place, wish: { resourceId: Id; date: string }) {
  const hours = await selectHours(tx, place, { from: wish.date, to: wish.date })
  return resourceHours(hours, wish.resourceId, wish.date)
}

/** Takes somebody away from a desk again. */
export async function endPresence(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeId, presenceId }: { placeId: Id; presenceId: Id },
): Promise<Result<{ id: Id }, CannotManage | { reason: 'presence_not_found' }>> {
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const end = { presenceId, placeId, office: actor.organisationId }
  const ended = await insertPresenceEnd(tx, end, madeBy(clock, actor))
  return ended ? ok({ id: presenceId }) : refuse({ reason: 'presence_not_found' })
}
