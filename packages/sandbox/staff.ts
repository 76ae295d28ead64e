import { asActor, type Clock, type Ground, type StaffActor, system } from '@kedjan/kernel'
import { type Role, registerStaff } from '@kedjan/modules/organisations'
import { type OrganisationFact, organisations } from '@kedjan/sweden'
import { selectSandboxStaff } from './queries.ts'

interface StaffPlan {
  readonly organisationId: string
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** National agencies and others with several who act; everybody else has one. */
const several: Record<string, readonly Role[]> = {
  SKV: ['case_officer', 'case_officer', 'case_officer'],
  AF: ['case_officer', 'case_officer', 'case_officer'],
  FK: ['case_officer', 'case_officer', 'case_officer'],
  MIGR: ['settlement_officer', 'settlement_officer', 'settlement_officer', 'archivist'],
  POL: ['case_officer'],
  SSC: ['office_staff'],
  RK: ['case_officer'],
  KV: ['case_officer'],
  SIS: ['case_officer'],
  IOM: ['case_officer'],
  K1380: ['coordinator', 'case_officer', 'case_officer'],
  K0581: ['coordinator', 'case_officer'],
  SO_0581: ['office_staff', 'coordinator', 'office_staff'],
  SO_1380: ['office_staff', 'coordinator', 'office_staff'],
  REG_N: ['case_officer', 'case_officer'],
}

/** What two of them hold besides, so that a visitor meets the agreements and the log as well. */
const besides: Record<string, readonly Role[]> = {
  'staff:K1380:1': ['signatory'],
  'staff:MIGR:1': ['signatory', 'auditor', 'chain_keeper'],
}

/** Organisations with a named group for protected identities: everybody of theirs, since it takes three. */
const withGroup: ReadonlySet<string> = new Set(['MIGR', 'SKV', 'AF', 'FK', 'K1380'])

/** Roles of organisations that are not named above, by kind. Kinds that are left out have nobody here. */
const oneEach: Partial<Record<OrganisationFact['kind'], Role>> = {
  municipality: 'coordinator',
  county_board: 'county_officer',
  region: 'case_officer',
  service_office: 'office_staff',
  embassy: 'case_officer',
  university: 'case_officer',
  migration_court: 'case_officer',
}

const given = ['Test', 'Prov', 'Exempla', 'Modell']

/** Who acts for which organisation in the sandbox; their names say that they are made up. */
function planStaff(): StaffPlan[] {
  return organisations.flatMap((organisation) => {
    const one = oneEach[organisation.kind]
    const roles = several[organisation.id] ?? (one ? [one] : [])
    return roles.map((role, index) => {
      const subject = `staff:${organisation.id}:${role === 'archivist' ? role : index + 1}`
      const group: readonly Role[] = role !== 'archivist' && withGroup.has(organisation.id) ? ['protected_handler'] : []
      const name = `${given[index]} Testsson`
      return { organisationId: organisation.id, subject, name, roles: [role, ...group, ...(besides[subject] ?? [])] }
    })
  })
}

/** Lets everybody of the plan act, in one transaction. */
export async function registerEveryone(ground: Ground, clock: Clock): Promise<number> {
  return asActor(ground, clock, system, async (tx) => {
    const plan = planStaff()
    for (const somebody of plan) {
      const done = await registerStaff(tx, clock, system, somebody)
      if (!done.ok) throw new Error(`${somebody.subject} could not be registered: ${done.refusal.reason}`)
    }
    return plan.length
  })
}

/** Who acts for each organisation when it is simulated. */
export type Acting = ReadonlyMap<string, readonly StaffActor[]>

export async function findActing(ground: Ground, clock: Clock): Promise<Acting> {
  const staff = await asActor(ground, clock, system, selectSandboxStaff)
  const acting = new Map<string, StaffActor[]>()
  for (const { id, organisation_id: organisationId, subject } of staff) {
    // Signing what is removed for good is left to the visitor.
    if (subject.endsWith(':archivist')) continue
    const actor: StaffActor = { kind: 'staff', staffId: id, organisationId }
    acting.set(organisationId, [...(acting.get(organisationId) ?? []), actor])
  }
  return acting
}
