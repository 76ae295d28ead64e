import type { OpenPlace } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotManage, madeBy, readHours } from './manage.ts'
import { insertPlace, insertTimetable } from './place-queries.ts'

export type CannotOpenPlace =
  | CannotManage
  | { reason: 'closes_before_it_opens' }
  | { reason: 'day_in_the_past'; today: string }

/** Opens a meeting place of the own office: its rooms for good, or another place for a time. */
export async function openPlace(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: OpenPlace,
): Promise<Result<{ id: Id }, CannotOpenPlace>> {
  const { name, address, opensOn, closesOn } = command
  const today = clock.today().toString()
  if (closesOn !== undefined && closesOn < opensOn) return refuse({ reason: 'closes_before_it_opens' })
  if (opensOn < today) return refuse({ reason: 'day_in_the_past', today })
  const windows = readHours(command.hours)
  if (!windows.ok) return windows
  const id = newId(clock.now())
  const kind = closesOn === undefined ? 'standing' : 'temporary'
  const made = madeBy(clock, actor)
  const office = actor.organisationId
  await insertPlace(tx, { id, office, kind, name, address, opensOn, closesOn: closesOn ?? null }, made)
  const timetable = {
    id: newId(clock.now()),
    placeId: id,
    office,
    resourceId: null,
    since: opensOn,
    windows: windows.value,
  }
  await insertTimetable(tx, timetable, made)
  return ok({ id })
}
