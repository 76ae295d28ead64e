import type { PlaceSetup } from '@kedjan/contract'
import { addDays, type Id, ok, type PlainDate, type Result, type Tx } from '@kedjan/kernel'
import { dayOffOn } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName, selectStaffOf } from '../organisations/index.ts'
import { type Abilities, abilitiesOn } from './abilities.ts'
import { agenciesAt } from './agency-tasks.ts'
import { selectStandingAssignments } from './assignment-queries.ts'
import { presentAssignment } from './assignments-page.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { type HoursFacts, standingHours } from './opening-hours.ts'
import { type Resource, type StoredException, selectHours, selectResources } from './place-queries.ts'
import { presentHours, weekOfPlace } from './place-week.ts'
import { selectPresence } from './presence-queries.ts'
import { dayOf, mondayOf, timeOf } from './times.ts'

/** How far ahead closures and holidays are listed. */
const listedDays = 60

/** What a place has, when it is open, and who sits where in a week: this one, or the week of a day. */
export async function readSetup(
  asking: Asking,
  wish: { placeId: Id; week?: string | undefined },
): Promise<Result<PlaceSetup, CannotManage>> {
  const { tx, clock, language } = asking
  const actor = staffOf(asking.actor)
  const found = await ownPlace(tx, actor, wish.placeId)
  if (!found.ok) return found
  const place = found.value
  const today = clock.today()
  const monday = mondayOf(wish.week ? dayOf(wish.week) : today)
  const span = { from: today.toString(), to: addDays(today, listedDays).toString() }
  const shown = { from: monday.toString(), to: addDays(monday, 6).toString() }
  const hours = await selectHours(tx, place, span)
  const resources = await selectResources(tx, place.id, span.from)
  const weekHours = await selectHours(tx, place, shown)
  const presence = await selectPresence(tx, { placeId: place.id, ...shown })
  const assignments = await selectStandingAssignments(tx, { of: actor.organisationId, today: span.from })
  return ok({
    place,
    today: span.from,
    earliestEnd: today.subtract({ days: 1 }).toString(),
    hours: presentHours(standingHours(hours, null, laterOf(span.from, place.opensOn)) ?? []),
    coming: hours.timetables
      .filter(({ since, resourceId }) => since > laterOf(span.from, startOf(resourceId, { place, resources })))
      .map(({ resourceId, since, windows }) => ({ resourceId, since, hours: presentHours(windows) })),
    comingAbilities: resources.flatMap((one) => comingOf(one, laterOf(span.from, one.fromDay))),
    resources: resources.map((resource) => presentResource(resource, { hours, today: span.from, language })),
    week: weekOfPlace(monday, { hours: weekHours, resources }),
    exceptions: hours.exceptions.map(presentException),
    holidays: holidaysFrom(today),
    presence: presence.map(({ staffId: _staff, ...line }) => ({
      ...line,
      from: timeOf(line.from),
      to: timeOf(line.to),
    })),
    colleagues: await colleaguesAt(tx, actor.organisationId, resources),
    agencies: await agenciesAt(tx, clock, { office: place.office, language }),
    assignments: assignments.map((one) => presentAssignment(one, { today, language })),
  })
}

/** The office's own, and those whom the agencies with a desk have. */
async function colleaguesAt(tx: Tx, office: string, resources: readonly Resource[]): Promise<PlaceSetup['colleagues']> {
  const agencies = [...new Set(resources.flatMap(({ agency }) => agency ?? []))].sort()
  const all: PlaceSetup['colleagues'] = []
  for (const organisation of [office, ...agencies]) {
    const staff = await selectStaffOf(tx, organisation)
    all.push(...staff.map(({ id, name }) => ({ id, name, organisation })))
  }
  return all
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

/** The first day of the place or of a thing in it: hours from then on are its first, and no change. */
function startOf(
  resourceId: string | null,
  { place, resources }: { place: { opensOn: string }; resources: readonly Resource[] },
): string {
  return resources.find(({ id }) => id === resourceId)?.fromDay ?? place.opensOn
}

function presentException({ from, to, ...one }: StoredException): PlaceSetup['exceptions'][number] {
  return { ...one, from: timeOf(from), to: timeOf(to) }
}

function holidaysFrom(today: PlainDate) {
  return [...Array(listedDays).keys()].flatMap((more) => {
    const day = addDays(today, more)
    const off = dayOffOn(day)
    return off && off !== 'saturday' && off !== 'sunday' ? [{ date: day.toString(), name: off }] : []
  })
}

function comingOf({ id: resourceId, abilities }: Resource, after: string): PlaceSetup['comingAbilities'] {
  return abilities
    .filter(({ since }) => since > after)
    .map(({ since, ...one }) => ({ resourceId, since, ...listed(one) }))
}

function listed({ competences, languages, equipment }: Abilities) {
  return { competences: [...competences], languages: [...languages], equipment: [...equipment] }
}

function presentResource(
  resource: Resource,
  { hours, today, language }: { hours: HoursFacts; today: string; language: Asking['language'] },
): PlaceSetup['resources'][number] {
  const { abilities: _all, ...rest } = resource
  const { id, agency, fromDay } = rest
  return {
    ...rest,
    ...listed(abilitiesOn(resource, laterOf(today, fromDay))),
    agencyName: agency === null ? null : organisationName(agency, language),
    hours: presentHours(standingHours(hours, id, laterOf(today, fromDay)) ?? []),
  }
}
