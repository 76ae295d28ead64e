import type { Persona } from '@kedjan/contract'
import { asActor, morningOf, newId, parsePlainDate, system } from '@kedjan/kernel'
import { type RegisterStaff, registerStaff } from '@kedjan/modules/organisations'
import { behind } from '@kedjan/modules/testing'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { runningServer } from '../testing/running-server.ts'
import type { Visitor } from '../testing/visitor.ts'
import { findSession, hashOfToken } from './sessions.ts'
import { insertPersonSubject } from './subjects.ts'

const base = { organisation: 'Halmstads kommun', role: 'Samordnare', about: '', language: 'sv' }
const personas: Persona[] = [
  { ...base, hint: 'staff:K1380:1', kind: 'staff', name: 'Test Testsson, Halmstad' },
  { ...base, hint: 'person:1', kind: 'person', name: 'Någon' },
  { ...base, hint: 'nobody:1', kind: 'staff', name: 'Okänd' },
]
const server = runningServer({ personas })
const { database } = server

beforeAll(async () => {
  const command: RegisterStaff = {
    organisationId: 'K1380',
    subject: 'staff:K1380:1',
    name: 'Test Testsson, Halmstad',
    roles: ['coordinator'],
  }
  await asActor(database.ground, database.clock, system, (tx) => registerStaff(tx, database.clock, system, command))
})

async function signIn(as: string, to = '/work'): Promise<Visitor> {
  const visitor = server.visitor()
  await visitor.follow(`/api/sign-in?as=${as}&to=${encodeURIComponent(to)}`)
  return visitor
}

async function meOf(visitor: Visitor): Promise<Record<string, unknown>> {
  const response = await visitor.ask('/api/me')
  return response.json()
}

test('a known persona is signed in without a password and comes to the page asked for', async () => {
  const visitor = server.visitor()
  const { address } = await visitor.follow('/api/sign-in?as=staff:K1380:1&to=/work')
  expect(address.href).toBe(`${server.origin}/work`)
  expect(await meOf(visitor)).toMatchObject({
    kind: 'staff',
    sandbox: true,
    today: '2026-11-24',
    name: 'Test Testsson, Halmstad',
    organisationId: 'K1380',
    organisationName: 'Halmstads kommun',
    roles: ['coordinator'],
  })
})

test('without a hint the identity provider lists whom one can be, and a press on a name signs in', async () => {
  const visitor = server.visitor()
  const { response, address } = await visitor.follow('/api/sign-in?to=/work')
  expect(address.pathname).toMatch(/^\/oidc\/interaction\//)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  const page = await response.text()
  expect(page).toContain('Test Testsson, Halmstad')
  expect(page).not.toContain('<script')
  const arrived = await visitor.follow(address.href, {
    method: 'POST',
    body: new URLSearchParams({ sub: 'staff:K1380:1' }),
  })
  expect(arrived.address.href).toBe(`${server.origin}/work`)
  expect((await meOf(visitor)).kind).toBe('staff')
})

test('somebody whom the identity provider knows and Kedjan does not gets a page that says so, and no session', async () => {
  const visitor = server.visitor()
  const { response } = await visitor.follow('/api/sign-in?as=nobody:1', { headers: { 'accept-language': 'en' } })
  expect(response.status).toBe(403)
  expect(await response.text()).toContain('ingen med den inloggningen finns i Kedjan')
  expect(visitor.cookie('kedjan_session')).toBeUndefined()
})

test('a person signs in to the own pages', async () => {
  const personId = newId(database.clock.now())
  const officer = await database.staff('MIGR', ['settlement_officer'])
  await asActor(database.ground, database.clock, officer, (tx) =>
    sql`insert into persons.person (id, registered_by, registered_at) values (${personId}, 'MIGR', ${database.clock.now().toString()})`.execute(
      tx,
    ),
  )
  await asActor(database.ground, database.clock, system, (tx) => insertPersonSubject(tx, 'person:1', personId))
  expect(await meOf(await signIn('person:1', '/me'))).toMatchObject({ kind: 'person', personId })
})

test('only a hash of the cookie is stored', async () => {
  const visitor = await signIn('staff:K1380:1')
  const token = visitor.cookie('kedjan_session') ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)
  const sessions = { ground: database.ground, wallClock: server.wallClock }
  expect(await findSession(sessions, hashOfToken(token))).toMatchObject({ organisation_id: 'K1380', revoked_at: null })
  expect(await findSession(sessions, token)).toBeUndefined()
})

test('who signed in, and that somebody unknown tried to, stands in the log', async () => {
  const lines = () =>
    behind<{ actor_kind: string; organisation_id: string | null; outcome: string; reason: string | null }>(
      database,
      `select actor_kind, organisation_id, outcome, reason from kernel.activity where action = 'server.sign_in' order by id`,
    )
  const before = (await lines()).length
  await signIn('staff:K1380:1')
  await server.visitor().follow('/api/sign-in?as=nobody:1')
  expect((await lines()).slice(before)).toEqual([
    { actor_kind: 'staff', organisation_id: 'K1380', outcome: 'done', reason: null },
    { actor_kind: 'system', organisation_id: null, outcome: 'refused', reason: 'unknown_subject' },
  ])
})

test('signing in again gives a new session and ends the old one', async () => {
  const visitor = await signIn('staff:K1380:1')
  const old = visitor.cookie('kedjan_session') ?? ''
  await visitor.follow('/api/sign-in?as=staff:K1380:1')
  expect(visitor.cookie('kedjan_session')).not.toBe(old)
  const replay = await fetch(`${server.origin}/api/work/counts`, { headers: { cookie: `kedjan_session=${old}` } })
  expect(replay.status).toBe(401)
  expect(await replay.json()).toMatchObject({ reason: 'session_expired' })
})

test('signing out ends the session for whoever holds the cookie', async () => {
  const visitor = await signIn('staff:K1380:1')
  const token = visitor.cookie('kedjan_session') ?? ''
  expect((await visitor.ask('/api/sign-out', { method: 'POST' })).status).toBe(204)
  expect(visitor.cookie('kedjan_session')).toBeUndefined()
  const replay = await fetch(`${server.origin}/api/sessions`, { headers: { cookie: `kedjan_session=${token}` } })
  expect(replay.status).toBe(401)
})

test('every other session can be ended from one of them', async () => {
  const [here, elsewhere] = [await signIn('staff:K1380:1'), await signIn('staff:K1380:1')]
  const before = await (await here.ask('/api/sessions')).json()
  expect(before.items.length).toBeGreaterThan(1)
  expect(before.items.filter((item: { current: boolean }) => item.current)).toHaveLength(1)
  expect((await here.ask('/api/sessions/revoke-others', { method: 'POST' })).status).toBe(204)
  expect((await elsewhere.ask('/api/sessions')).status).toBe(401)
  expect((await (await here.ask('/api/sessions')).json()).items).toHaveLength(1)
})

test('a session ends by itself after ten hours', async () => {
  const visitor = await signIn('staff:K1380:1')
  const start = server.wallClock.now()
  for (let minutes = 0; minutes <= 599; minutes += minutes === 590 ? 9 : 59) {
    server.wallClock.set(start.add({ minutes }))
    expect((await visitor.ask('/api/sessions')).status).toBe(200)
  }
  server.wallClock.set(start.add({ hours: 10 }))
  const late = await visitor.ask('/api/sessions')
  server.wallClock.set(start)
  expect(late.status).toBe(401)
  expect(await late.json()).toMatchObject({ reason: 'session_expired' })
})

test('a session that is left alone for an hour has ended, and no later request wakes it', async () => {
  const visitor = await signIn('staff:K1380:1')
  const start = server.wallClock.now()
  const askedAt = async (minutes: number) => {
    server.wallClock.set(start.add({ minutes }))
    const { status } = await visitor.ask('/api/sessions')
    return status
  }
  const statuses = [await askedAt(59), await askedAt(118), await askedAt(178), await askedAt(179)]
  server.wallClock.set(start)
  expect(statuses).toEqual([200, 200, 401, 401])
})

test('a session is not written to by every request', async () => {
  const visitor = await signIn('staff:K1380:1')
  const hash = hashOfToken(visitor.cookie('kedjan_session') ?? '')
  const start = server.wallClock.now()
  const seenAt = async (seconds: number) => {
    server.wallClock.set(start.add({ seconds }))
    await visitor.ask('/api/sessions')
    const session = await findSession({ ground: database.ground, wallClock: server.wallClock }, hash)
    return ((session?.seen_at.getTime() ?? 0) - start.epochMilliseconds) / 1000
  }
  const seen = [await seenAt(59), await seenAt(61), await seenAt(90)]
  server.wallClock.set(start)
  expect(seen).toEqual([0, 61, 61])
})

test('a session that was planted before the sign-in opens nothing after it', async () => {
  const visitor = server.visitor()
  const planted = 'p'.repeat(43)
  await visitor.follow('/api/sign-in?as=staff:K1380:1', { headers: { cookie: `kedjan_session=${planted}` } })
  expect(visitor.cookie('kedjan_session')).not.toBe(planted)
  const replay = await fetch(`${server.origin}/api/sessions`, { headers: { cookie: `kedjan_session=${planted}` } })
  expect(replay.status).toBe(401)
})

test('a day played in the sandbox ends no session', async () => {
  const visitor = await signIn('staff:K1380:1')
  const day = parsePlainDate('2027-03-01')
  if (!day) throw new Error('2027-03-01 is a day')
  database.clock.set(morningOf(day))
  const me = await meOf(visitor)
  database.clock.set(server.wallClock.now())
  expect(me).toMatchObject({ kind: 'staff', today: '2027-03-01' })
})

test('a code that came for somebody else’s sign-in is worth nothing', async () => {
  const mine = server.visitor()
  await mine.ask('/api/sign-in?as=staff:K1380:1')
  const { response } = await mine.follow('/api/sign-in/callback?code=stolen&state=foreign')
  expect(response.status).toBe(400)
  expect(mine.cookie('kedjan_session')).toBeUndefined()
})

test('coming back without having left, or with a cookie that was not made here, signs nobody in', async () => {
  const stranger = server.visitor()
  expect((await stranger.ask('/api/sign-in/callback?code=a&state=b')).status).toBe(400)
  const forged = Buffer.from(JSON.stringify({ state: 'b', nonce: 'c', verifier: 'd', to: '/' })).toString('base64url')
  const response = await stranger.ask('/api/sign-in/callback?code=a&state=b', {
    headers: { cookie: `kedjan_sign_in=${forged}.signature` },
  })
  expect(response.status).toBe(400)
})

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', '/api/sign-in', 'work'])(
  'after signing in nobody is sent to %s',
  async (to) => {
    const visitor = server.visitor()
    const { address } = await visitor.follow(`/api/sign-in?as=staff:K1380:1&to=${encodeURIComponent(to)}`)
    expect(address.href).toBe(`${server.origin}/`)
  },
)

test('a sign-in that begins under another name of this machine goes on under the one that the provider knows', async () => {
  const response = await fetch(`${server.origin.replace('localhost', '127.0.0.1')}/api/sign-in?to=/work`, {
    redirect: 'manual',
  })
  expect(response.headers.get('location')).toBe(`${server.origin}/api/sign-in?to=/work`)
})
