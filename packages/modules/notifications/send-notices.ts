import { asActor, type Clock, type Ground, system, type Tx } from '@kedjan/kernel'
import { selectProtected } from '../persons/index.ts'
import { findChoice } from './channel-queries.ts'
import { codeMinutes } from './code.ts'
import { insertCodeHash } from './code-queries.ts'
import { findContact } from './contact-queries.ts'
import { addressFor, composeLetter, type LetterFacts } from './letter.ts'
import { linkDays } from './link.ts'
import { insertLinkToken } from './link-queries.ts'
import { decideAfter, leaseMinutes, type Outcome } from './notice.ts'
import { type DueNotice, findDue, insertNoticeStep } from './notice-queries.ts'
import type { Letter, Post } from './post.ts'
import { newCode, newToken } from './secret.ts'

export interface SendRun {
  readonly ground: Ground
  readonly clock: Clock
  readonly post: Post
  /** The address of the platform, without a slash at the end. */
  readonly origin: string
  readonly signal?: AbortSignal
}

/**
 * Sends everything whose time has come; answers how many attempts were made.
 * That an attempt begins is committed before the message leaves, and how it ended after. A process that dies between leaves an
 * attempt whose lease runs out: then it is sent once more, under the same key, by which the other side can tell the repeat.
 */
export async function sendNotices(run: SendRun): Promise<number> {
  let attempts = 0
  while (!run.signal?.aborted) {
    const claimed = await asActor(run.ground, run.clock, system, (tx) => claimNext(tx, run))
    if (claimed === 'none') return attempts
    attempts += 1
    if (claimed !== 'dropped') await sendOne(run, claimed)
  }
  return attempts
}

interface Claimed {
  readonly notice: DueNotice
  readonly letter: Letter
}

async function claimNext(tx: Tx, run: SendRun): Promise<Claimed | 'dropped' | 'none'> {
  const now = run.clock.now()
  const notice = await findDue(tx, now.toString())
  if (!notice) return 'none'
  const at = now.toString()
  const to = await addressOf(tx, notice)
  const isOpen = run.post.channels.has(notice.channel)
  if (to === undefined || !isOpen) {
    const why = isOpen ? 'no_address' : 'no_way_out'
    await insertNoticeStep(tx, { noticeId: notice.id, state: 'dropped', why, nextAt: null, at })
    return 'dropped'
  }
  const nextAt = now.add({ minutes: leaseMinutes }).toString()
  await insertNoticeStep(tx, { noticeId: notice.id, state: 'sending', why: null, nextAt, at })
  const { id: key, channel, template, language } = notice
  const facts = await factsOf(tx, run, notice)
  return { notice, letter: composeLetter({ key, channel, template, language, to, facts }) }
}

/** Where it goes, as it stands now: an address that was changed or taken back meanwhile gets nothing. */
async function addressOf(tx: Tx, notice: DueNotice): Promise<string | undefined> {
  if (notice.person_id !== null) {
    const choice = await findChoice(tx, notice.person_id)
    const isMeant = choice?.channel === notice.channel && (choice.proven || notice.template === 'channel_code')
    const isProtected = (await selectProtected(tx, [notice.person_id])).size > 0
    return isMeant && (choice.is_safe || !isProtected) ? (choice.address ?? undefined) : undefined
  }
  const { organisation_id: organisationId, registered_by: registeredBy } = notice
  if (organisationId === null || registeredBy === null) return undefined
  const contact = await findContact(tx, organisationId, registeredBy)
  if (notice.template !== 'answer_code') return contact?.mailbox ?? undefined
  return contact?.second_channel === notice.channel ? (contact.second_address ?? undefined) : undefined
}

/** Tokens and digits are made for each attempt; only their hashes are kept. */
async function factsOf(tx: Tx, { origin, clock }: SendRun, notice: DueNotice): Promise<LetterFacts> {
  const { template, link_id: linkId, code_id: codeId } = notice
  if ((template === 'answer_code' || template === 'channel_code') && codeId !== null) {
    const { code, ...hashed } = newCode()
    await insertCodeHash(tx, codeId, hashed)
    return { code, minutes: codeMinutes }
  }
  if (template !== 'answer_link' || linkId === null) return { link: addressFor(template, origin) }
  const { token, hash } = newToken()
  await insertLinkToken(tx, { hash, linkId, at: clock.now().toString() })
  return { link: addressFor(template, origin, token), days: linkDays }
}

async function sendOne({ ground, clock, post }: SendRun, { notice, letter }: Claimed): Promise<void> {
  const outcome = await post.send(letter).catch((): Outcome => ({ outcome: 'failed', why: 'unreachable' }))
  const now = clock.now()
  const { state, why, nextAt } = decideAfter(notice.template, notice.attempts + 1, outcome, now)
  const line = { noticeId: notice.id, state, why, nextAt: nextAt?.toString() ?? null, at: now.toString() }
  await asActor(ground, clock, system, (tx) => insertNoticeStep(tx, line))
}
