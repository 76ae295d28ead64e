import type { Opening } from '@kedjan/contract'
import type { Id, Instant, PlainDate } from '@kedjan/kernel'
import { decideAnswer, decideClose, decideReview, type StoredOpening, stateOf } from './opening.ts'

export interface OpeningViewing {
  readonly staffId: Id
  readonly now: Instant
  readonly today: PlainDate
  readonly askedHours: number
}

/** An opening as one of the group reads it, with what the reader may do about it. */
export function presentOpening(opening: StoredOpening, viewing: OpeningViewing): Opening {
  const state = stateOf(opening, viewing.now, viewing.askedHours)
  const answer = opening.steps.find(({ kind }) => kind === 'approved' || kind === 'refused')
  const review = opening.steps.find(({ kind }) => kind === 'reviewed')
  const reviewBy = answer?.review_by ?? null
  return {
    id: opening.id,
    personId: opening.person_id,
    caseNumber: opening.case_number,
    state,
    kind: opening.kind,
    reason: opening.reason,
    askedBy: opening.asked_by_name,
    askedAt: opening.asked_at,
    answeredBy: answer?.by_name ?? null,
    until: answer?.until ?? null,
    reviewBy,
    reviewOverdue: state === 'to_review' && reviewBy !== null && reviewBy < viewing.today.toString(),
    reviewedBy: review?.by_name ?? null,
    verdict: review?.verdict ?? null,
    note: review?.note ?? answer?.note ?? null,
    may: [
      ...(decideAnswer(opening, state, viewing.staffId).ok ? (['answer'] as const) : []),
      ...(decideClose(opening, state, viewing.staffId).ok ? (['close'] as const) : []),
      ...(decideReview(opening, state, viewing.staffId).ok ? (['review'] as const) : []),
    ],
  }
}
