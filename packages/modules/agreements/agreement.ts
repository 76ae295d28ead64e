import { type Id, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { findLegalBasis, isInForce, type LegalBasis, type OrganisationKind } from '@kedjan/sweden'

export const agreementKinds = ['declaration_of_intent', 'regional_agreement', 'local_agreement'] as const
export type AgreementKind = (typeof agreementKinds)[number]

export type PartyState = 'invited' | 'joined' | 'left'

/** An agreement with what has become of each party. */
export interface StoredAgreement {
  readonly id: Id
  readonly kind: AgreementKind
  readonly title: string
  readonly purpose: string
  readonly targetGroup: string
  readonly from: string
  /** The last day; null while nobody has set one. */
  readonly to: string | null
  readonly source: string
  /** Null when it was signed on paper and recorded by the platform. */
  readonly proposedBy: string | null
  readonly parties: readonly { organisationId: string; state: PartyState; on: string }[]
}

export type CannotJoin =
  | { reason: 'agreement_not_found' }
  | { reason: 'agreement_ended'; to: string }
  | { reason: 'already_a_party' }
  | { reason: 'not_invited' }

/** An agreement is open to whoever was invited, and the declaration of intent to every organisation. */
export function decideJoin(
  agreement: StoredAgreement,
  organisationId: string,
  today: PlainDate,
): Result<null, CannotJoin> {
  if (agreement.to !== null && agreement.to < today.toString()) {
    return refuse({ reason: 'agreement_ended', to: agreement.to })
  }
  const state = stateIn(agreement, organisationId)
  if (state === 'joined') return refuse({ reason: 'already_a_party' })
  if (!state && agreement.kind !== 'declaration_of_intent') return refuse({ reason: 'not_invited' })
  return ok(null)
}

export function stateIn(agreement: StoredAgreement, organisationId: string): PartyState | undefined {
  return agreement.parties.find((party) => party.organisationId === organisationId)?.state
}

export function hasJoined(agreement: StoredAgreement, organisationId: string): boolean {
  return stateIn(agreement, organisationId) === 'joined'
}

/** What an organisation wants to tell another each time, without deciding anew. */
export interface FlowWish {
  readonly from: { id: string; kind: OrganisationKind }
  readonly to: { id: string; kind: OrganisationKind }
  readonly basisId: string
}

export type CannotArrange =
  | { reason: 'agreement_not_found' }
  | { reason: 'unknown_organisation' }
  | { reason: 'same_organisation' }
  | { reason: 'agreement_ended'; to: string }
  | { reason: 'not_a_party'; organisation: string; source: string }
  | { reason: 'unknown_basis' }
  | { reason: 'basis_for_others'; source: string }
  | { reason: 'basis_not_in_force'; source: string; from: string; to: string | null }
  | { reason: 'basis_decided_each_time'; source: string }
  | { reason: 'flow_already_arranged' }

/**
 * Whether a flow may be arranged once for all.
 * What the law wants weighed, consented to or asked for is decided each time and never arranged; and nobody outside the agreement
 * takes part (SFS 2017:900 8 § on cooperation opens no secrecy by itself).
 */
export function decideFlow(
  agreement: StoredAgreement,
  wish: FlowWish,
  today: PlainDate,
): Result<LegalBasis, CannotArrange> {
  if (wish.from.id === wish.to.id) return refuse({ reason: 'same_organisation' })
  if (agreement.to !== null && agreement.to < today.toString()) {
    return refuse({ reason: 'agreement_ended', to: agreement.to })
  }
  const outside = [wish.from.id, wish.to.id].find((id) => !hasJoined(agreement, id))
  if (outside) return refuse({ reason: 'not_a_party', organisation: outside, source: 'SFS 2017:900 8 §' })
  return decideBasis(wish, today)
}

function decideBasis({ basisId, from, to }: FlowWish, today: PlainDate): Result<LegalBasis, CannotArrange> {
  const basis = findLegalBasis(basisId)
  if (!basis) return refuse({ reason: 'unknown_basis' })
  if (!isBetween(basis, from, to)) return refuse({ reason: 'basis_for_others', source: basis.source })
  if (!isInForce(basis, today)) {
    return refuse({ reason: 'basis_not_in_force', source: basis.source, from: basis.from, to: basis.to ?? null })
  }
  if (basis.requires !== 'nothing' || basis.form === 'on_request') {
    return refuse({ reason: 'basis_decided_each_time', source: basis.source })
  }
  return ok(basis)
}

function isBetween(basis: LegalBasis, from: FlowWish['from'], to: FlowWish['to']): boolean {
  return (
    basis.sourceKinds.includes(from.kind) &&
    basis.recipientKinds.includes(to.kind) &&
    (basis.sourceIds?.includes(from.id) ?? true) &&
    (basis.recipientIds?.includes(to.id) ?? true)
  )
}
