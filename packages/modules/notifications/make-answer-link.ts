import { type Clock, type Id, type Instant, newId, ok, type Result, refuse, Temporal, type Tx } from '@kedjan/kernel'
import { findContact, hasUsers } from './contact-queries.ts'
import { type CannotSendLink, decideLink, linkDays } from './link.ts'
import { findReferred, insertLink, insertLinkStep, lockLinks, selectLinks } from './link-queries.ts'
import { nobody, queue } from './queue-notice.ts'

/**
 * Makes a link by which the receiver of a referral answers, and sends it to the registered address and nowhere else.
 * A newer link replaces the older ones. Run as the platform.
 */
export async function makeAnswerLink(
  tx: Tx,
  clock: Clock,
  wish: { handoffId: Id; cause: Id },
): Promise<Result<{ linkId: Id }, CannotSendLink | { reason: 'handoff_not_found' }>> {
  await lockLinks(tx, wish.handoffId)
  const referred = await findReferred(tx, wish.handoffId)
  if (!referred) return refuse({ reason: 'handoff_not_found' })
  const now = clock.now()
  const { to_organisation: organisationId, from_organisation: registeredBy } = referred
  const contact = await findContact(tx, organisationId, registeredBy)
  const older = await selectLinks(tx, wish.handoffId)
  const decided = decideLink({
    kind: referred.kind,
    isOpen: referred.state !== null,
    hasUsers: await hasUsers(tx, organisationId),
    hasContact: contact?.mailbox != null && contact.second_address !== null,
    isProtected: referred.is_protected,
    linksToday: older.filter(({ at }) => isWithinADay(at, now)).length,
  })
  if (!decided.ok) return decided
  const at = now.toString()
  for (const { id, steps } of older) {
    if (!steps.includes('used') && !steps.includes('replaced')) await insertLinkStep(tx, id, 'replaced', at)
  }
  const linkId = newId(now)
  await insertLink(tx, {
    ...{ id: linkId, handoff_id: wish.handoffId, person_id: referred.person_id, at },
    ...{ organisation_id: organisationId, from_organisation: registeredBy },
    expires_at: now.add({ hours: linkDays * 24 }).toString(),
  })
  const receiver = { ...nobody, organisationId, registeredBy, handoffId: wish.handoffId, linkId }
  const language = contact?.language ?? 'sv'
  await queue(tx, clock, { ...receiver, cause: wish.cause, template: 'answer_link', channel: 'email', language })
  return ok({ linkId })
}

function isWithinADay(at: string, now: Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at).add({ hours: 24 }), now) > 0
}
