import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { openSession } from '../sign-in/sessions.ts'
import { runningServer } from '../testing/running-server.ts'

const behindProxy = { KEDJAN_ORIGIN: 'https://kedjan.example.se', KEDJAN_TRUST_PROXY: 'on' }

describe('over TLS', () => {
  const server = runningServer({ environment: behindProxy })

  test('the session’s cookie can be set by nobody else, is not seen by scripts and goes nowhere unprotected', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/sign-out' })
    expect(answer.headers['set-cookie']).toMatch(/^__Host-kedjan_session=; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax/)
    expect(answer.headers['set-cookie']).not.toMatch(/Domain/i)
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })

  test('a cookie under the unprotected name opens nothing', async () => {
    const actor = await server.database.staff('K1380')
    const sessions = { ground: server.database.ground, wallClock: server.wallClock }
    const token = await openSession(sessions, { kind: 'staff', staffId: actor.staffId })
    const asked = (name: string) =>
      server.app
        .inject({ url: '/api/sessions', headers: { cookie: `${name}=${token}` } })
        .then((answer) => answer.statusCode)
    expect([await asked('__Host-kedjan_session'), await asked('kedjan_session')]).toEqual([200, 401])
  })

  test.each([
    ['https://kedjan.example.se', 204],
    ['http://kedjan.example.se', 403],
    ['https://kedjan.example.se.evil.example', 403],
    ['https://rebound.example', 403],
    ['http://localhost:3000', 403],
  ])('a write from %s is answered with %i, also when the host is named alike', async (origin, status) => {
    const headers = {
      origin,
      host: new URL(origin).host === 'localhost:3000' ? 'kedjan.example.se' : new URL(origin).host,
    }
    expect((await server.app.inject({ method: 'POST', url: '/api/sign-out', headers })).statusCode).toBe(status)
  })
})

describe('too many requests', () => {
  const server = runningServer({ environment: { ...behindProxy, KEDJAN_REQUESTS_PER_MINUTE: '5' } })

  async function statuses(times: number, headers: (at: number) => Record<string, string>, url = '/api/me') {
    const found: number[] = []
    for (let at = 0; at < times; at += 1)
      found.push((await server.app.inject({ url, headers: headers(at) })).statusCode)
    return found
  }

  test('are refused to an actor, whatever the session and the address', async () => {
    const actor = await server.database.staff('K1380')
    const sessions = { ground: server.database.ground, wallClock: server.wallClock }
    const owner = { kind: 'staff' as const, staffId: actor.staffId }
    const tokens = [await openSession(sessions, owner), await openSession(sessions, owner)]
    const asked = await statuses(
      6,
      (at) => ({ cookie: `__Host-kedjan_session=${tokens[at % 2]}`, 'x-forwarded-for': `192.0.2.${at}` }),
      '/api/sessions',
    )
    expect(asked).toEqual([200, 200, 200, 200, 200, 429])
  })

  test('are refused to an address, whatever cookies it makes up and whatever it says of itself', async () => {
    const asked = await statuses(
      51,
      (at) => ({ cookie: `__Host-kedjan_session=made-up-${at}`, 'x-forwarded-for': `10.0.0.${at}, 198.51.100.7` }),
      '/api/sessions',
    )
    expect([asked.filter((status) => status === 401).length, asked.at(-1)]).toEqual([50, 429])
    expect(await statuses(1, () => ({ 'x-forwarded-for': '198.51.100.8' }))).toEqual([200])
  })

  test('say when to come back', async () => {
    await statuses(5, () => ({ 'x-forwarded-for': '203.0.113.1' }))
    const answer = await server.app.inject({ url: '/api/me', headers: { 'x-forwarded-for': '203.0.113.1' } })
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.json()).toMatchObject({ reason: 'too_many_requests', facts: { seconds: expect.any(Number) } })
  })
})

describe('what is no proper HTTP', () => {
  const server = runningServer()

  function sent(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => socket.end(text))
      let heard = ''
      socket.on('data', (data) => {
        heard += data
      })
      socket.on('close', () => resolve(heard))
      socket.on('error', reject)
    })
  }

  test.each([
    ['no HTTP at all', 'Zqalbina Zqorvath\r\n\r\n', 400],
    ['a header without a name', 'GET /api/me HTTP/1.1\r\nhost: x\r\n: Zqalbina\r\n\r\n', 400],
    ['two lengths', 'POST /api/sign-out HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 400],
    [
      'a length and chunks',
      'POST /api/sign-out HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['U+0000 in a header', 'GET /api/me HTTP/1.1\r\nhost: x\r\nx: a\u0000b\r\n\r\n', 400],
    ['a line break within a header', 'GET /api/me HTTP/1.1\r\nhost: x\r\nx: a\nb\r\n\r\n', 400],
    ['headers without end', `GET /api/me HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET /api/me HTTP/1.1\r\n\r\n', 400],
  ])('%s is refused without a word of what was sent', async (_what, text, status) => {
    const answer = await sent(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).not.toMatch(/Zq|HPE_|node:|\bat /)
  })

  test('whoever sends slowly, or many headers, or keeps a connection, is not waited for', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount, maxRequestsPerSocket } =
      server.app.server
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount, maxRequestsPerSocket }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 30_000,
      maxHeadersCount: 100,
      maxRequestsPerSocket: 1000,
    })
  })
})
