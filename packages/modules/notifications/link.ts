import { type Instant, ok, type Result, refuse, Temporal } from '@kedjan/kernel'

/** How long a link is good for, and how long somebody who has confirmed it may sit over the answer. Practice of the platform, no law. */
export const linkDays = 14
export const sessionMinutes = 60
/** Practice as well: how many links one hand-off gets in a day, and in how many browsers one link is opened in an hour. */
const mostLinksADay = 3
export const mostOpeningsAnHour = 5

export type LinkStep = 'opened' | 'confirmed' | 'used' | 'replaced'

export interface LinkFacts {
  readonly steps: readonly LinkStep[]
  readonly expiresAt: string
  /** The hand-off has been answered to its end or withdrawn, the step is done or with somebody else. */
  readonly isEnded: boolean
}

export type StandingState = 'open' | 'opened' | 'used' | 'replaced' | 'expired' | 'ended'

/** What a link is good for now. */
export function stateOfLink({ steps, expiresAt, isEnded }: LinkFacts, now: Instant): StandingState {
  if (steps.includes('used')) return 'used'
  if (steps.includes('replaced')) return 'replaced'
  if (isEnded) return 'ended'
  if (Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) <= 0) return 'expired'
  return steps.includes('opened') ? 'opened' : 'open'
}

export interface LinkWish {
  readonly kind: 'anvisning' | 'referral' | 'step'
  readonly isOpen: boolean
  readonly hasUsers: boolean
  readonly hasContact: boolean
  readonly isProtected: boolean
  readonly linksToday: number
}

export type CannotSendLink =
  | { reason: 'other_kind_of_handoff'; kind: 'anvisning' }
  | { reason: 'handoff_ended'; state: string }
  | { reason: 'step_already_done' }
  | { reason: 'receiver_has_users' }
  | { reason: 'no_contact' }
  | { reason: 'protected_by_link'; source: 'SFS 2009:400 21 kap. 3 §' }
  | { reason: 'too_many_links' }

/** Whether a link may be sent: a referral that waits, or a step that is open, to an organisation that nobody signs in for, about nobody protected. */
export function decideLink(wish: LinkWish): Result<null, CannotSendLink> {
  if (wish.kind === 'anvisning') return refuse({ reason: 'other_kind_of_handoff', kind: wish.kind })
  if (!wish.isOpen && wish.kind === 'step') return refuse({ reason: 'step_already_done' })
  if (!wish.isOpen) return refuse({ reason: 'handoff_ended', state: 'ended' })
  if (wish.hasUsers) return refuse({ reason: 'receiver_has_users' })
  if (wish.isProtected) return refuse({ reason: 'protected_by_link', source: 'SFS 2009:400 21 kap. 3 §' })
  if (!wish.hasContact) return refuse({ reason: 'no_contact' })
  if (wish.linksToday >= mostLinksADay) return refuse({ reason: 'too_many_links' })
  return ok(null)
}
