import fc from 'fast-check'
import type { Operation } from './described.ts'
import { mostly } from './values.ts'

export type Headers = Readonly<Record<string, string | string[]>>

/** Headers as programs and browsers send them, as attackers do, and some that contradict each other. */
export function headersOf(operation: Operation): fc.Arbitrary<Headers> {
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
        'content-type': mostly(operation.takesBytes ? 'application/octet-stream' : 'application/json', anyType),
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
    .map(({ odd, ...rest }) => ({ ...rest, ...odd }) as Headers)
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
