import type { PlainDate } from '@kedjan/kernel'
import { type Dated, type LegalBasis, legalBases } from '@kedjan/sweden'

export type { InformationCategory, LegalBasis, OrganisationKind } from '@kedjan/sweden'

const byId = new Map(legalBases.map((basis) => [basis.id, basis]))

export function findLegalBasis(id: string): LegalBasis | undefined {
  return byId.get(id)
}

/** Whether a dated row is in force that day; both its days count. */
export function isInForce(row: Dated, on: PlainDate): boolean {
  const day = on.toString()
  return row.from <= day && (row.to === undefined || row.to >= day)
}
