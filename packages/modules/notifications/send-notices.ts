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
import type { UsedAddress } from './unreachable.ts'
import { insertBounce } from './unreachable-queries.ts'

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

interface Found {
  readonly to: string
  readonly used: UsedAddress
}

interface Claimed {
  readonly notice: DueNotice
  readonly letter: Letter
  readonly used: UsedAddress
}

async function claimNext(tx: Tx, run: SendRun): Promise<Claimed | 'dropped' | 'none'> {
  const now = run.clock.now()
  const notice = await findDue(tx, now.toString())
  if (!notice) return 'none'
  const at = now.toString()
  const found = await addressOf(tx, notice)
  const isOpen = run.post.channels.has(notice.channel)
  if (found === undefined || !isOpen) {
    const why = isOpen ? 'no_address' : 'no_way_out'
    await insertNoticeStep(tx, { noticeId: notice.id, state: 'dropped', why, nextAt: null, at })
    return 'dropped'
  }
  const nextAt = now.add({ minutes: leaseMinutes }).toString()
  await insertNoticeStep(tx, { noticeId: notice.id, state: 'sending', why: null, nextAt, at })
  const { id: key, channel, template, language } = notice
  const facts = await factsOf(tx, run, notice)
  const { to, used } = found
  return { notice, used, letter: composeLetter({ key, channel, template, language, to, facts }) }
}

/** Where it goes, as it stands now: an address that was changed or taken back meanwhile gets nothing, nor one that takes nothing. */
async function addressOf(tx: Tx, notice: DueNotice): Promise<Found | undefined> {
  const { person_id: personId, organisation_id: organisationId, registered_by: registeredBy } = notice
  if (personId !== null) {
    const choice = await findChoice(tx, personId)
    const isMeant = choice?.channel === notice.channel && (choice.proven || notice.template === 'channel_code')
    if (!isMeant || choice.address === null || choice.bounced_at !== null) return undefined
    const isProtected = (await selectProtected(tx, [personId])).size > 0
    return choice.is_safe || !isProtected ? { to: choice.address, used: { personId, seq: choice.seq } } : undefined
  }
  if (organisationId === null || registeredBy === null) return undefined
  const contact = await findContact(tx, organisationId, registeredBy)
  if (!contact) return undefined
  const part = notice.template === 'answer_code' ? 'second' : 'mailbox'
  const [to, bouncedAt] =
    part === 'mailbox'
      ? [contact.mailbox, contact.mailbox_bounced_at]
      : [contact.second_channel === notice.channel ? contact.second_address : null, contact.second_bounced_at]
  if (to === null || bouncedAt !== null) return undefined
  return { to, used: { organisationId, registeredBy, seq: contact.seq, part } }
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

async function sendOne({ ground, clock, post }: SendRun, { notice, letter, used }: Claimed): Promise<void> {
  const outcome = await post.send(letter).catch((): Outcome => ({ outcome: 'failed', why: 'unreachable' }))
  const now = clock.now()
  const { state, why, nextAt } = decideAfter(notice.template, notice.attempts + 1, outcome, now)
  const line = { noticeId: notice.id, state, why, nextAt: nextAt?.toString() ?? null, at: now.toString() }
  await asActor(ground, clock, system, async (tx) => {
    await insertNoticeStep(tx, line)
    if (state === 'bounced') await insertBounce(tx, used, { why: why ?? 'refused', at: line.at })
  })
}
