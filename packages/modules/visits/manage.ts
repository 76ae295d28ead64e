import type { WeekWindow as SentWindow } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { faultOfHours, type HoursFault, type WeekWindow } from './opening-hours.ts'
import { findPlace, type Place } from './place-queries.ts'
import { minuteOf } from './times.ts'

export type CannotManage = { reason: 'place_not_found' } | { reason: 'not_the_office'; office: string } | HoursFault

/** The place, if it is of the office that asks. */
export async function ownPlace(tx: Tx, actor: StaffActor, placeId: Id): Promise<Result<Place, CannotManage>> {
  const place = await findPlace(tx, placeId)
  if (!place) return refuse({ reason: 'place_not_found' })
  if (place.office !== actor.organisationId) return refuse({ reason: 'not_the_office', office: place.office })
  return ok(place)
}

/** Hours as they were sent, in minutes; refused where they run backwards or over each other. */
export function readHours(sent: readonly SentWindow[]): Result<WeekWindow[], CannotManage> {
  const windows = sent.map(({ weekday, from, to, mode }) => ({
    weekday,
    from: minuteOf(from),
    to: minuteOf(to),
    ...(mode ? { mode } : {}),
  }))
  const fault = faultOfHours(windows)
  return fault ? refuse(fault) : ok(windows)
}

export function madeBy(clock: Clock, actor: StaffActor): { by: Id; at: string } {
  return { by: actor.staffId, at: clock.now().toString() }
}
