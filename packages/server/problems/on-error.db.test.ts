import { refuse } from '@kedjan/kernel'
import { Refused, readRoute } from '@kedjan/modules/http'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { runningServer } from '../testing/running-server.ts'

const failures: Readonly<Record<string, () => never>> = {
  bug: () => {
    throw new Error('Amal Al-Tajribi, 19850101-9802')
  },
  check: () => fail('23514', 'new row for relation "datum" violates check constraint: Amal'),
  row_security: () => fail('42501', 'new row violates row-level security policy for table "datum"'),
  race: () => fail('23505', 'duplicate key value (Amal) violates unique constraint'),
  deadlock: () => fail('40P01', 'deadlock detected'),
  away: () => {
    throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
  },
  shut_down: () => fail('57P01', 'terminating connection due to administrator command'),
  too_slow: () => fail('57014', 'canceling statement due to statement timeout: Amal'),
  foreseen: () => {
    const refusal = { reason: 'deadline_too_late', latest: '2027-01-24', source: 'SFS 2016:39 10 §' }
    throw new Refused(refusal, 422)
  },
}

function fail(code: string, message: string): never {
  throw Object.assign(new pg.DatabaseError(message, 0, 'error'), { code, severity: 'ERROR', detail: 'Amal' })
}

const server = runningServer({ routes: brokenRoutes })

function brokenRoutes(app: FastifyInstance): void {
  app.get('/api/test/:way', { config: { public: true } }, async (request) => {
    failures[(request.params as { way: string }).way]?.()
    return {}
  })
  app.post(
    '/api/test/form',
    {
      config: { public: true },
      schema: {
        body: z.strictObject({
          name: z.string().min(1).max(5),
          birthDate: z.iso.date(),
          members: z.array(z.object({ sex: z.enum(['female', 'male']) })),
          persons: z.int().min(1),
        }),
      },
    },
    async () => ({}),
  )
}

async function problemAt(
  way: string,
  init: RequestInit = {},
): Promise<{ response: Response; text: string; problem: Record<string, unknown> }> {
  const response = await fetch(`${server.origin}${way}`, init)
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  return { response, text, problem: JSON.parse(text) }
}

test.each([
  ['bug', 500, 'internal_error'],
  ['check', 422, 'unreadable'],
  ['row_security', 403, 'not_permitted'],
  ['race', 409, 'changed_meanwhile'],
  ['deadlock', 409, 'changed_meanwhile'],
  ['away', 503, 'database_unavailable'],
  ['shut_down', 503, 'database_unavailable'],
  ['too_slow', 503, 'database_unavailable'],
] as const)('what fails by %s is answered with %i and nothing of its message', async (way, status, reason) => {
  const { response, text, problem } = await problemAt(`/api/test/${way}`)
  expect(response.status).toBe(status)
  expect(problem).toMatchObject({ status, reason, type: `urn:kedjan:problem:${reason}` })
  expect(text).not.toMatch(/Amal|relation|constraint|ECONNREFUSED|policy/)
  expect(response.headers.get('retry-after')).toBe(status === 503 ? '5' : null)
})

test('an error of ours is named by an id that stands in the log', async () => {
  const { problem } = await problemAt('/api/test/bug')
  expect(problem.facts).toEqual({ logId: expect.stringMatching(/^[0-9a-f]{16}$/) })
})

test.each([
  [
    'sv',
    'Mottagandet ska ske senast 24 januari 2027, och den valda dagen är senare. Välj 24 januari 2027 eller en tidigare dag.',
  ],
  [
    'en-GB,en;q=0.9',
    'Reception must happen by 24 January 2027, and the day chosen is later. Choose 24 January 2027 or an earlier day.',
  ],
  [
    'de',
    'Mottagandet ska ske senast 24 januari 2027, och den valda dagen är senare. Välj 24 januari 2027 eller en tidigare dag.',
  ],
])(
  'a refusal says in the language asked (%s) what was asked, why not and what is possible',
  async (language, detail) => {
    const { response, problem } = await problemAt('/api/test/foreseen', { headers: { 'accept-language': language } })
    expect(response.status).toBe(422)
    expect(problem).toMatchObject({ detail, source: 'SFS 2016:39 10 §', facts: { latest: '2027-01-24' } })
  },
)

test('a refusal is told in Arabic with its day kept together', async () => {
  const { problem } = await problemAt('/api/test/foreseen', { headers: { 'accept-language': 'ar' } })
  expect(problem.detail).toContain('\u206824 يناير 2027\u2069')
})

test('fields that cannot be read are named one by one, without what was written in them', async () => {
  const body = { name: 'Abdulrahman', birthDate: '2026-02-30', members: [{ sex: 'x' }], secret: 'Amal' }
  const { response, text, problem } = await problemAt('/api/test/form', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(400)
  expect(problem).toMatchObject({ reason: 'invalid_input' })
  expect(problem.fields).toEqual([
    { path: 'name', message: 'Write at most 5 characters.' },
    { path: 'birthDate', message: 'Write a date that exists, such as 2026-11-24.' },
    { path: 'members/0/sex', message: 'Choose one of: female, male.' },
    { path: 'persons', message: 'Fill this in.' },
    { path: 'secret', message: 'We do not know this field; remove it.' },
  ])
  expect(text).not.toMatch(/Abdulrahman|Amal|02-30/)
})

test.each([
  ['broken JSON', { headers: { 'content-type': 'application/json' }, body: '{"a":' }, 400, 'unreadable'],
  ['another format', { headers: { 'content-type': 'text/csv' }, body: 'a;b' }, 415, 'unknown_media_type'],
  [
    'more than 256 kB',
    { headers: { 'content-type': 'application/json' }, body: `"${'a'.repeat(256 * 1024)}"` },
    413,
    'body_too_large',
  ],
] as const)('%s is refused', async (_what, init, status, reason) => {
  const { problem } = await problemAt('/api/test/form', { method: 'POST', ...init })
  expect(problem).toMatchObject({ status, reason })
})

test('an address that leads nowhere is a problem for programs, while a page’s own address is the page', async () => {
  expect((await problemAt('/api/nothing')).problem).toMatchObject({ status: 404, reason: 'unknown_address' })
  expect((await problemAt('/missing.js')).problem).toMatchObject({ status: 404, reason: 'unknown_address' })
  expect((await problemAt('/../../../etc/passwd.txt')).response.status).toBe(404)
  const page = await fetch(`${server.origin}/persons/anything`)
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 204],
  [{}, 204],
])('a write with %o is answered with %i', async (headers, status) => {
  const response = await fetch(`${server.origin}/api/sign-out`, { method: 'POST', headers: new Headers(headers) })
  expect(response.status).toBe(status)
})

test('every answer forbids framing, foreign scripts and sniffing', async () => {
  const { headers } = await fetch(`${server.origin}/api/me`)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('without signing in, and without the permission, a route answers why not', async () => {
  expect((await problemAt('/api/work/counts')).problem).toMatchObject({ status: 401, reason: 'not_signed_in' })
  const { problem } = await problemAt('/api/work/counts', { headers: { cookie: 'kedjan_session=old' } })
  expect(problem).toMatchObject({ status: 401, reason: 'session_expired' })
})

test('a server with a route that does not say who may use it does not start', async () => {
  const { buildApplication } = await import('../application.ts')
  const { readConfig } = await import('../config.ts')
  const { ground, clock } = server.database
  const config = readConfig({ KEDJAN_LOG: 'off', KEDJAN_REQUESTS_PER_MINUTE: '0' })
  const app = await buildApplication({ ground, clock, config })
  readRoute(
    app,
    {
      ...{
        ground,
        clock,
        log: { record: async () => {} },
        wroteSomething: () => {},
        mostUploadBytes: 0,
        origin: 'http://localhost',
      },
      typeset: async () => Buffer.alloc(0),
    },
    {
      url: '/api/test/unknown',
      permission: 'persons.raed',
      audit: 'test.read',
      summary: 'misspelt',
      answer: z.object({}),
      read: async () => refuse({ reason: 'not_found' }),
    },
  )
  await expect(app.ready()).rejects.toThrow('GET /api/test/unknown')
})
