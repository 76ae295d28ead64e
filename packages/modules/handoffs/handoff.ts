import type { HandoffAction, HandoffState } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'

export type HandoffKind = 'anvisning' | 'referral'

interface Transition {
  readonly to: HandoffState
  readonly from: readonly HandoffState[]
  readonly by: 'sender' | 'receiver'
  readonly kind: HandoffKind
}

/**
 * Every way a hand-off moves. An anvisning binds the municipality: it can be acknowledged but not refused (SFS 2016:38 5 §);
 * only the person may decline, and only Migrationsverket may cancel or replace. A referral may be refused with a reason.
 */
export const transitions = {
  decide: { kind: 'anvisning', by: 'sender', from: ['planned'], to: 'decided' },
  acknowledge: { kind: 'anvisning', by: 'receiver', from: ['decided'], to: 'acknowledged' },
  report_housing: { kind: 'anvisning', by: 'receiver', from: ['acknowledged'], to: 'housing_reported' },
  agree_date: { kind: 'anvisning', by: 'receiver', from: ['housing_reported'], to: 'date_agreed' },
  receive: { kind: 'anvisning', by: 'receiver', from: ['date_agreed'], to: 'received' },
  decline: {
    kind: 'anvisning',
    by: 'sender',
    from: ['decided', 'acknowledged', 'housing_reported', 'date_agreed'],
    to: 'declined',
  },
  cancel: {
    kind: 'anvisning',
    by: 'sender',
    from: ['planned', 'decided', 'acknowledged', 'housing_reported', 'date_agreed'],
    to: 'cancelled',
  },
  replace: {
    kind: 'anvisning',
    by: 'sender',
    from: ['decided', 'acknowledged', 'housing_reported', 'date_agreed'],
    to: 'replaced',
  },
  accept: { kind: 'referral', by: 'receiver', from: ['sent'], to: 'accepted' },
  refuse: { kind: 'referral', by: 'receiver', from: ['sent'], to: 'refused' },
  complete: { kind: 'referral', by: 'receiver', from: ['accepted'], to: 'completed' },
  withdraw: { kind: 'referral', by: 'sender', from: ['sent', 'accepted'], to: 'withdrawn' },
} satisfies Record<Exclude<HandoffAction, 'ask'>, Transition>

export type HandoffMove = keyof typeof transitions

/** A hand-off as it stands, with who moved it last. */
export interface HandoffNow {
  readonly kind: HandoffKind
  readonly from_organisation: string
  readonly to_organisation: string
  readonly state: HandoffState
  /** `by` is empty where a guest did it. */
  readonly last: { by: string; organisation: string; at: string }
  /** States it has already been in. */
  readonly been: readonly HandoffState[]
}

/** Words that stand with a step are read by more than may see the data of a protected person; they go into a message instead. */
export const noteAboutProtected = { reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' } as const
export type NoteAboutProtected = typeof noteAboutProtected

export type CannotMove =
  | { reason: 'handoff_not_found' }
  | { reason: 'not_the_sender' }
  | { reason: 'not_the_receiver' }
  | { reason: 'other_kind_of_handoff'; kind: HandoffKind }
  | { reason: 'already_answered'; state: HandoffState; by: string; organisation: string; at: string }
  | { reason: 'not_in_this_state'; state: HandoffState }
  | NoteAboutProtected

/** Whether an organisation may move a hand-off as it stands now. */
export function decideMove(
  handoff: HandoffNow,
  move: HandoffMove,
  organisationId: string,
): Result<HandoffState, CannotMove> {
  const transition: Transition = transitions[move]
  const isSender = organisationId === handoff.from_organisation
  if (!isSender && organisationId !== handoff.to_organisation) return refuse({ reason: 'handoff_not_found' })
  if (transition.kind !== handoff.kind) return refuse({ reason: 'other_kind_of_handoff', kind: handoff.kind })
  if (transition.by === 'sender' && !isSender) return refuse({ reason: 'not_the_sender' })
  if (transition.by === 'receiver' && isSender) return refuse({ reason: 'not_the_receiver' })
  if (transition.from.includes(handoff.state)) return ok(transition.to)
  const isOver = handoff.been.includes(transition.to) || isEnded(handoff.state)
  return isOver
    ? refuse({ reason: 'already_answered', state: handoff.state, ...handoff.last })
    : refuse({ reason: 'not_in_this_state', state: handoff.state })
}

const ended: readonly HandoffState[] = [
  'received',
  'declined',
  'cancelled',
  'replaced',
  'refused',
  'completed',
  'withdrawn',
]

export function isEnded(state: HandoffState): boolean {
  return ended.includes(state)
}

/** What an organisation may do with a hand-off now, in the order of likelihood. */
export function movesOpenTo(handoff: HandoffNow, organisationId: string): HandoffAction[] {
  const moves = (Object.keys(transitions) as HandoffMove[]).filter(
    (move) => decideMove(handoff, move, organisationId).ok,
  )
  return isEnded(handoff.state) ? moves : [...moves, 'ask']
}
