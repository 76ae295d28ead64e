import type { LinkStatus } from '@kedjan/contract'
import {
  asPlatform,
  type Clock,
  type Id,
  newId,
  ok,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { findMilestone } from '../chain/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { findAskedStep, hasStepBefore } from './asked-step-queries.ts'
import { findContact, hasUsers } from './contact-queries.ts'
import { type CannotSendLink, decideLink, stateOfLink } from './link.ts'
import { selectLinks } from './link-queries.ts'
import { makeStallLink } from './make-answer-link.ts'
import { isReachable } from './unreachable.ts'

export type CannotAskOwner = CannotSendLink | { reason: 'milestone_not_found' } | { reason: 'not_the_sender' }

/** An officer whose organisation has done a step before asks the owner of one, who has no users, how it stands. */
export async function sendStallLink(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { milestoneId }: { milestoneId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotAskOwner>> {
  const seen = await findMilestone(tx, milestoneId)
  if (!seen) return refuse({ reason: 'milestone_not_found' })
  const from = actor.organisationId
  const made = await asPlatform(tx, clock, actor, async (platform) => {
    if (!(await hasStepBefore(platform, milestoneId, from))) return refuse({ reason: 'not_the_sender' as const })
    return makeStallLink(platform, clock, { milestoneId, cause: newId(clock.now()), from })
  })
  return made.ok ? ok({ id: milestoneId, personId: seen.person_id }) : made
}

/** How the owner of a step is asked, for one whose step came before. */
export async function readStallLinks(
  { tx, actor, clock }: Asking,
  milestoneId: Id,
): Promise<Result<LinkStatus, { reason: 'milestone_not_found' }>> {
  const staff = staffOf(actor)
  const seen = await findMilestone(tx, milestoneId)
  if (!seen) return refuse({ reason: 'milestone_not_found' })
  const contact = await findContact(tx, seen.responsible, staff.organisationId)
  const hasContact = isReachable(contact)
  const isWithUsers = await hasUsers(tx, seen.responsible)
  const known = await asPlatform(tx, clock, staff, async (platform) => ({
    asked: await findAskedStep(platform, milestoneId),
    isBefore: await hasStepBefore(platform, milestoneId, staff.organisationId),
  }))
  const { is_open: isOpen = false, is_protected: isProtected = true } = known.asked ?? {}
  const decided = decideLink({ kind: 'step', isOpen, isProtected, hasContact, hasUsers: isWithUsers, linksToday: 0 })
  const isEnded = !isOpen || isProtected
  const links = await selectLinks(tx, milestoneId)
  return ok({
    isByLink: !isWithUsers && known.isBefore,
    hasContact,
    maySend: decided.ok && known.isBefore,
    links: links.map(({ at, expires_at: expiresAt, steps }) => ({
      ...{ sentAt: at, expiresAt },
      state: stateOfLink({ steps, expiresAt, isEnded }, clock.now()),
    })),
  })
}
