import type { Mark } from '../rules/dated.ts'

export const organisationKinds = [
  'migration_agency',
  'employment_agency',
  'social_insurance_agency',
  'tax_agency',
  'pensions_agency',
  'police',
  'service_centre',
  'state_agency',
  'migration_court',
  'county_board',
  'region',
  'municipality',
  'embassy',
  'university',
  'service_office',
  'civil_society',
  'association',
  'intergovernmental',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export type Territory =
  | { readonly scope: 'country' }
  | { readonly scope: 'counties'; readonly countyCodes: readonly string[] }
  | { readonly scope: 'municipality'; readonly municipalityCode: string }
  | { readonly scope: 'abroad' }

export interface OrganisationFact {
  readonly id: string
  readonly kind: OrganisationKind
  readonly nameSv: string
  readonly nameEn: string
  readonly short?: string
  readonly territory: Territory
  /** Signed the declaration of intent of 2019; the county boards did so together. */
  readonly signedDeclaration: boolean
  readonly source: string
  readonly mark?: Mark
}
