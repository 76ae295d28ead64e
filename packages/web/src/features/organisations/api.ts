import { OrganisationItems, OrganisationPage } from '@kedjan/contract'
import { pagedQuery, readQuery } from '../../api/queries.ts'

export interface OrganisationFilter {
  search?: string | undefined
  kind?: string | undefined
  county?: string | undefined
}

export function organisationsQuery(filter: OrganisationFilter) {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given)
  return pagedQuery(`/api/organisations${given.length > 0 ? `?${query}` : ''}`, OrganisationItems)
}

export function organisationQuery(organisationId: string) {
  return readQuery(`/api/organisations/${organisationId}`, OrganisationPage)
}

/** The county boards, for the names and codes of the counties. */
export const countiesQuery = readQuery('/api/organisations?kind=county_board&limit=100', OrganisationItems)

export const kinds = [
  'municipality',
  'county_board',
  'region',
  'migration_agency',
  'employment_agency',
  'social_insurance_agency',
  'tax_agency',
  'pensions_agency',
  'police',
  'service_centre',
  'service_office',
  'state_agency',
  'migration_court',
  'embassy',
  'university',
  'civil_society',
  'association',
  'intergovernmental',
] as const
