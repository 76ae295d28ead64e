import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { sourceKindsOf } from '@kedjan/sweden'
import { findLegalBasis, type InformationCategory, isInForce, type LegalBasis, type OrganisationKind } from './law.ts'

/** What an officer wants to tell: about whom is decided one person at a time. */
export interface DisclosureWish {
  readonly basisId: string
  readonly from: { id: string; kind: OrganisationKind }
  readonly to: { id: string; kind: OrganisationKind }
  /** Why the officer finds that the interest in telling outweighs, where the paragraph asks for a weighing. */
  readonly weighing?: string | undefined
  /** Somebody concerned has a protected identity. */
  readonly protectedPerson: boolean
  /** The officer has said that this is to be told although somebody is protected. */
  readonly confirmedProtected: boolean
}

/** Why something may not be told. */
export type CannotDisclose =
  | { reason: 'unknown_basis' }
  | { reason: 'basis_not_in_force'; source: string; from: string; to: string | null }
  | { reason: 'basis_for_others'; source: string }
  | { reason: 'needs_weighing'; source: string }
  | { reason: 'needs_consent'; source: string }
  | { reason: 'protected_person'; source: string }
  | { reason: 'same_organisation' }

const shortestWeighing = 20

/**
 * Whether one organisation may tell another, on one basis, that day.
 * A protected identity stops everything automatic: the officer must have said so in person (OSL 21 kap. 3 §, 22 kap. 2 §).
 */
export function decideDisclosure(wish: DisclosureWish, today: PlainDate): Result<LegalBasis, CannotDisclose> {
  const basis = findLegalBasis(wish.basisId)
  if (!basis) return refuse({ reason: 'unknown_basis' })
  if (wish.from.id === wish.to.id) return refuse({ reason: 'same_organisation' })
  if (!basis.sourceKinds.includes(wish.from.kind) || !basis.recipientKinds.includes(wish.to.kind)) {
    return refuse({ reason: 'basis_for_others', source: basis.source })
  }
  if (!isInForce(basis, today)) {
    return refuse({ reason: 'basis_not_in_force', source: basis.source, from: basis.from, to: basis.to ?? null })
  }
  if (wish.protectedPerson && !wish.confirmedProtected) {
    return refuse({ reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' })
  }
  if (basis.requires === 'consent') return refuse({ reason: 'needs_consent', source: basis.source })
  if (basis.requires === 'weighing' && (wish.weighing ?? '').trim().length < shortestWeighing) {
    return refuse({ reason: 'needs_weighing', source: basis.source })
  }
  return ok(basis)
}

/** Every basis on which one kind of organisation may tell another kind a category that day. */
export function basesFor(
  bases: readonly LegalBasis[],
  flow: { from: OrganisationKind; to: OrganisationKind; category: InformationCategory; on: PlainDate },
): LegalBasis[] {
  return bases.filter(
    (basis) =>
      sourceKindsOf(basis, flow.category).includes(flow.from) &&
      basis.recipientKinds.includes(flow.to) &&
      isInForce(basis, flow.on),
  )
}
