import type { Row } from './making.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/** The moment at which the worlds are looked at: nine in the morning of 2026-11-24. */
const lookedAt = '2026-11-24T08:00:00Z'

type Rule = (row: Row) => boolean

export interface SeesProtected {
  readonly rules: Record<string, Rule>
  readonly isProtected: (person: unknown) => boolean
  /** Protected, and the viewer is staff who has not been let in. */
  readonly isClosed: (person: unknown) => boolean
  /** As isClosed, but for what the viewer wrote. */
  readonly isClosedOfOthers: (person: unknown, writer: unknown) => boolean
  /** Protected, and the viewer is staff outside the group. */
  readonly isSecret: (person: unknown) => boolean
}

/**
 * Protected identities in plain words: whoever shares a household with somebody for whom a fact stands is protected. Staff see their data
 * only in the group and while let in; the log, only in the group; who asked and why, only the group of that organisation and the person.
 */
export function protectedRules(world: World, viewer: Viewer): SeesProtected {
  const { protectedPersons, opened } = derive(world)
  const isStaff = viewer.kind === 'staff'
  const isProtected = (person: unknown) => protectedPersons.has(String(person))
  const isLetIn = (person: unknown) =>
    isStaff &&
    viewer.inGroup &&
    opened.some((row) => row.person_id === person && row.staff_id === viewer.staffId && String(row.until) > lookedAt)
  const isAbout = (person: unknown) => viewer.kind === 'person' && viewer.actsFor.some((id) => id === person)
  const ofGroup = (organisation: unknown) => isStaff && viewer.inGroup && viewer.organisationId === organisation
  const opening: Rule = (row) => ofGroup(row.organisation_id) || isAbout(row.person_id)
  return {
    isProtected,
    isClosed: (person) => isStaff && isProtected(person) && !isLetIn(person),
    isClosedOfOthers: (person, writer) =>
      isStaff && isProtected(person) && !isLetIn(person) && viewer.staffId !== writer,
    isSecret: (person) => isStaff && isProtected(person) && !viewer.inGroup,
    rules: {
      'persons.protection': (row) => ofGroup(row.holder) || isAbout(row.person_id) || viewer.kind === 'system',
      'persons.protected_person': (row) => isStaff || viewer.kind === 'system' || isAbout(row.person_id),
      'persons.opening': opening,
      'persons.opening_step': opening,
      'persons.opened': (row) => opening(row) || (isStaff && row.staff_id === viewer.staffId),
    },
  }
}

/** The tables that follow from others. */
export function protectedTables(world: World): Record<string, readonly Row[]> {
  const { protectedPersons, opened } = derive(world)
  return {
    'persons.protected_person': [...protectedPersons].map((person_id) => ({ person_id })),
    'persons.opened': opened,
  }
}

function derive(world: World): { protectedPersons: ReadonlySet<string>; opened: readonly Row[] } {
  const rows = (table: string) => world.tables[table] ?? []
  const mates = (person: unknown) => {
    const homes = rows('persons.member').filter((row) => row.person_id === person)
    const all = rows('persons.member').filter((row) => homes.some((home) => home.household_id === row.household_id))
    return [String(person), ...all.map((row) => String(row.person_id))]
  }
  const last = new Map(
    rows('persons.protection').map((row) => [`${row.person_id} ${row.fact} ${row.holder}`, row] as const),
  )
  const standing = [...last.values()].filter((row) => row.level !== 'none')
  const opened = rows('persons.opening_step')
    .filter((row) => row.kind === 'approved')
    .flatMap((row) => {
      const closing = rows('persons.opening_step').find(
        (one) => one.opening_id === row.opening_id && one.kind === 'closed',
      )
      const until = closing && String(closing.at) < String(row.until) ? closing.at : row.until
      return [...new Set(mates(row.person_id))].map((person_id) => ({
        person_id,
        staff_id: row.asked_by,
        opening_id: row.opening_id,
        organisation_id: row.organisation_id,
        until,
      }))
    })
  return { protectedPersons: new Set(standing.flatMap((row) => mates(row.person_id))), opened }
}
