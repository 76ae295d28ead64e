import type { Mark } from '../rules/dated.ts'
import { type OrganisationFact, type OrganisationKind, organisationKinds, type Territory } from './organisation.ts'

interface TerritoryRow {
  scope: string
  countyCodes?: string[]
  municipalityCode?: string
}

export interface OrganisationRow {
  id?: string
  kind?: string
  nameSv?: string
  nameEn?: string
  short?: string
  territory?: TerritoryRow
  signedDeclaration?: boolean
  source?: string
  mark?: string
}

export interface OrganisationFile {
  /** What every row has that does not say otherwise. */
  defaults: OrganisationRow
  organisations: OrganisationRow[]
}

/** Reads a file of organisations; a row that is not whole is an error that names the file and the row. */
export function readOrganisations(file: string, { defaults, organisations }: OrganisationFile): OrganisationFact[] {
  return organisations.map((row) => {
    try {
      return readOrganisation({ ...defaults, ...row })
    } catch (error) {
      throw new Error(`${file}: ${row.id ?? 'a row without id'}: ${error instanceof Error ? error.message : error}`)
    }
  })
}

function readOrganisation(row: OrganisationRow): OrganisationFact {
  const { id, nameSv, nameEn, short, signedDeclaration, source } = row
  if (!id || !nameSv || !nameEn || !source) throw new Error('id, nameSv, nameEn and source must be filled in')
  if (signedDeclaration === undefined) throw new Error('signedDeclaration is missing')
  return {
    id,
    kind: readKind(row.kind),
    nameSv,
    nameEn,
    ...(short === undefined ? {} : { short }),
    territory: readTerritory(row.territory),
    signedDeclaration,
    source,
    ...(row.mark === undefined ? {} : { mark: readMark(row.mark) }),
  }
}

function readKind(kind: string | undefined): OrganisationKind {
  const known = organisationKinds.find((each) => each === kind)
  if (!known) throw new Error(`kind ${kind} is not known`)
  return known
}

function readTerritory(territory: TerritoryRow | undefined): Territory {
  const { scope, countyCodes, municipalityCode } = territory ?? {}
  if (scope === 'country' || scope === 'abroad') return { scope }
  if (scope === 'counties' && countyCodes?.length) return { scope, countyCodes }
  if (scope === 'municipality' && municipalityCode) return { scope, municipalityCode }
  throw new Error(`territory ${JSON.stringify(territory)} is not known`)
}

function readMark(mark: string): Mark {
  if (mark === 'recall' || mark === 'interpretation') return mark
  throw new Error(`mark ${mark} is not known`)
}
