import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { decideChannel } from './choose-channel.ts'
import { decideCode } from './code.ts'
import { decideLink, type LinkFacts, stateOfLink } from './link.ts'
import { decideContact } from './register-contact.ts'

const now = Temporal.Instant.from('2026-11-24T09:00:00Z')

describe('a link', () => {
  const link: LinkFacts = { steps: [], expiresAt: '2026-12-08T09:00:00Z', isEnded: false }
  it.each<[string, Partial<LinkFacts>, string]>([
    ['is open when it has been sent', {}, 'open'],
    ['is opened when somebody has pressed the button', { steps: ['opened'] }, 'opened'],
    ['is used by an answer', { steps: ['opened', 'confirmed', 'used'], isEnded: true }, 'used'],
    ['is replaced by a newer one', { steps: ['opened', 'replaced'] }, 'replaced'],
    ['ends with the hand-off', { isEnded: true }, 'ended'],
    ['expires at its moment', { expiresAt: '2026-11-24T09:00:00Z' }, 'expired'],
  ])('%s', (_name, changes, expected) => {
    expect(stateOfLink({ ...link, ...changes }, now)).toBe(expected)
  })

  const wish = {
    kind: 'referral',
    isOpen: true,
    hasUsers: false,
    hasContact: true,
    isProtected: false,
    linksToday: 0,
  } as const
  it.each<[string, Partial<Parameters<typeof decideLink>[0]>, unknown]>([
    ['is sent for a referral that waits', {}, 'sent'],
    ['is not sent for an anvisning', { kind: 'anvisning' }, { reason: 'other_kind_of_handoff', kind: 'anvisning' }],
    ['is not sent when the hand-off has ended', { isOpen: false }, { reason: 'handoff_ended', state: 'ended' }],
    ['is not sent to those who sign in', { hasUsers: true }, { reason: 'receiver_has_users' }],
    [
      'is not sent about somebody protected (SFS 2009:400 21 kap. 3 §)',
      { isProtected: true },
      { reason: 'protected_by_link', source: 'SFS 2009:400 21 kap. 3 §' },
    ],
    ['is not sent without two addresses', { hasContact: false }, { reason: 'no_contact' }],
    ['is not sent a fourth time in a day', { linksToday: 3 }, { reason: 'too_many_links' }],
  ])('%s', (_name, changes, expected) => {
    const decided = decideLink({ ...wish, ...changes })
    expect(decided.ok ? 'sent' : decided.refusal).toEqual(expected)
  })
})

describe('a code', () => {
  const code = { wrong: 0, used: false, expires_at: '2026-11-24T09:10:00Z' }
  it.each<[string, Parameters<typeof decideCode>[0], boolean, unknown]>([
    ['lets in when it is right', code, true, 'in'],
    ['that is wrong says how many guesses are left', { ...code, wrong: 2 }, false, { reason: 'wrong_code', left: 2 }],
    ['guessed wrong five times lets nobody in', { ...code, wrong: 5 }, true, { reason: 'too_many_guesses' }],
    ['is good once', { ...code, used: true }, true, { reason: 'code_expired' }],
    ['is good for ten minutes', { ...code, expires_at: '2026-11-24T09:00:00Z' }, true, { reason: 'code_expired' }],
    ['that was never sent lets nobody in', undefined, true, { reason: 'code_expired' }],
  ])('%s', (_name, stored, isRight, expected) => {
    const decided = decideCode(stored, isRight, now)
    expect(decided.ok ? 'in' : decided.refusal).toEqual(expected)
  })
})

describe('a channel', () => {
  const facts = { isProtected: false, codesToday: 0 }
  it.each([
    ['is chosen', { channel: 'sms' as const, isSafe: false }, facts, 'chosen'],
    [
      'of somebody protected must be called safe (SFS 2009:400 21 kap. 3 §)',
      { channel: 'sms' as const, isSafe: false },
      { ...facts, isProtected: true },
      { reason: 'needs_safe_channel', source: 'SFS 2009:400 21 kap. 3 §' },
    ],
    [
      'is turned off by anybody',
      { channel: 'off' as const, isSafe: false },
      { isProtected: true, codesToday: 9 },
      'chosen',
    ],
    [
      'is not chosen seven times a day',
      { channel: 'email' as const, isSafe: true },
      { ...facts, codesToday: 6 },
      { reason: 'too_many_codes' },
    ],
  ])('%s', (_name, wish, known, expected) => {
    const decided = decideChannel(wish, known)
    expect(decided.ok ? 'chosen' : decided.refusal).toEqual(expected)
  })
})

describe('addresses', () => {
  const mailbox = 'uppdrag@rb.example'
  const sms = { channel: 'sms' as const, address: '+46701740601' }
  it.each([
    ['of another organisation are two', { mailbox, second: sms }, false, 'registered'],
    ['of another organisation are never one', { mailbox, second: null }, false, { reason: 'second_address_missing' }],
    [
      'are not the same one twice, however it is written',
      { mailbox, second: { channel: 'email' as const, address: 'Uppdrag@RB.example' } },
      false,
      { reason: 'same_address_twice' },
    ],
    ['of one’s own can be one', { mailbox, second: null }, true, 'registered'],
    ['can be taken away', { mailbox: null, second: null }, false, 'registered'],
  ])('%s', (_name, wish, isOwn, expected) => {
    const decided = decideContact(wish, isOwn)
    expect(decided.ok ? 'registered' : decided.refusal).toEqual(expected)
  })
})
