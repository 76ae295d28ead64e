import type { Row } from './making.ts'
import type { Rule, Sight } from './oracle-sight.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/** What a place has and when it is open is for everybody who is somebody; so is which minutes of a desk are sold, but not whose. */
export const openTables = [
  'place',
  'resource',
  'resource_end',
  'abilities',
  'timetable',
  'exception',
  'exception_lifted',
].map((table) => `visits.${table}`)

export function openVisitRules(): Record<string, Rule> {
  return {
    ...Object.fromEntries(openTables.map((table) => [table, () => true])),
    'visits.taken': (row) => row.kind !== 'person',
  }
}

/**
 * The office sees who comes and for what, and no note; an agency its own errands with their visit, and its notes; whoever follows the person and the
 * platform all of it. Who sits where is the office's, an assignment between the two.
 */
export function visitRules(world: World, viewer: Viewer, { own, isFollowed, isPlatform }: Sight): Record<string, Rule> {
  if (viewer.kind === 'nobody') return {}
  const open = openVisitRules()
  const all: Rule = (row) => isPlatform || isFollowed(row.person_id)
  const byOffice: Rule = (row) => all(row) || own(row.office)
  const byAgency: Rule = (row) => all(row) || own(row.agency)
  const byBoth: Rule = (row) => byOffice(row) || own(row.agency)
  const hasErrandIn = (visit: unknown) =>
    (world.tables['visits.errand'] ?? []).some((row) => row.visit_id === visit && own(row.agency))
  const parties: Rule = (row) => own(row.office) || own(row.agency)
  return {
    ...open,
    'visits.presence': (row) => own(row.office),
    'visits.presence_ended': (row) => own(row.office),
    'visits.assignment': parties,
    'visits.assignment_end': parties,
    'visits.more_asked': parties,
    'visits.visit': (row) => byOffice(row) || own(row.by_organisation) || hasErrandIn(row.id),
    'visits.visit_step': (row) => byOffice(row) || hasErrandIn(row.visit_id),
    'visits.errand': byBoth,
    'visits.booked_time': byBoth,
    'visits.errand_step': byBoth,
    'visits.note': byAgency,
    'visits.taken': (row) => byOffice(row) || (open['visits.taken']?.(row) ?? false),
    'visits.wish': byOffice,
    'visits.wish_step': byOffice,
  }
}

/** Whoever could have written a row of visits: staff of the office, the agency or the one who booked, and whoever follows the person. */
export function isVisitOf(world: World, table: string, row: Row, viewer: Viewer): boolean {
  if (!table.startsWith('visits.')) return false
  if (viewer.kind === 'person') return viewer.follows.some((person) => person === row.person_id)
  if (viewer.kind !== 'staff') return false
  const visit = (world.tables['visits.visit'] ?? []).find(({ id }) => id === (row.visit_id ?? row.id))
  return [row.office, row.agency, visit?.office, visit?.by_organisation].includes(viewer.organisationId)
}
