import type { CompleteMilestone, NamedSoFar } from '@kedjan/contract'
import { ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type ChainTemplate, kindOfRole, type MilestoneTemplate, type ResponsibleRole } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import { type NamedParty, partiesAt } from './derived-parties.ts'
import { isAskedOn } from './outcome.ts'

export type CannotFill =
  | { reason: 'party_missing'; role: string }
  | { reason: 'party_of_another_kind'; role: string; wanted: string }

type Naming = Pick<CompleteMilestone, 'parties' | 'ownDwelling' | 'residence'>

/** Who takes part in the journey from now on, because of how a step was done. */
export async function partiesFrom(
  tx: Tx,
  context: { chain: ChainTemplate; template: MilestoneTemplate; outcome: string | null; command: Naming },
): Promise<Result<NamedParty[], CannotFill>> {
  const { chain, template, outcome, command } = context
  if (!isAskedOn(template, outcome)) return ok([])
  const residence = residenceOf(command)
  const parties =
    residence && template.fills.includes('residence_municipality') ? partiesAt(chain, residence.municipality) : []
  const left = template.fills.filter((role) => !parties.some((party) => party.role === role))
  const named = await partiesNamed(tx, left, command)
  if (!named.ok) return named
  // Whoever is assigned to a municipality will live there.
  const assigned = named.value.find(({ role }) => role === 'assigned_municipality')
  return ok([...parties, ...named.value, ...(assigned ? partiesAt(chain, assigned.organisationId) : [])])
}

/** Who would take part by what a form names so far; roles that it leaves open are passed over. */
export function partiesSoFar(
  tx: Tx,
  context: { chain: ChainTemplate; template: MilestoneTemplate; outcome: string | null; named: NamedSoFar },
): Promise<Result<NamedParty[], CannotFill>> {
  const { template, named } = context
  const { municipality, parties } = named
  const isNamed = (role: string) => parties.some((party) => party.role === role)
  const fills = template.fills.filter((role) => isNamed(role) || (municipality && role === 'residence_municipality'))
  const residence = municipality === undefined ? {} : { residence: { municipality } }
  return partiesFrom(tx, { ...context, template: { ...template, fills }, command: { parties, ...residence } })
}

/** Where the household lives, whether it found the home itself or was given it. */
export function residenceOf(command: Naming) {
  return command.ownDwelling ?? command.residence
}

/** The organisations named for roles, each of the kind that the role takes; nobody may be left out but those who follow of themselves. */
export async function partiesNamed(
  tx: Tx,
  roles: readonly ResponsibleRole[],
  command: { parties?: CompleteMilestone['parties'] },
): Promise<Result<{ role: string; organisationId: string }[], CannotFill>> {
  const parties: { role: string; organisationId: string }[] = []
  for (const role of roles) {
    const named = await namedParty(tx, role, command)
    if (!named.ok) return named
    parties.push({ role, organisationId: named.value })
  }
  return ok(parties)
}

async function namedParty(
  tx: Tx,
  role: ResponsibleRole,
  command: { parties?: CompleteMilestone['parties'] },
): Promise<Result<string, CannotFill>> {
  const organisationId = command.parties?.find((party) => party.role === role)?.organisationId
  if (!organisationId) return refuse({ reason: 'party_missing', role })
  const organisation = await findOrganisation(tx, organisationId)
  const wanted = kindOfRole[role]
  return organisation?.kind === wanted ? ok(organisationId) : refuse({ reason: 'party_of_another_kind', role, wanted })
}
