import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { answerIn, Nothing, read, write } from './client.ts'
import { fieldError, isRefusedByAccess, NoAnswerError, ProblemError, UnreadableError } from './problem.ts'

const Answer = z.object({ name: z.string() })
const refusal = {
  type: 'about:blank',
  title: 'Refused',
  status: 409,
  detail: 'Halmstads kommun har redan svarat.',
  reason: 'already_answered',
  fields: [{ path: 'members.0.birthDate', message: 'Dagen finns inte.' }],
}

afterEach(() => vi.unstubAllGlobals())

function answerWith(body: unknown, status = 200) {
  const fetched = vi.fn(async (_path: string, _init?: RequestInit) => {
    return new Response(status === 204 ? null : JSON.stringify(body), { status })
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

function headersOf(fetched: ReturnType<typeof answerWith>): Headers {
  return new Headers(fetched.mock.calls[0]?.[1]?.headers)
}

test('an answer of the right shape is handed on', async () => {
  answerWith({ name: 'Halmstad' })
  expect(await read('/api/x', Answer)).toEqual({ name: 'Halmstad' })
})

test('the chosen language goes with every question', async () => {
  const fetched = answerWith({ name: 'Halmstad' })
  answerIn('ar')
  await read('/api/x', Answer)
  expect(headersOf(fetched).get('accept-language')).toBe('ar')
})

test('a write carries the key it is given', async () => {
  const fetched = answerWith({ name: 'Halmstad' })
  await write('/api/x', {}, Answer, 'key-of-this-form')
  expect(headersOf(fetched).get('idempotency-key')).toBe('key-of-this-form')
})

test('an empty answer is read as nothing', async () => {
  answerWith(undefined, 204)
  expect(await write('/api/x', {}, Nothing)).toBeUndefined()
})

test('a refusal carries the server’s own words and its fields', async () => {
  answerWith(refusal, 409)
  const error = await read('/api/x', Answer).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProblemError)
  expect(error).toMatchObject({ message: 'Halmstads kommun har redan svarat.' })
  expect(fieldError(error, 'members.0.birthDate')).toBe('Dagen finns inte.')
  expect(fieldError(error, 'caseNumber')).toBeUndefined()
})

test('a lost network is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')))
  await expect(read('/api/x', Answer)).rejects.toBeInstanceOf(NoAnswerError)
})

test.each([
  ['another shape', { title: 'Halmstad' }, 200],
  ['an outage of something between', { message: 'bad gateway' }, 502],
])('%s is unreadable, not half shown', async (_what, body, status) => {
  answerWith(body, status)
  await expect(read('/api/x', Answer)).rejects.toBeInstanceOf(UnreadableError)
})

test.each([
  [403, true],
  [404, true],
  [409, false],
  [429, false],
])('a refusal of %i is final for whoever asks: %s', (status, isFinal) => {
  expect(isRefusedByAccess(new ProblemError({ ...refusal, status }))).toBe(isFinal)
  expect(isRefusedByAccess(new NoAnswerError(undefined))).toBe(false)
})
