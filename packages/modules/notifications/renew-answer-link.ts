import { type Clock, newId, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import type { CannotSendLink } from './link.ts'
import { findLinkByHash } from './link-queries.ts'
import { makeAnswerLink } from './make-answer-link.ts'
import { hashOf } from './secret.ts'

/** Whoever holds an old link has a new one sent: to the registered address, whoever asks. Run as the platform. */
export async function renewAnswerLink(
  tx: Tx,
  clock: Clock,
  token: string,
): Promise<Result<{ sent: true }, CannotSendLink | { reason: 'link_not_found' }>> {
  const link = await findLinkByHash(tx, hashOf(token))
  if (!link) return refuse({ reason: 'link_not_found' })
  const made = await makeAnswerLink(tx, clock, { handoffId: link.handoff_id, cause: newId(clock.now()) })
  if (made.ok) return ok({ sent: true })
  return made.refusal.reason === 'handoff_not_found' ? refuse({ reason: 'link_not_found' }) : refuse(made.refusal)
}
