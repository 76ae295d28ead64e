import type { LinkState } from '@kedjan/contract'
import { appendActivities, type Clock, type GuestActor, type Tx } from '@kedjan/kernel'
import { findAskedStep } from './asked-step-queries.ts'
import { makeCode } from './code.ts'
import { findContact } from './contact-queries.ts'
import { countOpenings, insertGuestSession } from './guest-queries.ts'
import { mostOpeningsAnHour, sessionMinutes, stateOfLink } from './link.ts'
import { findLinkByHash, findReferred, insertLinkStep, lockLinks, type StoredLink } from './link-queries.ts'
import type { Channel } from './notice.ts'
import { nobody, queue } from './queue-notice.ts'
import { hashOf, newToken } from './secret.ts'

export type Opened =
  | { readonly state: Exclude<LinkState, 'code_sent'> }
  | { readonly state: 'code_sent'; readonly codeBy: Channel; readonly cookie: string }
  | { readonly state: 'unknown' | 'too_often' }

/**
 * Somebody has pressed the button on the page of a link: a code goes to the other registered address.
 * The page alone does nothing, so that a program which looks at what mail leads to uses nothing up. Run as the platform.
 */
export async function openAnswerLink(tx: Tx, clock: Clock, token: string): Promise<Opened> {
  const found = await findLinkByHash(tx, hashOf(token))
  if (!found) return { state: 'unknown' }
  await lockLinks(tx, found.subject_id)
  const state = await currentState(tx, clock, found)
  if (state !== 'open' && state !== 'opened') return { state }
  const contact = await findContact(tx, found.organisation_id, found.from_organisation)
  if (!contact?.second_channel) return { state: 'ended' }
  const now = clock.now()
  const openings = await countOpenings(tx, found.id, now.subtract({ hours: 1 }).toString())
  if (openings >= mostOpeningsAnHour) return { state: 'too_often' }
  const { token: cookie, hash } = newToken()
  const expiresAt = now.add({ minutes: sessionMinutes }).toString()
  await insertGuestSession(tx, { hash, linkId: found.id, expiresAt, at: now.toString() })
  await insertLinkStep(tx, found.id, 'opened', now.toString())
  const codeId = await makeCode(tx, clock, { sessionHash: hash })
  const { second_channel: channel, language } = contact
  const receiver = { organisationId: found.organisation_id, registeredBy: found.from_organisation }
  const handoffId = found.about === 'handoff' ? found.subject_id : null
  const about = { handoffId, linkId: found.id, codeId, cause: codeId }
  await queue(tx, clock, { ...nobody, ...receiver, ...about, template: 'answer_code', channel, language })
  await logOpening(tx, clock, found)
  return { state: 'code_sent', codeBy: channel, cookie }
}

/** What a link is good for; about a protected person it is good for nothing, whenever the mark came. */
export async function currentState(tx: Tx, clock: Clock, link: StoredLink) {
  const isEnded = link.about === 'step' ? await hasStepEnded(tx, link) : await hasHandoffEnded(tx, link)
  return stateOfLink({ steps: link.steps, expiresAt: link.expires_at, isEnded }, clock.now())
}

async function hasHandoffEnded(tx: Tx, link: StoredLink): Promise<boolean> {
  const referred = await findReferred(tx, link.subject_id)
  return !referred || referred.state === null || referred.is_protected
}

async function hasStepEnded(tx: Tx, link: StoredLink): Promise<boolean> {
  const asked = await findAskedStep(tx, link.subject_id)
  return !asked?.is_open || asked.is_protected || asked.responsible !== link.organisation_id
}

export function guestOf(link: StoredLink): GuestActor {
  return { kind: 'guest', guestId: link.id, subjectId: link.subject_id, organisationId: link.organisation_id }
}

/** The person sees that somebody opened the link, before anything of it was shown. */
async function logOpening(tx: Tx, clock: Clock, link: StoredLink): Promise<void> {
  const about = { personId: link.person_id, subjectId: link.subject_id }
  await appendActivities(tx, clock, [
    { actor: guestOf(link), action: 'notifications.open_link', outcome: 'done', ...about },
  ])
}
