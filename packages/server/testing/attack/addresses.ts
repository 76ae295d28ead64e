import fc from 'fast-check'
import type { Operation } from './described.ts'
import { anyHostile, anyHostileText, aValue, type Known, mostly } from './values.ts'

/** An address that looks right, or nearly. */
export function addressOf(operation: Operation, sources: Known): fc.Arbitrary<string> {
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

function queryOf(operation: Operation, sources: Known): fc.Arbitrary<string> {
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
