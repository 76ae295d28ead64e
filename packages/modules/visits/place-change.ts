import type { PlaceChange } from '@kedjan/contract'
import type { Lost } from '@kedjan/engines/visits'
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
import { type AbilitiesFault, abilitiesOn, lostBetween } from './abilities.ts'
import { bookableDays } from './book-visit.ts'
import { type CannotManage, madeBy } from './manage.ts'
import type { PlaceFacts } from './office-days.ts'
import {
  insertAbilities,
  insertException,
  insertResourceEnd,
  insertTimetable,
  type Place,
  type Resource,
  selectResources,
} from './place-queries.ts'
import { type Read, readChange } from './read-change.ts'
import { dayOf, minuteOf } from './times.ts'

export type CannotChangePlace =
  | CannotManage
  | AbilitiesFault
  | { reason: 'resource_not_found' }
  | { reason: 'resource_ended' }
  | { reason: 'day_in_the_past'; today: string }

/** A change that may be made, with what the place would be after it. */
export interface PlannedChange {
  /** The first day on which it can hit anything, and so many days of the book. */
  readonly from: PlainDate
  readonly days: number
  readonly changed: (facts: PlaceFacts) => PlaceFacts
  /** What a desk or an interpreter can do no more. */
  readonly lost: Lost | undefined
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
  const there = await selectResources(tx, place.id, soughtFrom(change, { place, today }))
  const resource = there.find(({ id }) => id === change.resourceId)
  const fault = faultOf(change, { resource, since, today })
  if (fault) return refuse(fault)
  const read = readChange(change, { agency: resource?.agency ?? null, today: clock.today() })
  if (!read.ok) return read
  const from = dayOf(since)
  const made = { office: place.office, placeId: place.id, by: madeBy(clock, actor), id: newId(clock.now()) }
  return ok({
    from,
    days: daysHit(change, from, clock.today()),
    changed: (facts) => changedFacts(facts, change, read.value),
    lost: resource && change.change === 'abilities' ? lostOf(resource, since, read.value) : undefined,
    record: (writing) => recordChange(writing, { ...made, change, read: read.value }),
  })
}

/** What has ended is sought too where it is to be said that it has. */
function soughtFrom(change: PlaceChange, { place, today }: { place: Place; today: string }): string {
  if (change.change === 'abilities') return place.opensOn
  return change.change === 'end' ? today : sinceOf(change)
}

/** Why a change cannot be made to this thing or from this day. */
function faultOf(
  change: PlaceChange,
  { resource, since, today }: { resource: Resource | undefined; since: string; today: string },
): Exclude<CannotChangePlace, CannotManage | AbilitiesFault> | undefined {
  const isOfAnotherKind = change.change === 'abilities' && resource?.kind !== change.abilities.kind
  if (change.resourceId !== null && (!resource || isOfAnotherKind)) return { reason: 'resource_not_found' }
  const untilDay = resource?.untilDay ?? null
  const hasEnded = change.change === 'abilities' && untilDay !== null && untilDay < since
  if (hasEnded || (change.change === 'end' && untilDay !== null)) return { reason: 'resource_ended' }
  return since < today ? { reason: 'day_in_the_past', today } : undefined
}

function lostOf(resource: Resource, since: string, { abilities }: Read): Lost {
  return { id: resource.id, ...lostBetween(abilitiesOn(resource, since), abilities) }
}

/** The first day that is other than before; after its last day a thing is gone. */
function sinceOf(change: PlaceChange): string {
  switch (change.change) {
    case 'exception':
      return change.date
    case 'hours':
    case 'abilities':
      return change.since
    case 'end':
      return addDays(dayOf(change.on), 1).toString()
  }
}

function daysHit(change: PlaceChange, from: PlainDate, today: PlainDate): number {
  const left =
    change.change === 'exception' ? 0 : from.until(addDays(today, bookableDays), { largestUnit: 'days' }).days
  return Math.max(0, left) + daysToMove
}

function changedFacts(facts: PlaceFacts, change: PlaceChange, { windows, abilities }: Read): PlaceFacts {
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
    case 'abilities': {
      const dated = { since: change.since, ...abilities }
      const able = (one: Resource) => (one.id === resourceId ? { ...one, abilities: [...one.abilities, dated] } : one)
      return { hours, resources: resources.map(able) }
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
  readonly read: Read
}

async function recordChange(tx: Tx, { change, read, by, ...row }: Recording): Promise<Id> {
  switch (change.change) {
    case 'exception': {
      const { resourceId, date, kind, because } = change
      const [from, to] = [minuteOf(change.from), minuteOf(change.to)]
      await insertException(tx, { ...row, resourceId, date, kind, because, from, to }, by)
      return row.id
    }
    case 'hours':
      await insertTimetable(
        tx,
        { ...row, resourceId: change.resourceId, since: change.since, windows: read.windows },
        by,
      )
      return row.id
    case 'abilities':
      await insertAbilities(tx, { ...row, ...read.abilities, resourceId: change.resourceId, since: change.since }, by)
      return row.id
    case 'end': {
      const { placeId, office } = row
      await insertResourceEnd(tx, { placeId, office, resourceId: change.resourceId, on: change.on }, by)
      return change.resourceId
    }
  }
}
