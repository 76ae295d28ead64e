import type { GuestPage, HandoffPage, LinkStatus, OpenedLink, OwnReadings } from '@kedjan/contract'
import { deliver, newId, type StaffActor } from '@kedjan/kernel'
import { notificationsSubscriber, sendNotices } from '@kedjan/modules/notifications'
import { aConsenting, officers } from '@kedjan/modules/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { makePost } from '../post/make-post.ts'
import { type Owner, openSession } from '../sign-in/sessions.ts'
import { personalTraces } from '../testing/personal-traces.ts'
import { runningServer } from '../testing/running-server.ts'
import type { Visitor } from '../testing/visitor.ts'

const server = runningServer({ environment: { KEDJAN_REQUESTS_PER_MINUTE: '0' } })
const { database } = server
const officer = officers(database)
let coordinator: StaffActor
let personId: string

beforeAll(async () => {
  coordinator = await database.staff('K1380', ['coordinator'])
  personId = await aConsenting(database, officer, { family: 'Zqorvath', address: 'Zqkajen 7' })
})

interface Asked {
  readonly status: number
  readonly body: unknown
}

async function send(visitor: Visitor, path: string, body?: object, cookie?: string): Promise<Asked> {
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const write = { method: 'POST', body: JSON.stringify(body) }
  const key = { 'content-type': 'application/json', 'idempotency-key': newId(database.clock.now()) }
  const init = body ? { ...write, headers: { ...headers, ...key } } : { headers }
  const response = cookie ? await fetch(`${server.origin}${path}`, init) : await visitor.ask(path, init)
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

async function cookieFor(owner: Owner): Promise<string> {
  return `kedjan_session=${await openSession({ ground: database.ground, wallClock: server.wallClock }, owner)}`
}

/** What the job runner does: facts are heard, and what is due leaves, by a real mail server and a real gateway. */
async function posted(): Promise<void> {
  await deliver(database.ground, database.clock, notificationsSubscriber)
  const post = makePost(server.sandbox.post, server.origin)
  await sendNotices({ ground: database.ground, clock: database.clock, post, origin: server.origin })
}

function newest(channel: 'email' | 'sms', pattern: RegExp): string {
  const found = server.sandbox
    .caught()
    .flatMap((one) => (one.channel === channel ? (pattern.exec(one.text)?.[1] ?? []) : []))[0]
  if (!found) throw new Error('nothing of the kind has arrived')
  return found
}
const tokenInMail = () => newest('email', /\/answer#([\w-]{43})/)
const codeInText = () => newest('sms', /\b(\d{6})\b/)

async function referred(cookie: string): Promise<string> {
  const { status, body } = await send(
    server.visitor(),
    '/api/handoffs/referral',
    {
      ...{ personId, to: 'RB', subject: 'Zqlaxhjalp', note: 'Zqnotis', answerBy: '2026-12-08' },
      tell: [{ basisId: 'municipality-civil-society-contact' }],
    },
    cookie,
  )
  expect([status, body]).toMatchObject([201, { state: 'sent' }])
  await posted()
  return (body as { id: string }).id
}

async function registered(cookie: string): Promise<void> {
  const addresses = {
    mailbox: 'uppdrag@rb.example',
    second: { channel: 'sms', address: '+46701740601' },
    language: 'sv',
  }
  expect((await send(server.visitor(), '/api/organisations/RB/contact', addresses, cookie)).status).toBe(200)
  const own = { mailbox: 'nyanlanda@kommun.example', second: null, language: 'sv' }
  expect((await send(server.visitor(), '/api/organisations/K1380/contact', own, cookie)).status).toBe(200)
}

describe('an organisation without users', () => {
  test('is written to, comes in by link and code, reads what was passed on, and answers', async () => {
    const cookie = await cookieFor({ kind: 'staff', staffId: coordinator.staffId })
    await registered(cookie)
    const handoffId = await referred(cookie)
    const guest = server.visitor()
    // A program that looks at what the mail leads to asks for the page and presses nothing.
    for (const method of ['GET', 'HEAD']) expect((await guest.ask('/answer', { method })).status).toBe(200)
    expect((await guest.ask('/api/answer/open')).status).toBe(404)
    expect((await send(guest, '/api/answer')).status).toBe(401)

    const opened = await send(guest, '/api/answer/open', { token: tokenInMail() })
    expect(opened.body).toEqual({ state: 'code_sent', codeBy: 'sms' } satisfies z.infer<typeof OpenedLink>)
    expect((await send(guest, '/api/answer')).status).toBe(401)
    await posted()
    const wrong = codeInText() === '111111' ? '222222' : '111111'
    expect(await send(guest, '/api/answer/confirm', { code: wrong })).toMatchObject({
      status: 422,
      body: { reason: 'wrong_code', facts: { left: 4 } },
    })
    expect((await send(guest, '/api/answer/confirm', { code: codeInText() })).status).toBe(200)

    const page = (await send(guest, '/api/answer')).body as GuestPage
    expect(page).toMatchObject({
      subject: 'Zqlaxhjalp',
      note: 'Zqnotis',
      passedOn: [{ category: 'contact', values: [{ text: 'Zqkajen 7, +46701740699' }] }],
    })
    // Who it is about was not passed on: neither name nor id.
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`Zqorvath|Amina|${personId}`))
    expect((await send(guest, '/api/answer/ask', { text: 'Vilka dagar?' })).status).toBe(200)
    expect(await send(guest, '/api/answer/move', { move: 'accept' })).toEqual({
      status: 200,
      body: { state: 'accepted' },
    })
    expect((await send(guest, '/api/answer')).status).toBe(401)
    const again = await send(guest, '/api/answer/open', { token: tokenInMail() })
    expect(again.body).toEqual({ state: 'used', codeBy: null })

    const seen = (await send(server.visitor(), `/api/handoffs/${handoffId}`, undefined, cookie)).body as HandoffPage
    expect(seen.state).toBe('accepted')
    expect(seen.messages.map(({ byOrganisation, byName, text }) => [byOrganisation, byName, text])).toEqual([
      ['RB', null, 'Vilka dagar?'],
    ])
    const status = (await send(server.visitor(), `/api/handoffs/${handoffId}/answer-link`, undefined, cookie)).body
    expect((status as LinkStatus).links.map(({ state }) => state)).toEqual(['used'])
  })

  test('opens nothing but the one hand-off with its cookie, and nobody opens it with another', async () => {
    const cookie = await cookieFor({ kind: 'staff', staffId: coordinator.staffId })
    const handoffId = await referred(cookie)
    const guest = server.visitor()
    await send(guest, '/api/answer/open', { token: tokenInMail() })
    await posted()
    await send(guest, '/api/answer/confirm', { code: codeInText() })
    expect((await send(guest, '/api/answer')).status).toBe(200)
    for (const path of [`/api/handoffs/${handoffId}`, `/api/persons/${personId}`, '/api/own', '/api/organisations'])
      expect([path, (await send(guest, path)).status]).toEqual([path, 401])
    expect((await send(guest, '/api/persons/search', { text: 'Zqorvath' })).status).toBe(401)
    expect((await send(server.visitor(), '/api/answer', undefined, cookie)).status).toBe(401)
    const forged = `kedjan_guest=${'a'.repeat(43)}`
    expect((await send(server.visitor(), '/api/answer', undefined, forged)).status).toBe(401)
  })

  test('is seen by the person: opened, confirmed, read and answered', async () => {
    const cookie = await cookieFor({ kind: 'person', personId })
    const { items } = (await send(server.visitor(), '/api/own/readings?limit=100', undefined, cookie)).body as z.infer<
      typeof OwnReadings
    >
    const texts = items.filter(({ organisation }) => organisation === 'RB').map(({ what, text }) => `${what}: ${text}`)
    expect(texts).toEqual(
      expect.arrayContaining([
        'done: Öppnade länken till förfrågan om dig',
        'refused: Skrev koden till förfrågan om dig',
        'done: Skrev koden till förfrågan om dig',
        'read: Läste förfrågan om dig',
        'done: Frågade något om förfrågan om dig',
        'done: Svarade på förfrågan om dig',
      ]),
    )
  })

  test('has a new link sent to the registered address, whoever asks', async () => {
    const guest = server.visitor()
    const token = tokenInMail()
    expect(await send(guest, '/api/answer/renew', { token })).toEqual({ status: 200, body: { sent: true } })
    await posted()
    expect(tokenInMail()).not.toBe(token)
    expect(server.sandbox.caught()[0]?.to).toBe('uppdrag@rb.example')
    expect((await send(guest, '/api/answer/open', { token })).body).toEqual({ state: 'replaced', codeBy: null })
    expect((await send(guest, '/api/answer/renew', { token: 'B'.repeat(43) })).status).toBe(404)
  })
})

test('a person chooses a channel, proves it by the code, and what is shown of it is little', async () => {
  const cookie = await cookieFor({ kind: 'person', personId })
  const ask = (path: string, body?: object) => send(server.visitor(), path, body, cookie)
  const choice = { channel: 'email', address: 'amina.zq@post.example', language: 'en', isSafe: false }
  expect((await ask('/api/own/notices', choice)).body).toEqual({ state: 'code_sent' })
  await posted()
  const code = newest('email', /\b(\d{6})\b/)
  expect((await ask('/api/own/notices/prove', { code: code === '333333' ? '444444' : '333333' })).status).toBe(422)
  expect((await ask('/api/own/notices/prove', { code })).body).toEqual({ state: 'proven' })
  expect((await ask('/api/own/notices')).body).toMatchObject({
    channel: 'email',
    address: 'a•••@post.example',
    proven: true,
  })
  expect((await ask('/api/answer')).status).toBe(401)
})

test('no message that was sent names anybody, anything of theirs, a place, an organisation or a case', () => {
  const messages = server.sandbox.caught()
  expect(messages.length).toBeGreaterThan(6)
  // The secret of a link is drawn by lot, and may by chance hold any few letters.
  const said = messages.map(({ subject, text }) => `${subject} ${text.replaceAll(/#[\w-]{43}/g, '#')}`).join('\n')
  expect(said).toContain('/answer#\n')
  expect(personalTraces(said)).toEqual([])
  expect(said).not.toMatch(/Halmstad|Rädda|Migrationsverket|kommun|Zq|skydd/i)
})
