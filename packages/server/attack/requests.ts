import fc from 'fast-check'
import type { Asker } from './canaries.ts'
import type { Operation } from './described.ts'
import { mutated } from './mutations.ts'
import { anyHostile, anyHostileText, aValue, type Sources } from './values.ts'

/** A request as it is sent; printed as it is when it finds something. */
export interface Attack {
  readonly operation: Operation
  readonly asker: number
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly payload?: string
}

/** What somebody could search for: words and numbers that stand in other people's rows. */
export interface Words {
  readonly secrets: readonly string[]
  /** Bodies by address that chance alone would hardly ever make. */
  readonly examples: Readonly<Record<string, readonly unknown[]>>
}

type Sending = Pick<Attack, 'headers' | 'payload'>

/** Any request at all to one of the operations: mostly one that looks right, with something wrong about it. */
export function anyAttack(
  operations: readonly Operation[],
  askers: readonly Asker[],
  sources: Sources & Words,
): fc.Arbitrary<Attack> {
  return fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        operation: fc.constant(operation),
        asker: askerOf(operation, askers),
        method: mostly(
          operation.method,
          fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'),
        ),
        url: addressOf(operation, sources),
        sending: sendingOf(operation, sources),
      })
      .map(({ sending, ...rest }) => ({ ...rest, ...sending })),
  )
}

/** Mostly somebody who may use the route, since only they come to what lies behind. */
function askerOf({ permission }: Operation, askers: readonly Asker[]): fc.Arbitrary<number> {
  const anyone = [...askers.keys()]
  const allowed = anyone.filter((at) => permission === undefined || askers[at]?.permissions.has(permission))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(allowed.length > 0 ? allowed : anyone)) },
    { weight: 1, arbitrary: fc.constantFrom(...anyone) },
  )
}

function mostly<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
}

function addressOf(operation: Operation, sources: Sources & Words): fc.Arbitrary<string> {
  const inPath = operation.parameters.filter((one) => one.in === 'path')
  const values = inPath.map((one) =>
    fc.oneof(
      { weight: 12, arbitrary: aValue(one.schema, sources, one.name) },
      { weight: 1, arbitrary: anyHostileText },
    ),
  )
  return fc
    .record({ values: fc.tuple(...values), query: queryOf(operation, sources), spoilt: mostly('', anySpoiling) })
    .map(({ values: found, query, spoilt }) => {
      const path = inPath.reduce(
        (address, one, at) => address.replace(`{${one.name}}`, () => encoded(String(found[at]))),
        operation.path,
      )
      return `${path}${spoilt}${query}`
    })
}

/** A lone half of a character pair cannot be encoded; it is sent as the bytes it would have been. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

const anySpoiling = fc.constantFrom(
  '/',
  '//',
  '/..',
  '/%2e%2e',
  '%',
  '%zz',
  '%00',
  '%ff',
  ';x=1',
  '.json',
  `/${'a'.repeat(9000)}`,
  '/é',
)

function queryOf(operation: Operation, sources: Sources & Words): fc.Arbitrary<string> {
  const known = operation.parameters.filter((one) => one.in === 'query')
  const usual = fc
    .record(
      Object.fromEntries(
        known.map((one) => [
          one.name,
          fc.oneof(
            { weight: 4, arbitrary: aValue(one.schema, sources, one.name) },
            { weight: 2, arbitrary: anyHostile },
            { weight: 1, arbitrary: fc.constantFrom(...sources.secrets) },
            { weight: one.name === 'cursor' ? 12 : 1, arbitrary: anyCursor },
          ),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((query) => pairs(Object.entries(query)))
  const odd = fc.constantFrom(
    '?',
    '?&&&',
    '?__proto__=1',
    '?a[b]=1',
    '?limit=1&limit=2',
    `?cursor=${'x'.repeat(20_000)}`,
    '?%00=%00',
    '?=%ff',
  )
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

function pairs(entries: readonly (readonly [string, unknown])[]): string {
  if (entries.length === 0) return ''
  const one = (name: string, value: unknown) =>
    `${name}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`
  return `?${entries.flatMap(([name, value]) => (Array.isArray(value) ? value.map((part) => one(name, part)) : one(name, value))).join('&')}`
}

/** Cursors are ours to make and anybody's to send. */
const anyCursorPart = fc.oneof(
  { weight: 3, arbitrary: anyHostileText },
  { weight: 2, arbitrary: fc.constantFrom('2026-11-24', '2026-11-24T08:00:00Z', 'Halmstad', '') },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.constant(null)) },
)
const anyCursor = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(anyCursorPart, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(anyCursorPart, { maxLength: 4 }) },
  )
  .map((values) => Buffer.from(JSON.stringify(values)).toString('base64url'))

function sendingOf(operation: Operation, sources: Sources & Words): fc.Arbitrary<Sending> {
  const headers = headersOf(operation)
  if (!operation.body) {
    const none = fc.record({ headers })
    const odd = fc.record({ headers, payload: fc.constantFrom('{}', '[]', 'null', 'x') })
    return fc.oneof<fc.Arbitrary<Sending>[]>(none, none, none, odd)
  }
  const secrets = operation.writes ? [] : sources.secrets
  const made = aValue(operation.body, sources)
  const examples = sources.examples[operation.path] ?? []
  const sound = examples.length > 0 ? fc.oneof(made, fc.constantFrom(...examples)) : made
  const payload = fc.oneof(
    { weight: 7, arbitrary: sound.map(asJson) },
    { weight: 6, arbitrary: mutated(sound, secrets).map(asJson) },
    { weight: 1, arbitrary: anyRawBody },
  )
  return fc.record({ headers, payload })
}

/** `JSON.stringify` answers nothing for nothing. */
function asJson(value: unknown): string {
  return JSON.stringify(value) ?? ''
}

const anyRawBody = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '{"a":1,"a":2}',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '\ufeff{}',
    '[]',
    'null',
    '"text"',
    '{"text":"\\ud800"}',
    '[1e999]',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
    `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
    `{"text":"${'a'.repeat(200_000)}"}`,
    `"${'a'.repeat(300_000)}"`,
  ),
  anyHostile.map(asJson),
)

function headersOf(operation: Operation): fc.Arbitrary<Attack['headers']> {
  const key = fc.uuid()
  const oddKeys = fc.constantFrom<(string | string[])[]>('', 'short', 'k'.repeat(101), 'ÿÿÿÿÿÿÿÿ', '        ', [
    'k'.repeat(9),
    'l'.repeat(9),
  ])
  const sends = operation.method === 'POST'
  return fc
    .record(
      {
        'idempotency-key': fc.oneof(
          { weight: 15, arbitrary: key as fc.Arbitrary<string | string[]> },
          { weight: 1, arbitrary: oddKeys },
        ),
        'content-type': mostly('application/json', anyType),
        'accept-language': fc.constantFrom('sv', 'en', 'ar', 'x'.repeat(300), '*;q=0', 'en;q=NaN,ar;q=9e9'),
        accept: fc.constantFrom('application/json', 'text/html', '*/*', ';;;'),
        odd: mostly({}, anyOddHeader),
      },
      {
        requiredKeys: sends
          ? ['content-type', 'odd', ...(operation.writes ? (['idempotency-key'] as const) : [])]
          : ['odd'],
      },
    )
    .map(({ odd, ...rest }) => ({ ...rest, ...odd }) as Attack['headers'])
}

const anyType = fc.constantFrom(
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/jsonp',
  'APPLICATION/JSON',
  ';',
  '',
)

const anyOddHeader = fc.constantFrom<Record<string, string | string[]>[]>(
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { host: 'evil.example' },
  { 'x-forwarded-for': "127.0.0.1, ' or 1=1" },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-http-method-override': 'DELETE' },
  { cookie: 'kedjan_session=%00; kedjan_session=; __proto__=1' },
  { cookie: `kedjan_session=${'a'.repeat(5000)}` },
  { cookie: 'kedjan_sign_in=e30.x; =;;;' },
  { range: 'bytes=0-1,5-9' },
  { 'if-none-match': '*' },
  { 'transfer-encoding': 'chunked' },
  { 'content-length': '5' },
  { 'content-encoding': 'gzip' },
  { expect: '100-continue' },
)
