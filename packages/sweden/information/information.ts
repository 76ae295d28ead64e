import type { PlainDate } from '@kedjan/kernel'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { isInForce } from '../rules/dated.ts'
import type { InformationCategory } from './categories.ts'
import { legalBases } from './legal-bases.ts'
import type { LegalBasis, MissingBasis, SecrecyRule } from './legal-basis.ts'
import { missingBases } from './missing-bases.ts'
import { secrecyRules } from './secrecy-rules.ts'

const basisById = new Map(legalBases.map((basis) => [basis.id, basis]))

export interface Flow {
  readonly sourceKind: OrganisationKind
  readonly recipientKind: OrganisationKind
  readonly category: InformationCategory
}

export function findLegalBasis(id: string): LegalBasis | undefined {
  return basisById.get(id)
}

/** The bases that open a flow on a day; none when the law is silent. */
export function legalBasesOn(flow: Flow, on: PlainDate): readonly LegalBasis[] {
  return legalBases.filter(
    (basis) =>
      basis.sourceKind === flow.sourceKind &&
      basis.recipientKind === flow.recipientKind &&
      basis.categories.includes(flow.category) &&
      isInForce(basis, on),
  )
}

/** Why a flow is closed and what may still open it, where we have an answer ready. */
export function findMissingBasis(flow: Flow): MissingBasis | undefined {
  return missingBases.find(
    (missing) =>
      missing.sourceKind === flow.sourceKind &&
      missing.recipientKind === flow.recipientKind &&
      missing.category === flow.category,
  )
}

/** The rules of secrecy that an organisation of a kind works under on a day. */
export function secrecyRulesOn(kind: OrganisationKind, on: PlainDate): readonly SecrecyRule[] {
  return secrecyRules.filter((rule) => rule.appliesTo.includes(kind) && isInForce(rule, on))
}
