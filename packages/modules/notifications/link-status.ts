import type { LinkStatus } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { type Asking, staffOf } from '../http/index.ts'
import { findContact, hasUsers } from './contact-queries.ts'
import { decideLink, stateOfLink } from './link.ts'
import { findReferred, selectLinks } from './link-queries.ts'
import { isReachable } from './unreachable.ts'

/** How the receiver of a referral answers, for the sender. */
export async function readLinkStatus(
  { tx, actor, clock }: Asking,
  handoffId: Id,
): Promise<Result<LinkStatus, { reason: 'handoff_not_found' } | { reason: 'not_the_sender' }>> {
  const own = staffOf(actor).organisationId
  const referred = await findReferred(tx, handoffId)
  if (!referred) return refuse({ reason: 'handoff_not_found' })
  if (referred.from_organisation !== own) return refuse({ reason: 'not_the_sender' })
  const contact = await findContact(tx, referred.to_organisation, own)
  const hasContact = isReachable(contact)
  const isWithUsers = await hasUsers(tx, referred.to_organisation)
  const isEnded = referred.state === null || referred.is_protected
  const now = clock.now()
  const links = await selectLinks(tx, handoffId)
  const facts = { kind: referred.kind, isOpen: referred.state !== null, isProtected: referred.is_protected }
  return ok({
    isByLink: referred.kind === 'referral' && !isWithUsers,
    hasContact,
    maySend: decideLink({ ...facts, hasContact, hasUsers: isWithUsers, linksToday: 0 }).ok,
    links: links.map(({ at, expires_at: expiresAt, steps }) => ({
      ...{ sentAt: at, expiresAt },
      state: stateOfLink({ steps, expiresAt, isEnded }, now),
    })),
  })
}
