import { type Id, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { type BasisWish, type CannotUseBasis, decideBasis, type UsableBasis } from './usable-basis.ts'

export const requestRefusals = [
  'secrecy',
  'no_such_information',
  'protected_person',
  'reason_not_enough',
  'interests_weigh_more',
  'other_holder',
] as const
/** Why a holder does not tell. Not known and known without the information are one answer: it tells nothing of the person. */
export type RequestRefusal = (typeof requestRefusals)[number]

export type RequestState = 'asked' | 'asked_back' | 'replied' | 'told' | 'told_part' | 'refused' | 'withdrawn'
export const openRequestStates: readonly RequestState[] = ['asked', 'asked_back', 'replied']

export type NumberKind = 'case_number' | 'lma_card' | 'coordination_number' | 'personal_identity_number'

/** A request with where it stands. */
export interface StoredRequest {
  readonly id: Id
  readonly asker: string
  readonly holder: string
  readonly personId: Id | null
  readonly numberKind: NumberKind | null
  readonly number: string | null
  readonly categories: BasisWish['categories']
  readonly basisId: string
  readonly purpose: string
  readonly reason: string
  readonly answerBy: string
  readonly askedBy: Id
  readonly askedOn: string
  readonly state: RequestState
  readonly lastSeq: number
  readonly lastBy: Id
  readonly lastAt: string
  readonly escalation: number
}

export type CannotRequest =
  | CannotUseBasis
  | { reason: 'not_told_on_request'; source: string }
  | { reason: 'answer_day_in_the_past'; today: string }

/** Whether an organisation may ask a holder: only on a basis that lets it be told when it asks (SFS 2009:400 6 kap. 5 §). */
export function decideRequest(
  wish: BasisWish & { readonly answerBy: string },
  today: PlainDate,
): Result<UsableBasis, CannotRequest> {
  const usable = decideBasis(wish, today)
  if (!usable.ok) return usable
  const { basis } = usable.value
  if (basis.form === 'own_initiative') return refuse({ reason: 'not_told_on_request', source: basis.source })
  if (wish.answerBy < today.toString()) return refuse({ reason: 'answer_day_in_the_past', today: today.toString() })
  return usable
}

export type RequestMove = 'ask_back' | 'reply' | 'tell' | 'tell_part' | 'refuse' | 'withdraw'

export type CannotMoveRequest =
  | { reason: 'request_not_found' }
  | { reason: 'not_the_holder' }
  | { reason: 'not_the_asker' }
  | { reason: 'request_answered'; by: string; at: string }
  | { reason: 'nothing_asked_back' }

const moves = {
  ask_back: { by: 'holder', to: 'asked_back' },
  reply: { by: 'asker', to: 'replied' },
  tell: { by: 'holder', to: 'told' },
  tell_part: { by: 'holder', to: 'told_part' },
  refuse: { by: 'holder', to: 'refused' },
  withdraw: { by: 'asker', to: 'withdrawn' },
} satisfies Record<RequestMove, { by: 'holder' | 'asker'; to: RequestState }>

/** Whether an organisation may take a request one step on, and to which state. */
export function decideRequestMove(
  request: StoredRequest,
  move: RequestMove,
  organisationId: string,
): Result<RequestState, CannotMoveRequest> {
  const { by, to } = moves[move]
  if (request[by] !== organisationId) return refuse({ reason: by === 'holder' ? 'not_the_holder' : 'not_the_asker' })
  if (!openRequestStates.includes(request.state))
    return refuse({ reason: 'request_answered', by: request.lastBy, at: request.lastAt })
  if (move === 'reply' && request.state !== 'asked_back') return refuse({ reason: 'nothing_asked_back' })
  return ok(to)
}
