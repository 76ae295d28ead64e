import type { PlaceSetup } from '@kedjan/contract'
import { addDays, type Id, ok, type Result } from '@kedjan/kernel'
import { dayOffOn } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName, selectStaffOf } from '../organisations/index.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import type { HoursFacts, WeekWindow } from './opening-hours.ts'
import { type Resource, selectHours, selectResources } from './place-queries.ts'
import { selectPresence } from './presence-queries.ts'
import { mondayOf, timeOf } from './times.ts'

/** How far ahead closures and holidays are listed. */
const listedDays = 60

/** What a place has, when it is open, and who sits where this week and the next. */
export async function readSetup(asking: Asking, wish: { placeId: Id }): Promise<Result<PlaceSetup, CannotManage>> {
  const { tx, clock, language } = asking
  const actor = staffOf(asking.actor)
  const found = await ownPlace(tx, actor, wish.placeId)
  if (!found.ok) return found
  const place = found.value
  const today = clock.today()
  const span = { from: today.toString(), to: addDays(today, listedDays).toString() }
  const hours = await selectHours(tx, place, span)
  const resources = await selectResources(tx, place.id, span.from)
  const monday = mondayOf(today)
  const weeks = { from: monday.toString(), to: addDays(monday, 13).toString() }
  const presence = await selectPresence(tx, { placeId: place.id, ...weeks })
  const colleagues = await selectStaffOf(tx, actor.organisationId)
  return ok({
    place,
    today: span.from,
    hours: presentHours(standingHours(hours, null)),
    resources: resources.map((resource) => presentResource(resource, hours, language)),
    exceptions: hours.exceptions.map((one) => ({
      id: one.id,
      resourceId: one.resourceId,
      date: one.date,
      from: timeOf(one.from),
      to: timeOf(one.to),
      kind: one.kind,
      because: one.because,
    })),
    holidays: holidaysFrom(today),
    presence: presence.map(({ resourceId, staffName, date, from, to }) => ({
      resourceId,
      staffName,
      date,
      from: timeOf(from),
      to: timeOf(to),
    })),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
  })
}

function holidaysFrom(today: Parameters<typeof dayOffOn>[0]) {
  return [...Array(listedDays).keys()].flatMap((more) => {
    const day = addDays(today, more)
    const off = dayOffOn(day)
    return off && off !== 'saturday' && off !== 'sunday' ? [{ date: day.toString(), name: off }] : []
  })
}

function standingHours({ timetables }: HoursFacts, resourceId: Id | null): readonly WeekWindow[] {
  return timetables.findLast((one) => one.resourceId === resourceId)?.windows ?? []
}

function presentHours(windows: readonly WeekWindow[]) {
  return windows.map(({ weekday, from, to, mode }) => ({
    weekday,
    from: timeOf(from),
    to: timeOf(to),
    ...(mode ? { mode } : {}),
  }))
}

function presentResource(
  resource: Resource,
  hours: HoursFacts,
  language: Asking['language'],
): PlaceSetup['resources'][number] {
  const { competences, languages, equipment, agency } = resource
  return {
    ...resource,
    agencyName: agency === null ? null : organisationName(agency, language),
    competences: [...competences],
    languages: [...languages],
    equipment: [...equipment],
    hours: presentHours(standingHours(hours, resource.id)),
  }
}
