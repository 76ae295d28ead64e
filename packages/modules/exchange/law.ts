import { type LegalBasis, legalBases } from '@kedjan/sweden'

export { type InformationCategory, isInForce, type LegalBasis, type OrganisationKind } from '@kedjan/sweden'

const byId = new Map(legalBases.map((basis) => [basis.id, basis]))

export function findLegalBasis(id: string): LegalBasis | undefined {
  return byId.get(id)
}
