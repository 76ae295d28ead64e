import type { Language, OrganisationItem, OrganisationPage } from '@kedjan/contract'
import { asPlatform, ok, type Result, refuse } from '@kedjan/kernel'
import {
  disclosableCount,
  informationCategories,
  isInForce,
  type LegalBasis,
  legalBases,
  sourceKindsOf,
} from '@kedjan/sweden'
import { selectKommuntal } from '../handoffs/index.ts'
import { type Asking, cutPage, fromCursor } from '../http/index.ts'
import {
  countOrganisations,
  countyName,
  findMunicipalityPlace,
  findOrganisation,
  kindName,
  type Organisation,
  organisationName,
  presentOrganisation,
  roleInWords,
  selectOrganisations,
  selectStaffOf,
} from '../organisations/index.ts'

export interface OrganisationWish {
  readonly search?: string | undefined
  readonly kind?: string | undefined
  readonly county?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Organisations by name, kind and county, in the order of the Swedish alphabet. */
export async function listOrganisations(
  asking: Asking,
  wish: OrganisationWish,
): Promise<{ items: OrganisationItem[]; next: string | null; total: number | null }> {
  const [name, id] = fromCursor(wish.cursor, 2) ?? []
  const after = typeof name === 'string' && typeof id === 'string' ? { name, id } : undefined
  const rows = await selectOrganisations(asking.tx, { ...wish, after })
  const { items, next } = cutPage(rows, wish.limit, (row) => [row.name_sv, row.id])
  const total = await countOrganisations(asking.tx, wish)
  return { items: items.map((row) => presentOrganisation(row, asking.language)), next, total }
}

/** One organisation: where it acts, who acts for it, and what it may tell and be told by the law of today. */
export async function readOrganisationPage(
  asking: Asking,
  id: string,
): Promise<Result<OrganisationPage, { reason: 'unknown_organisation' }>> {
  const { tx, language, actor } = asking
  const row = await findOrganisation(tx, id)
  if (!row) return refuse({ reason: 'unknown_organisation' })
  // A count without persons in it, open to all: taken as the platform, since the anvisningar behind it are not.
  const lines =
    row.kind === 'municipality'
      ? await asPlatform(tx, asking.clock, actor, (platform) => selectKommuntal(platform, { municipality: id }))
      : []
  const isBoard = actor.kind === 'staff' && (await isItsBoard(asking, row, actor.organisationId))
  // A count so small that somebody could be found by it is for those whose work it is.
  const knowsExactly = isBoard || (actor.kind === 'staff' && [id, 'MIGR'].includes(actor.organisationId))
  const staff = await selectStaffOf(tx, id)
  return ok({
    ...presentOrganisation(row, language),
    source: row.source,
    municipality: await placeOf(asking, row),
    kommuntal: lines.map((line) => ({
      year: line.year,
      persons: line.persons,
      used: knowsExactly ? line.used : disclosableCount(line.used, asking.clock.today()),
      decidedBy: organisationName(line.decided_by_board, language),
      decidedOn: line.decided_on,
    })),
    staff: staff.map((member) => ({
      name: member.name,
      roles: member.roles.map((role) => roleInWords(role, language)),
    })),
    exchanges: exchangesOf(row, asking),
    maySetKommuntal: isBoard,
  })
}

async function isItsBoard(asking: Asking, municipality: Organisation, boardId: string): Promise<boolean> {
  const board = await findOrganisation(asking.tx, boardId)
  const county = municipality.municipality_code?.slice(0, 2)
  return (
    municipality.kind === 'municipality' &&
    board?.kind === 'county_board' &&
    county !== undefined &&
    board.county_codes.includes(county)
  )
}

async function placeOf(asking: Asking, row: Organisation): Promise<OrganisationPage['municipality']> {
  const place = row.municipality_code ? await findMunicipalityPlace(asking.tx, row.municipality_code) : undefined
  if (!place) return null
  return {
    county: countyName(place.county_code),
    latitude: place.latitude,
    longitude: place.longitude,
    population2019: place.population_2019,
  }
}

function exchangesOf(row: Organisation, asking: Asking): OrganisationPage['exchanges'] {
  const inForce = legalBases.filter((basis) => isInForce(basis, asking.clock.today()))
  const tells = inForce
    .filter((basis) => mayTell(basis, row))
    .map((basis) => presentBasis(basis, 'tells', asking.language))
  const told = inForce
    .filter(
      ({ recipientKinds, recipientIds }) =>
        recipientKinds.includes(row.kind) && (recipientIds?.includes(row.id) ?? true),
    )
    .map((basis) => presentBasis(basis, 'is_told', asking.language))
  return [...tells, ...told]
}

function mayTell(basis: LegalBasis, { id, kind }: Organisation): boolean {
  const isNamed = basis.sourceIds?.includes(id) ?? true
  return isNamed && basis.categories.some((category) => sourceKindsOf(basis, category).includes(kind))
}

function presentBasis(
  basis: LegalBasis,
  direction: 'tells' | 'is_told',
  language: Language,
): OrganisationPage['exchanges'][number] {
  const others = direction === 'tells' ? basis.recipientKinds : basis.sourceKinds
  return {
    direction,
    otherKindName: others.map((kind) => kindName(kind, language)).join(', '),
    categories: basis.categories.map((category) => informationCategories[category].name[language]),
    source: basis.source,
    sentence: basis.sentence[language],
  }
}
