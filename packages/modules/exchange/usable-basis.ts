import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { findLegalBasis, type InformationCategory, isInForce, type LegalBasis } from './law.ts'
import type { Party } from './question.ts'

/** Why no flow between two organisations rests on a basis that day. */
export type CannotRestOnBasis =
  | { reason: 'unknown_basis' }
  | { reason: 'same_organisation' }
  | { reason: 'basis_for_others'; source: string }
  | { reason: 'basis_not_in_force'; source: string; from: string; to: string | null }

export type CannotUseBasis = CannotRestOnBasis | { reason: 'nothing_named'; source: string }

/** What somebody asks for or agrees to: some of what a basis lets a holder tell a recipient. */
export interface BasisWish {
  readonly basisId: string
  readonly from: Party
  readonly to: Party
  readonly categories: readonly InformationCategory[]
}

export interface UsableBasis {
  readonly basis: LegalBasis
  /** Of what was wished for, what the basis names. */
  readonly categories: readonly InformationCategory[]
}

/** Whether a basis is there for what is asked for or agreed to, before anything is told on it. */
export function decideBasis(wish: BasisWish, today: PlainDate): Result<UsableBasis, CannotUseBasis> {
  const between = decideBasisBetween(wish, today)
  if (!between.ok) return between
  const basis = between.value
  const categories = basis.categories.filter((category) => wish.categories.includes(category))
  if (categories.length === 0) return refuse({ reason: 'nothing_named', source: basis.source })
  return ok({ basis, categories })
}

/** What every telling, request and consent begins with: a basis between the two organisations, in force that day. */
export function decideBasisBetween(
  wish: Pick<BasisWish, 'basisId' | 'from' | 'to'>,
  today: PlainDate,
): Result<LegalBasis, CannotRestOnBasis> {
  const basis = findLegalBasis(wish.basisId)
  if (!basis) return refuse({ reason: 'unknown_basis' })
  if (wish.from.id === wish.to.id) return refuse({ reason: 'same_organisation' })
  if (!isBetween(basis, wish)) return refuse({ reason: 'basis_for_others', source: basis.source })
  if (!isInForce(basis, today))
    return refuse({ reason: 'basis_not_in_force', source: basis.source, from: basis.from, to: basis.to ?? null })
  return ok(basis)
}

function isBetween(basis: LegalBasis, { from, to }: Pick<BasisWish, 'from' | 'to'>): boolean {
  return (
    basis.sourceKinds.includes(from.kind) &&
    basis.recipientKinds.includes(to.kind) &&
    (basis.sourceIds?.includes(from.id) ?? true) &&
    (basis.recipientIds?.includes(to.id) ?? true)
  )
}
