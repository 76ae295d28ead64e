import type { Language } from '@kedjan/contract'
import { findOrganisation, type OrganisationKind } from '@kedjan/sweden'
import type { Role } from './roles.ts'

/** An organisation's name in the reader's language; Arabic readers meet the Swedish name that stands on doors and letters. */
export function organisationName(id: string, language: Language): string {
  const fact = findOrganisation(id)
  if (!fact) return id
  return language === 'en' ? fact.nameEn : fact.nameSv
}

const kinds = {
  migration_agency: ['Migrationsverket', 'Migration agency'],
  employment_agency: ['Arbetsförmedlingen', 'Employment service'],
  social_insurance_agency: ['Försäkringskassan', 'Social insurance agency'],
  tax_agency: ['Skatteverket', 'Tax agency'],
  pensions_agency: ['Pensionsmyndigheten', 'Pensions agency'],
  police: ['Polisen', 'Police'],
  service_centre: ['Statens servicecenter', 'Government service centre'],
  state_agency: ['Statlig myndighet', 'State agency'],
  migration_court: ['Migrationsdomstol', 'Migration court'],
  county_board: ['Länsstyrelse', 'County board (länsstyrelse)'],
  region: ['Region', 'Region'],
  municipality: ['Kommun', 'Municipality'],
  embassy: ['Ambassad eller konsulat', 'Embassy or consulate'],
  university: ['Universitet eller högskola', 'University'],
  service_office: ['Servicekontor', 'Service office (servicekontor)'],
  civil_society: ['Civilsamhället', 'Civil society'],
  association: ['Sammanslutning', 'Association'],
  intergovernmental: ['Mellanstatlig organisation', 'Intergovernmental organisation'],
} satisfies Record<OrganisationKind, readonly [sv: string, en: string]>

/** The name of a kind of organisation. */
export function kindName(kind: OrganisationKind, language: Language): string {
  return kinds[kind][language === 'en' ? 1 : 0]
}

const roleNames = {
  case_officer: ['handläggare', 'case officer'],
  coordinator: ['samordnare', 'coordinator'],
  settlement_officer: ['handläggare för bosättning', 'settlement officer'],
  county_officer: ['handläggare för kommuntal', 'county officer'],
  office_staff: ['servicehandläggare', 'service office staff'],
  signatory: ['behörig att ingå överenskommelser', 'signatory'],
  archivist: ['arkivansvarig', 'archivist'],
  reader: ['läser', 'reader'],
  auditor: ['loggranskare', 'log auditor'],
  chain_keeper: ['Kedjehållare', 'Chain keeper'],
  protected_handler: ['handläggare av skyddade personuppgifter', 'handler of protected identities'],
} satisfies Record<Role, readonly [sv: string, en: string]>

/** What a role is called. */
export function roleInWords(role: Role, language: Language): string {
  return roleNames[role][language === 'en' ? 1 : 0]
}
