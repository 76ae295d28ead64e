import type { OpeningKind, OpeningState } from '@kedjan/contract'
import { type Id, type Instant, ok, type Result, refuse, Temporal } from '@kedjan/kernel'

/** What closes a protected person's data to staff who have not been let in. */
export const closed = { reason: 'protected_closed', source: 'SFS 2009:400 21 kap. 3 §' } as const
export type CannotOpen = typeof closed

/** One breaking of the glass as it is stored, with the steps that have been taken. */
export interface StoredOpening {
  readonly id: Id
  readonly person_id: Id
  readonly case_number: string | null
  readonly kind: OpeningKind
  readonly reason: string
  readonly asked_by: Id
  readonly asked_by_name: string
  readonly asked_at: string
  readonly steps: readonly OpeningStep[]
}

export interface OpeningStep {
  readonly kind: 'approved' | 'refused' | 'closed' | 'reviewed'
  readonly until: string | null
  readonly review_by: string | null
  readonly verdict: 'justified' | 'not_justified' | null
  readonly note: string | null
  readonly by: Id
  readonly by_name: string
}

export type CannotAnswer =
  | { reason: 'opening_not_found' }
  | { reason: 'not_in_protected_group' }
  | { reason: 'own_question' }
  | { reason: 'opening_already_answered' }
  | { reason: 'opening_lapsed' }

export type CannotClose =
  | { reason: 'opening_not_found' }
  | { reason: 'not_in_protected_group' }
  | { reason: 'opening_not_open' }

export type CannotReview =
  | { reason: 'opening_not_found' }
  | { reason: 'not_in_protected_group' }
  | { reason: 'opening_still_open' }
  | { reason: 'opening_never_open' }
  | { reason: 'opening_already_reviewed' }
  | { reason: 'reviewer_took_part' }

/** Where an opening stands now; it ends by itself when its time is up. */
export function stateOf(opening: StoredOpening, now: Instant, askedHours: number): OpeningState {
  const answer = opening.steps[0]
  if (!answer) return isPast(lapsesAt(opening, askedHours), now) ? 'lapsed' : 'asked'
  if (answer.kind === 'refused') return 'refused'
  if (answer.kind === 'closed') return 'withdrawn'
  const last = opening.steps.at(-1)
  if (last?.kind === 'reviewed') return 'reviewed'
  return last?.kind === 'closed' || isPast(Temporal.Instant.from(answer.until ?? opening.asked_at), now)
    ? 'to_review'
    : 'open'
}

function lapsesAt(opening: StoredOpening, askedHours: number): Instant {
  return Temporal.Instant.from(opening.asked_at).add({ hours: askedHours })
}

function isPast(moment: Instant, now: Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0
}

/** Whether somebody may let another in: never oneself, and once. */
export function decideAnswer(opening: StoredOpening, state: OpeningState, staffId: Id): Result<null, CannotAnswer> {
  if (opening.asked_by === staffId) return refuse({ reason: 'own_question' })
  if (state === 'lapsed') return refuse({ reason: 'opening_lapsed' })
  return state === 'asked' ? ok(null) : refuse({ reason: 'opening_already_answered' })
}

/** Whether it can be ended before its time: a question by whoever asked, an opening by anybody of the group. */
export function decideClose(opening: StoredOpening, state: OpeningState, staffId: Id): Result<null, CannotClose> {
  const isWithdrawal = state === 'asked' && opening.asked_by === staffId
  return isWithdrawal || state === 'open' ? ok(null) : refuse({ reason: 'opening_not_open' })
}

/** Whether somebody may look back at it: afterwards, once, and neither who asked nor who approved. */
export function decideReview(opening: StoredOpening, state: OpeningState, staffId: Id): Result<null, CannotReview> {
  if (state === 'reviewed') return refuse({ reason: 'opening_already_reviewed' })
  if (state === 'open') return refuse({ reason: 'opening_still_open' })
  if (state !== 'to_review') return refuse({ reason: 'opening_never_open' })
  const tookPart = opening.asked_by === staffId || opening.steps[0]?.by === staffId
  return tookPart ? refuse({ reason: 'reviewer_took_part' }) : ok(null)
}
