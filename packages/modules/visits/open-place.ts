import type { OpenPlace } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { abilitiesOn } from './abilities.ts'
import { insertWithHours } from './add-resource.ts'
import { type CannotManage, madeBy, ownPlace, readHours } from './manage.ts'
import { standingHours } from './opening-hours.ts'
import { insertPlace, insertTimetable, type Place, selectHours, selectResources } from './place-queries.ts'

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
  const model = command.like === undefined ? undefined : await ownPlace(tx, actor, command.like)
  if (model && !model.ok) return model
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
  if (model?.value) await copyResources(tx, clock, actor, { like: model.value, placeId: id, since: opensOn })
  return ok({ id })
}

/** The desks, rooms and interpreters that another place has now, with their hours; their numbers stay. */
async function copyResources(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { like, placeId, since }: { like: Place; placeId: Id; since: string },
): Promise<void> {
  const hours = await selectHours(tx, like, { from: since, to: since })
  for (const one of await selectResources(tx, like.id, since)) {
    const { untilDay: _ended, abilities: _all, ...thing } = one
    const row = {
      ...thing,
      ...abilitiesOn(one, since),
      id: newId(clock.now()),
      placeId,
      office: actor.organisationId,
      fromDay: since,
    }
    await insertWithHours(tx, clock, actor, { row, windows: standingHours(hours, one.id, since) ?? [] })
  }
}
