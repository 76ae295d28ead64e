import type { WishForTime } from '@kedjan/contract'
import {
  type Clock,
  type Id,
  newId,
  ok,
  type PersonActor,
  publish,
  type Result,
  refuse,
  type Subscriber,
  type Tx,
} from '@kedjan/kernel'
import { loadHousehold } from './load-household.ts'
import { findPlace } from './place-queries.ts'
import { insertWish, insertWishStep, selectStandingWishes } from './wish-queries.ts'

export type CannotWish =
  | { reason: 'place_not_found' }
  | { reason: 'errand_not_open'; errand: string }
  | { reason: 'already_waiting' }
  | { reason: 'wish_not_found' }

/** Puts a household on the waiting list of a place, for a time or for an earlier one. */
export async function wishForTime(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: WishForTime,
): Promise<Result<{ id: Id; personId: Id }, CannotWish>> {
  const place = await findPlace(tx, command.placeId)
  if (!place) return refuse({ reason: 'place_not_found' })
  const household = await loadHousehold(tx, clock, actor, { personId: actor.personId, without: command.visitId })
  const errands = household.errands.filter(({ name }) => command.errands.includes(name))
  const unknown = command.errands.find((name) => !errands.some((one) => one.name === name))
  if (unknown !== undefined) return refuse({ reason: 'errand_not_open', errand: unknown })
  const standing = await selectStandingWishes(tx, place.id)
  if (standing.some(({ personId }) => personId === household.filedUnder)) return refuse({ reason: 'already_waiting' })
  const id = newId(clock.now())
  await insertWish(tx, {
    id,
    placeId: place.id,
    office: place.office,
    personId: household.filedUnder,
    householdId: household.householdId,
    visitId: command.visitId ?? null,
    errands: command.errands,
    minutes: errands.reduce((sum, { kind }) => sum + kind.minutes, 0),
    beforeDay: command.beforeDay ?? null,
    at: clock.now().toString(),
  })
  return ok({ id, personId: household.filedUnder })
}

/** Leaves the waiting list. */
export async function endWish(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: { wishId: Id; kind?: 'ended' | 'met' },
): Promise<Result<{ id: Id }, CannotWish>> {
  const wish = (await selectStandingWishes(tx, null)).find(
    ({ id, personId }) => id === command.wishId && actor.follows.includes(personId),
  )
  if (!wish) return refuse({ reason: 'wish_not_found' })
  const step = { wishId: wish.id, office: wish.office, personId: wish.personId, kind: command.kind ?? 'ended' }
  await insertWishStep(tx, { ...step, at: clock.now().toString() })
  return ok({ id: wish.id })
}

/** How many are told of one freed visit: the first of the list, who have not been told yet. */
const toldAtOnce = 3

/** When minutes become free, those who wait the longest are told, once each; whoever books first has them. */
export const freedTimes: Subscriber = {
  name: 'visits.freed_times',
  facts: ['visits.cancelled', 'visits.not_shown'],
  async handle(tx: Tx, clock: Clock, fact): Promise<void> {
    const { placeId } = fact.payload as { placeId: Id }
    const waiting = (await selectStandingWishes(tx, placeId)).filter(({ told }) => !told).slice(0, toldAtOnce)
    for (const { id, office, personId } of waiting) {
      await insertWishStep(tx, { wishId: id, office, personId, kind: 'told', at: clock.now().toString() })
      publish(tx, clock, { name: 'visits.time_freed', payload: { wishId: id, placeId } })
    }
  },
}
