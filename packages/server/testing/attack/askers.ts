import type { StaffActor } from '@kedjan/kernel'
import { asActor, system } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { guestPermissions, permissionsOf, personPermissions, type Role, roles } from '@kedjan/modules/organisations'
import { findActingFor } from '@kedjan/modules/persons'
import { letGuestIn } from '@kedjan/modules/testing'
import { organisations } from '@kedjan/sweden'
import { type Owner, openSession, type Sessions } from '../../sign-in/sessions.ts'
import type { Asker } from './canaries.ts'

/** The organisations between which something was told or was not. */
const parties = [
  ['MIGR', 'settlement_officer'],
  ['MIGR', 'reader'],
  ['K1380', 'case_officer'],
  ['K1380', 'coordinator'],
  ['K0180', 'case_officer'],
  ['SKV', 'office_staff'],
  ['AF', 'case_officer'],
  ['FK', 'reader'],
  ['REG_N', 'case_officer'],
  ['LST_N', 'county_officer'],
] as const satisfies readonly (readonly [string, Role])[]

/** Every role somewhere: one that is added is tried from then on. */
const staff: readonly (readonly [string, Role])[] = [
  ...parties,
  ...roles.filter((role) => !parties.some(([, known]) => known === role)).map((role) => ['K1380', role] as const),
]

/** Everybody who can be behind a request: each role, the persons themselves, nobody, and somebody with a cookie of their own making. */
export async function everyAsker(
  database: TestDatabase,
  sessions: Sessions,
  persons: readonly string[],
): Promise<Asker[]> {
  const askers: Asker[] = [
    { name: 'nobody', cookie: undefined, permissions: new Set(), actsFor: [], follows: [] },
    { name: 'forger', cookie: forged, permissions: new Set(), actsFor: [], follows: [] },
  ]
  for (const [organisation, role] of staff) {
    const actor = await database.staff(organisation, [role])
    askers.push({
      name: `${role} of ${organisation}`,
      cookie: inSession(await openSession(sessions, ownerOf(actor))),
      organisation,
      permissions: permissionsAt(organisation, role),
      actsFor: [],
      follows: [],
    })
  }
  for (const personId of persons) {
    const acting = await asActor(database.ground, database.clock, system, (tx) => findActingFor(tx, personId))
    const cookie = inSession(await openSession(sessions, { kind: 'person', personId }))
    askers.push({ name: `person ${persons.indexOf(personId) + 1}`, cookie, permissions: personPermissions, ...acting })
  }
  askers.push(await guestOfTheCountry(database))
  return askers
}

/** Rädda Barnen has no users: whoever answers there is let in to one hand-off by a link. */
async function guestOfTheCountry(database: TestDatabase): Promise<Asker> {
  const cookie = `kedjan_guest=${await letGuestIn(database)}`
  return { name: 'guest of RB', cookie, organisation: 'RB', permissions: guestPermissions, actsFor: [], follows: [] }
}

const forged = `kedjan_session=${'a'.repeat(43)}; kedjan_guest=${'a'.repeat(43)}`

function inSession(token: string): string {
  return `kedjan_session=${token}`
}

function permissionsAt(organisation: string, role: Role): ReadonlySet<string> {
  const kind = organisations.find(({ id }) => id === organisation)?.kind
  return kind ? permissionsOf(kind, [role]) : new Set()
}

function ownerOf(actor: StaffActor): Owner {
  return { kind: 'staff', staffId: actor.staffId }
}
