import type { Assignment, AssignmentsPage, Language } from '@kedjan/contract'
import { ok, type PlainDate, type Result, type Tx } from '@kedjan/kernel'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { errandsFor, tasksOf } from './agency-tasks.ts'
import { type StandingAssignment, selectOfficeStaff, selectStandingAssignments } from './assignment-queries.ts'
import { selectMoreAskedOf } from './measure-queries.ts'
import { standingHours } from './opening-hours.ts'
import { selectHours, selectPlaces, selectResources } from './place-queries.ts'
import { presentHours } from './place-week.ts'
import { mondayOf } from './times.ts'

/** Whom an agency lets act in its name at which office, for what and until when; whom it could; and where it has desks. */
export async function readAssignments({ tx, clock, actor, language }: Asking): Promise<Result<AssignmentsPage, never>> {
  const agency = staffOf(actor).organisationId
  const today = clock.today()
  const standing = await selectStandingAssignments(tx, { of: agency, today: today.toString() })
  const staff = await selectOfficeStaff(tx, today.toString())
  const desks = await ownDesks(tx, agency, today.toString())
  const offices = Map.groupBy(staff, ({ office }) => office)
  const asked = await selectMoreAskedOf(tx, { agency, from: mondayOf(today).toString() })
  return ok({
    today: today.toString(),
    // A municipality can be party to a service agreement, but not for exercise of authority (SFS 2019:214 3 §).
    mayAssign: !agency.startsWith('K'),
    items: standing.map((one) => presentAssignment(one, { today, language })),
    tasks: tasksOf(agency, today, language),
    offices: [...offices].map(([office, colleagues]) => ({
      office,
      name: organisationName(office, language),
      staff: colleagues.map(({ id, name, languages }) => ({ id, name, languages })),
      desks: desks.filter((desk) => desk.office === office).map(({ office: _office, ...desk }) => desk),
    })),
    moreAsked: asked.map(({ office, ...one }) => ({ ...one, officeName: organisationName(office, language) })),
  })
}

export function presentAssignment(
  one: StandingAssignment,
  { today, language }: { today: PlainDate; language: Language },
): Assignment {
  return {
    ...one,
    officeName: organisationName(one.office, language),
    agencyName: organisationName(one.agency, language),
    errands: errandsFor(one.agency, one.competence, { today, language }),
  }
}

async function ownDesks(tx: Tx, agency: string, today: string) {
  const found: (AssignmentsPage['offices'][number]['desks'][number] & { office: string })[] = []
  for (const place of await selectPlaces(tx, { today })) {
    const own = (await selectResources(tx, place.id, today)).filter((one) => one.agency === agency)
    const hours = own.length > 0 ? await selectHours(tx, place, { from: today, to: today }) : undefined
    for (const { id, number } of hours ? own : []) {
      const windows = (hours && (standingHours(hours, id, today) ?? standingHours(hours, null, today))) ?? []
      found.push({ office: place.office, placeName: place.name, number, hours: presentHours(windows) })
    }
  }
  return found
}
