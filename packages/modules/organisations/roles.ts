import type { OrganisationKind } from '@kedjan/sweden'

/** Everything that somebody can be allowed to do. */
export const permissions = [
  'persons.read',
  'persons.register',
  'persons.merge',
  'persons.protect',
  'persons.protected',
  'persons.flip_days',
  'documents.read',
  'documents.add',
  'handoffs.read',
  'handoffs.issue_anvisning',
  'handoffs.answer',
  'handoffs.refer',
  'handoffs.set_kommuntal',
  'chain.begin',
  'chain.complete',
  'chain.keep',
  'insights.stuck',
  'exchange.disclose',
  'exchange.hold_back',
  'work.read',
  'organisations.read',
  'agreements.read',
  'agreements.sign',
  'log.verify',
  'retention.read',
  'retention.hold',
  'retention.list',
  'retention.sign',
  'visits.book',
  'visits.serve',
  'visits.manage',
  'notifications.contacts',
  'own.read',
  'own.decide',
  'guest.answer',
] as const
export type Permission = (typeof permissions)[number]

export const roles = [
  'case_officer',
  'coordinator',
  'settlement_officer',
  'county_officer',
  'office_staff',
  'signatory',
  'archivist',
  'reader',
  'auditor',
  'protected_handler',
  'chain_keeper',
] as const
export type Role = (typeof roles)[number]

/** Whoever works with cases learns what is removed and may stop it. */
const caseWork: readonly Permission[] = ['retention.read', 'retention.hold']

const everyone: readonly Permission[] = ['organisations.read', 'agreements.read', 'work.read']

/** Whoever works with cases reads and adds papers. */
const paper: readonly Permission[] = ['documents.read', 'documents.add']

/** What each role may do, before the kind of organisation narrows it. */
const byRole = {
  case_officer: [
    ...everyone,
    'persons.read',
    ...paper,
    'persons.merge',
    'handoffs.read',
    'handoffs.answer',
    'handoffs.refer',
    'chain.begin',
    'chain.complete',
    'exchange.disclose',
    'persons.protect',
    'persons.flip_days',
    ...caseWork,
    'visits.book',
  ],
  coordinator: [
    ...everyone,
    'persons.read',
    ...paper,
    'persons.merge',
    'handoffs.read',
    'handoffs.answer',
    'handoffs.refer',
    'chain.begin',
    'chain.complete',
    'exchange.disclose',
    'exchange.hold_back',
    'chain.keep',
    'insights.stuck',
    'log.verify',
    'notifications.contacts',
    'persons.protect',
    'persons.flip_days',
    ...caseWork,
    'retention.list',
    'visits.book',
    'visits.serve',
    'visits.manage',
  ],
  settlement_officer: [
    ...everyone,
    'persons.read',
    ...paper,
    'persons.register',
    'persons.merge',
    'handoffs.read',
    'handoffs.issue_anvisning',
    'handoffs.answer',
    'handoffs.refer',
    'chain.begin',
    'chain.complete',
    'exchange.disclose',
    'persons.protect',
    'persons.flip_days',
    ...caseWork,
    'retention.list',
    'visits.book',
  ],
  county_officer: [...everyone, 'handoffs.set_kommuntal', 'insights.stuck'],
  // Holds the whole chain together and sees no person.
  chain_keeper: [...everyone, 'insights.stuck'],
  office_staff: [
    ...everyone,
    'persons.read',
    ...paper,
    'handoffs.read',
    'handoffs.answer',
    'handoffs.refer',
    'chain.begin',
    'chain.complete',
    'exchange.disclose',
    'persons.protect',
    ...caseWork,
    'visits.serve',
  ],
  signatory: [...everyone, 'agreements.sign'],
  archivist: [...everyone, ...caseWork, 'retention.list', 'retention.sign'],
  reader: [...everyone, 'persons.read', 'documents.read', 'handoffs.read'],
  auditor: [...everyone, 'log.verify'],
  // The named group for protected identities: held beside another role.
  protected_handler: [...everyone, 'persons.read', ...paper, 'persons.protect', 'persons.protected'],
} satisfies Record<Role, readonly Permission[]>

/** Permissions that only one kind of organisation can have, whatever the role. */
const onlyFor = {
  'persons.register': 'migration_agency',
  'handoffs.issue_anvisning': 'migration_agency',
  'handoffs.set_kommuntal': 'county_board',
  'persons.flip_days': 'municipality',
  'visits.serve': 'service_office',
  'visits.manage': 'service_office',
} satisfies Partial<Record<Permission, OrganisationKind>>

/** What a member of staff may do, given the organisation's kind and the roles held. */
export function permissionsOf(kind: OrganisationKind, held: readonly Role[]): ReadonlySet<Permission> {
  const allowed = held.flatMap((role): readonly Permission[] => byRole[role])
  return new Set(
    allowed.filter((permission) => !(permission in onlyFor) || onlyFor[permission as keyof typeof onlyFor] === kind),
  )
}

/** What somebody may do whom a link lets in to one hand-off. */
export const guestPermissions: ReadonlySet<Permission> = new Set<Permission>(['guest.answer'])

/** What a person may do on the own pages. */
export const personPermissions: ReadonlySet<Permission> = new Set<Permission>(['own.read', 'own.decide'])
