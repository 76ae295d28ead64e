import type { PlaceChange } from '@kedjan/contract'
import {
  addDays,
  type Clock,
  type Id,
  newId,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { bookableDays } from './book-visit.ts'
import { type CannotManage, madeBy, readHours } from './manage.ts'
import type { PlaceFacts } from './office-days.ts'
import type { WeekWindow } from './opening-hours.ts'
import { insertException, insertResourceEnd, insertTimetable, type Place, selectResources } from './place-queries.ts'
import { dayOf, minuteOf } from './times.ts'

export type CannotChangePlace =
  | CannotManage
  | { reason: 'resource_not_found' }
  | { reason: 'resource_ended' }
  | { reason: 'day_in_the_past'; today: string }

/** A change that may be made, with what the place would be after it. */
export interface PlannedChange {
  /** The first day on which it can hit anything, and so many days of the book. */
  readonly from: PlainDate
  readonly days: number
  readonly changed: (facts: PlaceFacts) => PlaceFacts
  readonly record: (tx: Tx) => Promise<Id>
}

/** How many days beyond are looked through for what finds no time on its own. */
const daysToMove = 14

/** Reads a change against the place as it is: whether it can be made at all, and what it would be. */
export async function planChange(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { place, change }: { place: Place; change: PlaceChange },
): Promise<Result<PlannedChange, CannotChangePlace>> {
  const today = clock.today().toString()
  const since = sinceOf(change)
  const there = await selectResources(tx, place.id, change.change === 'end' ? today : since)
  const resource = there.find(({ id }) => id === change.resourceId)
  if (change.resourceId !== null && !resource) return refuse({ reason: 'resource_not_found' })
  if (change.change === 'end' && resource?.untilDay) return refuse({ reason: 'resource_ended' })
  if (since < today) return refuse({ reason: 'day_in_the_past', today })
  const windows = change.change === 'hours' ? readHours(change.hours) : ok([])
  if (!windows.ok) return windows
  if (change.change === 'exception' && minuteOf(change.from) >= minuteOf(change.to)) return backwards(change)
  const from = dayOf(since)
  const made = { office: place.office, placeId: place.id, by: madeBy(clock, actor), id: newId(clock.now()) }
  return ok({
    from,
    days: daysHit(change, from, clock.today()),
    changed: (facts) => changedFacts(facts, change, windows.value),
    record: (writing) => recordChange(writing, { ...made, change, windows: windows.value }),
  })
}

/** The first day that is other than before; after its last day a thing is gone. */
function sinceOf(change: PlaceChange): string {
  switch (change.change) {
    case 'exception':
      return change.date
    case 'hours':
      return change.since
    case 'end':
      return addDays(dayOf(change.on), 1).toString()
  }
}

function backwards({ date, from, to }: { date: string; from: string; to: string }) {
  return refuse({ reason: 'hours_backwards' as const, weekday: dayOf(date).dayOfWeek, from, to })
}

function daysHit(change: PlaceChange, from: PlainDate, today: PlainDate): number {
  const left =
    change.change === 'exception' ? 0 : from.until(addDays(today, bookableDays), { largestUnit: 'days' }).days
  return Math.max(0, left) + daysToMove
}

function changedFacts(facts: PlaceFacts, change: PlaceChange, windows: readonly WeekWindow[]): PlaceFacts {
  const { resources, hours } = facts
  const { resourceId } = change
  switch (change.change) {
    case 'exception': {
      const { date, kind } = change
      const more = { resourceId, date, kind, from: minuteOf(change.from), to: minuteOf(change.to) }
      return { resources, hours: { ...hours, exceptions: [...hours.exceptions, more] } }
    }
    case 'hours': {
      const timetables = [...hours.timetables, { resourceId, since: change.since, windows }]
      return { resources, hours: { ...hours, timetables } }
    }
    case 'end':
      return {
        hours,
        resources: resources.map((one) => (one.id === resourceId ? { ...one, untilDay: change.on } : one)),
      }
  }
}

interface Recording {
  readonly id: Id
  readonly placeId: Id
  readonly office: string
  readonly by: { by: Id; at: string }
  readonly change: PlaceChange
  readonly windows: readonly WeekWindow[]
}

async function recordChange(tx: Tx, { change, windows, by, ...row }: Recording): Promise<Id> {
  switch (change.change) {
    case 'exception': {
      const { resourceId, date, kind, because } = change
      const [from, to] = [minuteOf(change.from), minuteOf(change.to)]
      await insertException(tx, { ...row, resourceId, date, kind, because, from, to }, by)
      return row.id
    }
    case 'hours':
      await insertTimetable(tx, { ...row, resourceId: change.resourceId, since: change.since, windows }, by)
      return row.id
    case 'end': {
      const { placeId, office } = row
      await insertResourceEnd(tx, { placeId, office, resourceId: change.resourceId, on: change.on }, by)
      return change.resourceId
    }
  }
}
