import { type Clock, newId, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import type { CannotSendLink } from './link.ts'
import { findLinkByHash } from './link-queries.ts'
import { makeAnswerLink, makeStallLink } from './make-answer-link.ts'
import { hashOf } from './secret.ts'

/** Whoever holds an old link has a new one sent: to the registered address, whoever asks. Run as the platform. */
export async function renewAnswerLink(
  tx: Tx,
  clock: Clock,
  token: string,
): Promise<Result<{ sent: true }, CannotSendLink | { reason: 'link_not_found' }>> {
  const link = await findLinkByHash(tx, hashOf(token))
  if (!link) return refuse({ reason: 'link_not_found' })
  const cause = newId(clock.now())
  const made =
    link.about === 'step'
      ? await makeStallLink(tx, clock, { milestoneId: link.subject_id, cause, from: link.from_organisation })
      : await makeAnswerLink(tx, clock, { handoffId: link.subject_id, cause })
  if (made.ok) return ok({ sent: true })
  const { refusal } = made
  const isGone = refusal.reason === 'handoff_not_found' || refusal.reason === 'milestone_not_found'
  return isGone ? refuse({ reason: 'link_not_found' }) : refuse(refusal)
}
