import { type Clock, type Id, type Instant, newId, ok, type Result, refuse, Temporal, type Tx } from '@kedjan/kernel'
import { findAskedStep, findSenderOf } from './asked-step-queries.ts'
import { findContact, hasUsers } from './contact-queries.ts'
import { type CannotSendLink, decideLink, type LinkWish, linkDays } from './link.ts'
import { findReferred, insertLink, insertLinkStep, lockLinks, type StoredLink, selectLinks } from './link-queries.ts'
import { nobody, queue } from './queue-notice.ts'
import { isReachable } from './unreachable.ts'

/**
 * Makes a link by which the receiver of a referral answers, and sends it to the registered address and nowhere else.
 * A newer link replaces the older ones. Run as the platform.
 */
export async function makeAnswerLink(
  tx: Tx,
  clock: Clock,
  wish: { handoffId: Id; cause: Id },
): Promise<Result<{ linkId: Id }, CannotSendLink | { reason: 'handoff_not_found' }>> {
  const referred = await findReferred(tx, wish.handoffId)
  if (!referred) return refuse({ reason: 'handoff_not_found' })
  return makeLink(tx, clock, {
    ...{ about: 'handoff', subjectId: wish.handoffId, cause: wish.cause, kind: referred.kind },
    ...{ personId: referred.person_id, isOpen: referred.state !== null, isProtected: referred.is_protected },
    ...{ organisationId: referred.to_organisation, registeredBy: referred.from_organisation },
  })
}

/** Makes a link by which the owner of a step that stands still answers for it. Run as the platform. */
export async function makeStallLink(
  tx: Tx,
  clock: Clock,
  wish: { milestoneId: Id; cause: Id; from?: string },
): Promise<Result<{ linkId: Id }, CannotSendLink | { reason: 'milestone_not_found' }>> {
  const asked = await findAskedStep(tx, wish.milestoneId)
  if (!asked) return refuse({ reason: 'milestone_not_found' })
  const registeredBy = wish.from ?? (await findSenderOf(tx, wish.milestoneId))
  if (registeredBy === undefined) return refuse({ reason: 'no_contact' })
  return makeLink(tx, clock, {
    ...{ about: 'step', subjectId: wish.milestoneId, cause: wish.cause, kind: 'step' },
    ...{ personId: asked.person_id, isOpen: asked.is_open, isProtected: asked.is_protected },
    ...{ organisationId: asked.responsible, registeredBy },
  })
}

interface Making {
  readonly about: StoredLink['about']
  readonly subjectId: Id
  readonly cause: Id
  readonly kind: LinkWish['kind']
  readonly personId: Id
  readonly isOpen: boolean
  readonly isProtected: boolean
  readonly organisationId: string
  readonly registeredBy: string
}

async function makeLink(tx: Tx, clock: Clock, making: Making): Promise<Result<{ linkId: Id }, CannotSendLink>> {
  const { about, subjectId, cause, kind, personId, isOpen, isProtected, organisationId, registeredBy } = making
  await lockLinks(tx, subjectId)
  const now = clock.now()
  const contact = await findContact(tx, organisationId, registeredBy)
  const older = await selectLinks(tx, subjectId)
  const decided = decideLink({
    ...{ kind, isOpen, isProtected },
    hasUsers: await hasUsers(tx, organisationId),
    hasContact: isReachable(contact),
    linksToday: older.filter(({ at }) => isWithinADay(at, now)).length,
  })
  if (!decided.ok) return decided
  const at = now.toString()
  for (const { id, steps } of older) {
    if (!steps.includes('used') && !steps.includes('replaced')) await insertLinkStep(tx, id, 'replaced', at)
  }
  const linkId = newId(now)
  await insertLink(tx, {
    ...{ id: linkId, about, subject_id: subjectId, person_id: personId, at },
    ...{ organisation_id: organisationId, from_organisation: registeredBy },
    expires_at: now.add({ hours: linkDays * 24 }).toString(),
  })
  const handoffId = about === 'handoff' ? subjectId : null
  const receiver = { ...nobody, organisationId, registeredBy, handoffId, linkId }
  const language = contact?.language ?? 'sv'
  await queue(tx, clock, { ...receiver, cause, template: 'answer_link', channel: 'email', language })
  return ok({ linkId })
}

function isWithinADay(at: string, now: Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at).add({ hours: 24 }), now) > 0
}
