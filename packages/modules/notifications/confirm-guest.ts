import {
  appendActivities,
  type Clock,
  type GuestActor,
  ok,
  type Result,
  refuse,
  Temporal,
  type Tx,
} from '@kedjan/kernel'
import { type CannotConfirm, tryCode } from './code.ts'
import { confirmGuestSession, findGuestSession } from './guest-queries.ts'
import { findLink, insertLinkStep, lockLinks, type StoredLink } from './link-queries.ts'
import { currentState, guestOf } from './open-answer-link.ts'
import { hashOf } from './secret.ts'

export type CannotConfirmGuest = CannotConfirm | { reason: 'link_not_open' }

/**
 * The digits that were sent to the other address let a browser in. What is written down of a wrong guess stands:
 * the answer lies within, so that it rolls nothing back. Run as the platform.
 */
export async function confirmGuest(
  tx: Tx,
  clock: Clock,
  wish: { cookie: string; code: string },
): Promise<{ answer: Result<null, CannotConfirmGuest> }> {
  const sessionHash = hashOf(wish.cookie)
  const link = await findStandingLink(tx, clock, sessionHash)
  if (!link) return { answer: refuse({ reason: 'link_not_open' }) }
  await lockLinks(tx, link.link.subject_id)
  const { answer } = await tryCode(tx, clock, { sessionHash }, wish.code)
  const at = clock.now().toString()
  const line = { actor: guestOf(link.link), personId: link.link.person_id, subjectId: link.link.subject_id }
  const action = 'notifications.confirm_link'
  if (!answer.ok) {
    await appendActivities(tx, clock, [{ ...line, action, outcome: 'refused', reason: answer.refusal.reason }])
    return { answer }
  }
  await confirmGuestSession(tx, sessionHash, at)
  await insertLinkStep(tx, link.link.id, 'confirmed', at)
  await appendActivities(tx, clock, [{ ...line, action, outcome: 'done' }])
  return { answer: ok(null) }
}

/** Whom the cookie of a confirmed link lets in, asked at each request: undefined once the link is good for nothing. Run as the platform. */
export async function findGuest(tx: Tx, clock: Clock, cookie: string): Promise<GuestActor | undefined> {
  const standing = await findStandingLink(tx, clock, hashOf(cookie))
  return standing?.confirmed ? guestOf(standing.link) : undefined
}

async function findStandingLink(
  tx: Tx,
  clock: Clock,
  sessionHash: string,
): Promise<{ link: StoredLink; confirmed: boolean } | undefined> {
  const session = await findGuestSession(tx, sessionHash)
  if (!session || isPast(session.expires_at, clock)) return undefined
  const link = await findLink(tx, session.link_id)
  if (!link) return undefined
  const state = await currentState(tx, clock, link)
  return state === 'opened' ? { link, confirmed: session.confirmed } : undefined
}

function isPast(at: string, clock: Clock): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at), clock.now()) <= 0
}
