import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { countBookedAfter } from './board-queries.ts'
import { type CannotManage, madeBy, ownPlace } from './manage.ts'
import { insertResourceEnd, selectResources } from './place-queries.ts'

export type CannotEndResource =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'resource_ended' }
  | { reason: 'still_booked'; times: number }

/** Ends a desk, room or interpreter after a day; while something is booked there later, it is moved first. */
export async function endResource(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; resourceId: Id; on: string },
): Promise<Result<{ id: Id }, CannotEndResource>> {
  const { placeId, resourceId, on } = command
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const there = await selectResources(tx, placeId, clock.today().toString())
  const resource = there.find(({ id }) => id === resourceId)
  if (!resource) return refuse({ reason: 'resource_not_found' })
  if (resource.untilDay !== null) return refuse({ reason: 'resource_ended' })
  const times = await countBookedAfter(tx, { resourceId, after: on })
  if (times > 0) return refuse({ reason: 'still_booked', times })
  const ended = await insertResourceEnd(
    tx,
    { resourceId, placeId, office: actor.organisationId, on },
    madeBy(clock, actor),
  )
  return ended ? ok({ id: resourceId }) : refuse({ reason: 'resource_ended' })
}
