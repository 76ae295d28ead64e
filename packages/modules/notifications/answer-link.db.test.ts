import {
  asActor,
  type Clock,
  deliver,
  type GuestActor,
  type Id,
  type StaffActor,
  system,
  type Tx,
} from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerReferral, ask, findHandoff } from '../handoffs/index.ts'
import { protectPerson } from '../persons/index.ts'
import {
  aConsenting,
  aContact,
  aReferral,
  behind,
  done,
  type LetterBox,
  letterBox,
  officers,
  onDay,
  type Referred,
  refused,
  seen,
} from '../testing/index.ts'
import { answerAsGuest } from './answer-as-guest.ts'
import { askAsGuest } from './ask-as-guest.ts'
import { readGuestPage } from './guest-page.ts'
import {
  confirmGuest,
  findGuest,
  notificationsSubscriber,
  openAnswerLink,
  renewAnswerLink,
  sendNotices,
} from './index.ts'
import { readLinkStatus } from './link-status.ts'
import { sendAnswerLink } from './send-answer-link.ts'

const database = useDatabase()
const officer = officers(database)
let halmstad: StaffActor
let personId: Id
let box: LetterBox

beforeAll(async () => {
  halmstad = await officer('K1380')
  personId = await aConsenting(database, officer, { address: 'Provgatan 3' })
  await aContact(database, await database.staff('K1380', ['coordinator']))
})

beforeEach(() => {
  onDay(database, '2026-11-24')
  box = letterBox()
})

const asPlatform = <Value>(work: (tx: Tx, clock: Clock) => Promise<Value>) =>
  asActor(database.ground, database.clock, system, (tx) => work(tx, database.clock))
const opened = (token: string) => asPlatform((tx, clock) => openAnswerLink(tx, clock, token))
const confirmed = (cookie: string, code: string) => asPlatform((tx, clock) => confirmGuest(tx, clock, { cookie, code }))
const guestBehind = (cookie: string) => asPlatform((tx, clock) => findGuest(tx, clock, cookie))

async function sent(): Promise<void> {
  await deliver(database.ground, database.clock, notificationsSubscriber)
  await sendNotices({ ground: database.ground, clock: database.clock, post: box, origin: 'https://kedjan.example.se' })
}

async function referred(): Promise<Referred & { token: string }> {
  const referral = await aReferral(database, officer, { personId, note: 'Två gånger i veckan' })
  await sent()
  return { ...referral, token: box.newestToken() }
}

async function cookieOf(token: string): Promise<string> {
  const answer = await opened(token)
  if (answer.state !== 'code_sent') throw new Error(`not opened: ${answer.state}`)
  await sent()
  return answer.cookie
}

async function letIn(token: string): Promise<GuestActor> {
  const cookie = await cookieOf(token)
  expect((await confirmed(cookie, box.newestCode())).answer).toEqual({ ok: true, value: null })
  const guest = await guestBehind(cookie)
  if (!guest) throw new Error('nobody was let in')
  return guest
}

describe('a referral to an organisation without users', () => {
  test('is sent as a link to the one address and as a code to the other, without a word about anybody', async () => {
    const { token } = await referred()
    await cookieOf(token)
    expect(box.letters.map(({ channel, to }) => [channel, to])).toEqual([
      ['email', 'uppdrag@rb.example'],
      ['sms', '+46701740601'],
    ])
    for (const word of ['Amina', 'Exempel', 'Provgatan', 'K-2026', 'Halmstad', 'Läxhjälp']) {
      expect(JSON.stringify(box.letters)).not.toContain(word)
    }
  })

  test('is read and taken on by a guest, and the sender sees the answer', async () => {
    const { token, handoffId } = await referred()
    const guest = await letIn(token)
    const asking = { clock: database.clock, actor: guest, language: 'sv' as const }
    const read = await seen(database, guest, (tx) => readGuestPage({ ...asking, tx }, guest))
    expect(read.ok && read.value.page).toMatchObject({
      state: 'sent',
      fromName: 'Halmstads kommun',
      toName: 'Rädda Barnen',
      subject: 'Läxhjälp för ett hushåll',
      note: 'Två gånger i veckan',
      passedOn: [{ category: 'contact', values: [{ text: 'Provgatan 3, +46701740699' }] }],
      actions: ['accept', 'refuse', 'ask'],
    })
    await done(database, guest, (tx, clock) => answerAsGuest(tx, clock, guest, { move: 'accept' }))
    const now = await seen(database, halmstad, (tx) => findHandoff(tx, handoffId))
    expect([now?.state, now?.last]).toEqual(['accepted', { by: '', organisation: 'RB', at: expect.any(String) }])
    expect(await opened(token)).toEqual({ state: 'used' })
  })

  test('is refused by a guest with a reason', async () => {
    const { token, handoffId } = await referred()
    const guest = await letIn(token)
    await done(database, guest, (tx, clock) => answerAsGuest(tx, clock, guest, { move: 'refuse', reason: 'capacity' }))
    const [step] = await behind<{ reason: string }>(
      database,
      `select reason from handoffs.step where handoff_id = $1 and kind = 'refused'`,
      [handoffId],
    )
    expect(step).toEqual({ reason: 'capacity' })
  })

  test('is asked back about, and the answer comes with a new link', async () => {
    const { token, handoffId } = await referred()
    const guest = await letIn(token)
    await done(database, guest, (tx, clock) => askAsGuest(tx, clock, guest, { text: 'Vilka dagar?' }))
    await done(database, halmstad, (tx, clock) => ask(tx, clock, halmstad, { handoffId, text: 'Tisdagar.' }))
    await sent()
    expect(await opened(token)).toEqual({ state: 'replaced' })
    const later = await letIn(box.newestToken())
    const asking = { clock: database.clock, actor: later, language: 'sv' as const }
    const read = await seen(database, later, (tx) => readGuestPage({ ...asking, tx }, later))
    expect(read.ok && read.value.page.messages.map(({ isOwn, text }) => [isOwn, text])).toEqual([
      [true, 'Vilka dagar?'],
      [false, 'Tisdagar.'],
    ])
  })

  test('shows the person who opened, confirmed and answered', async () => {
    const { token } = await referred()
    const guest = await letIn(token)
    await done(database, guest, (tx, clock) => answerAsGuest(tx, clock, guest, { move: 'accept' }))
    const lines = await behind<{ action: string; organisation_id: string }>(
      database,
      `select action, organisation_id from kernel.activity where subject_id = $1 order by id`,
      [guest.subjectId],
    )
    expect(lines).toEqual([
      { action: 'notifications.open_link', organisation_id: 'RB' },
      { action: 'notifications.confirm_link', organisation_id: 'RB' },
    ])
  })
})

describe('a link', () => {
  test('is used up by nobody who only looks: it opens as often as it is pressed, and each time with a code of its own', async () => {
    const { token } = await referred()
    const [first, second] = [await cookieOf(token), await cookieOf(token)]
    expect(first).not.toBe(second)
    expect(await guestBehind(first)).toBeUndefined()
    expect((await confirmed(first, box.newestCode())).answer).toMatchObject({ ok: false })
    expect((await confirmed(second, box.newestCode())).answer).toMatchObject({ ok: true })
  })

  test('that was guessed opens nothing', async () => {
    expect(await opened('A'.repeat(43))).toEqual({ state: 'unknown' })
    expect(await guestBehind('A'.repeat(43))).toBeUndefined()
  })

  test('lets nobody in after five wrong codes, not even with the right one', async () => {
    const { token, handoffId } = await referred()
    const cookie = await cookieOf(token)
    const code = box.newestCode()
    const wrong = code === '123456' ? '654321' : '123456'
    const guesses = []
    for (let guess = 0; guess < 5; guess += 1) guesses.push((await confirmed(cookie, wrong)).answer)
    expect(guesses.map((one) => (one.ok ? 'in' : one.refusal))).toEqual(
      [4, 3, 2, 1, 0].map((left) => ({ reason: 'wrong_code', left })),
    )
    expect((await confirmed(cookie, code)).answer).toEqual({ ok: false, refusal: { reason: 'too_many_guesses' } })
    expect(await guestBehind(cookie)).toBeUndefined()
    const [counted] = await behind<{ count: string }>(
      database,
      `select count(*) from kernel.activity where subject_id = $1 and outcome = 'refused'`,
      [handoffId],
    )
    expect(counted).toEqual({ count: '6' })
  })

  test('and its code are good for their time, and what it opened for an hour', async () => {
    const { token } = await referred()
    const cookie = await cookieOf(token)
    const code = box.newestCode()
    database.clock.set(database.clock.now().add({ minutes: 11 }))
    expect((await confirmed(cookie, code)).answer).toEqual({ ok: false, refusal: { reason: 'code_expired' } })
    const later = await cookieOf(token)
    await confirmed(later, box.newestCode())
    expect(await guestBehind(later)).toBeDefined()
    database.clock.set(database.clock.now().add({ minutes: 61 }))
    expect(await guestBehind(later)).toBeUndefined()
    onDay(database, '2026-12-09')
    expect(await opened(token)).toEqual({ state: 'expired' })
  })

  test('is opened in no more than five browsers in an hour', async () => {
    const { token } = await referred()
    for (let time = 0; time < 5; time += 1) await cookieOf(token)
    expect(await opened(token)).toEqual({ state: 'too_often' })
  })

  test('that has expired is renewed to the registered address, whoever asks, three times a day', async () => {
    const { token } = await referred()
    onDay(database, '2026-12-09')
    for (let time = 0; time < 3; time += 1) {
      expect(await asPlatform((tx, clock) => renewAnswerLink(tx, clock, token))).toEqual({
        ok: true,
        value: { sent: true },
      })
    }
    expect(await asPlatform((tx, clock) => renewAnswerLink(tx, clock, token))).toEqual({
      ok: false,
      refusal: { reason: 'too_many_links' },
    })
    await sent()
    expect(box.letters.map(({ to }) => to)).toEqual(Array(4).fill('uppdrag@rb.example'))
    expect((await opened(box.newestToken())).state).toMatch(/code_sent|replaced/)
  })

  test('ends with the hand-off, and what was passed on is taken back', async () => {
    const { token, handoffId } = await referred()
    const cookie = await cookieOf(token)
    await confirmed(cookie, box.newestCode())
    await done(database, halmstad, (tx, clock) => answerReferral(tx, clock, halmstad, { handoffId, move: 'withdraw' }))
    expect(await guestBehind(cookie)).toBeUndefined()
    expect(await opened(token)).toEqual({ state: 'ended' })
    const told = await behind(database, 'select 1 from exchange.disclosure where cause = $1 and stands', [
      `handoff:${handoffId}`,
    ])
    expect(told).toEqual([])
  })

  test('is sent by the sender alone, and only where the receiver has no users', async () => {
    const { handoffId } = await referred()
    const others = await officer('K0581')
    expect(await refused(database, others, (tx, clock) => sendAnswerLink(tx, clock, others, { handoffId }))).toEqual({
      reason: 'handoff_not_found',
    })
    const asking = { clock: database.clock, actor: halmstad, language: 'sv' as const }
    const status = await seen(database, halmstad, (tx) => readLinkStatus({ ...asking, tx }, handoffId))
    expect(
      status.ok && [status.value.isByLink, status.value.maySend, status.value.links.map(({ state }) => state)],
    ).toEqual([true, true, ['open']])
    await officer('RB')
    expect(
      await refused(database, halmstad, (tx, clock) => sendAnswerLink(tx, clock, halmstad, { handoffId })),
    ).toEqual({ reason: 'receiver_has_users' })
    await behind(
      database,
      `delete from organisations.staff_role where staff_id in (select id from organisations.staff where organisation_id = 'RB')`,
    )
    await behind(database, `delete from organisations.staff where organisation_id = 'RB'`)
  })

  test('ends when the person becomes protected (SFS 2009:400 21 kap. 3 §)', async () => {
    const other = await aConsenting(database, officer)
    const { handoffId } = await aReferral(database, officer, { personId: other })
    await sent()
    const token = box.newestToken()
    const cookie = await cookieOf(token)
    await confirmed(cookie, box.newestCode())
    const guest = await guestBehind(cookie)
    const migr = await officer('MIGR')
    await done(database, migr, (tx, clock) =>
      protectPerson(tx, clock, migr, { personId: other, level: 'own_assessment', reason: 'threat' }),
    )
    expect(guest?.subjectId).toBe(handoffId)
    expect(await guestBehind(cookie)).toBeUndefined()
    expect(await opened(token)).toEqual({ state: 'ended' })
    // Even one who is still let in reads nothing of the person.
    if (!guest) throw new Error('somebody was let in before')
    const asking = { clock: database.clock, actor: guest, language: 'sv' as const }
    const read = await seen(database, guest, (tx) => readGuestPage({ ...asking, tx }, guest))
    expect(read.ok && read.value.page.passedOn.flatMap(({ values }) => values)).toEqual([])
  })
})
