import {
  type ChainTemplate,
  derivedRoles,
  doneStep,
  findOrganisationOfCounty,
  type ResponsibleRole,
} from '@kedjan/sweden'
import type { Parties } from './journey.ts'

/** Where somebody is counts by the first of these that is known. */
const whereabouts = ['residence_municipality', 'assigned_municipality', 'arrival_municipality']

/** The court for those who live in no municipality (SFS 1977:937 6 §; our reading). */
const courtWithoutMunicipality = 'MD_STOCKHOLM'

export interface NamedParty {
  readonly role: string
  readonly organisationId: string | null
}

/**
 * The roles of a template that follow from where somebody is and are not named yet: the region and the migration court of the
 * county (SFS 1977:937 6 §), and the chief guardian, which is the municipality's own.
 */
export function derivedParties(template: ChainTemplate, parties: Parties): NamedParty[] {
  return neededRoles(template)
    .filter((role) => !parties.has(role))
    .flatMap((role) => {
      const organisationId = derive(role, parties)
      return organisationId ? [{ role, organisationId }] : []
    })
}

/** Everybody whom a chain needs and who follows from a municipality, for somebody who comes to live there. */
export function partiesAt(template: ChainTemplate, municipality: string): NamedParty[] {
  const parties = new Map([['residence_municipality', municipality]])
  const roles = new Set<ResponsibleRole>(['residence_municipality', ...neededRoles(template)])
  return [...roles].map((role) => ({
    role,
    organisationId: parties.get(role) ?? derive(role, parties) ?? null,
  }))
}

/** Those among the roles that follow from where somebody is who answer for a step or are told of one: nobody else becomes a party. */
function neededRoles({ milestones }: ChainTemplate): ResponsibleRole[] {
  const named = new Set(
    milestones.flatMap(({ responsible, discloses }) => [responsible, ...discloses.map(({ to }) => to)]),
  )
  const roles: ResponsibleRole[] = [...derivedRoles, 'residence_municipality']
  return roles.filter((role) => named.has(role))
}

/**
 * Who takes part from the first day of a chain that another has opened: those of the other, but where this chain finds out anew
 * where somebody lives nobody who follows from where they lived before.
 */
export function partiesThatWalkOn(template: ChainTemplate, parties: Parties, done: readonly string[]): Parties {
  const keys = done.map((written) => doneStep(written).key)
  const filled = template.milestones.filter(({ key }) => !keys.includes(key)).flatMap(({ fills }) => fills)
  if (!filled.some((role) => whereabouts.includes(role))) return parties
  const left = new Set<string>([...whereabouts, ...derivedRoles])
  return new Map([...parties].filter(([role]) => !left.has(role)))
}

function derive(role: ResponsibleRole, parties: Parties): string | undefined {
  const municipality = whereabouts.map((each) => parties.get(each)).find((each) => each !== undefined)
  const county = municipality?.slice(1, 3)
  switch (role) {
    case 'region':
      return county && findOrganisationOfCounty('region', county)
    case 'migration_court':
      return county ? findOrganisationOfCounty('migration_court', county) : courtWithoutMunicipality
    case 'chief_guardian':
      return municipality
    case 'residence_municipality':
      return parties.get('assigned_municipality')
    default:
      return undefined
  }
}
