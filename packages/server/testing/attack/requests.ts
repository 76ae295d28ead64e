import fc from 'fast-check'
import { addressOf } from './addresses.ts'
import type { Asker } from './canaries.ts'
import type { Operation } from './described.ts'
import { type Headers, headersOf } from './headers.ts'
import { mutated } from './mutations.ts'
import { anyHostile, aValue, type Known, mostly } from './values.ts'

/** A request as it is sent; printed as it is when it finds something. */
export interface Attack {
  readonly operation: Operation
  readonly asker: number
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly payload?: string
}

type Sending = Pick<Attack, 'headers' | 'payload'>

/** Any request at all to one of the operations: mostly one that looks right, with something wrong about it. */
export function anyAttack(
  operations: readonly Operation[],
  askers: readonly Asker[],
  sources: Known,
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

function sendingOf(operation: Operation, sources: Known): fc.Arbitrary<Sending> {
  const headers = headersOf(operation)
  if (operation.takesBytes) return fc.record({ headers, payload: anyFile })
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

/** Files as they are, as they are not, and as they pretend to be. */
const anyFile = fc.oneof(
  fc.constantFrom(
    '',
    'Ett brev.',
    'a'.repeat(300_000),
    '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF',
    '%PDF-1.7\n1 0 obj <</Type /Catalog /OpenAction <</S /J#61vaScript>> >> endobj\n%%EOF',
    '%PDF-1.7\nstream\nstream\nstream\nendstream',
    `%PDF-1.7\n${'<</Type /ObjStm>> stream\n'.repeat(2000)}`,
    '<svg onload="alert(1)"/>',
    '<!doctype html><script>alert(1)</script>',
    'PK\u0003\u0004',
    '\u0000\u0001',
    '#!/bin/sh',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
