import { describe, expect, test } from 'vitest'
import type { Asker, Canary, Told } from './canaries.ts'
import { type Description, operationsOf, shapes } from './described.ts'
import { faultsOf } from './judge.ts'
import type { Attack } from './requests.ts'

const problem = { type: 'object', properties: { reason: { type: 'string' } }, required: ['reason'] }
const description: Description = {
  paths: {
    '/api/persons/{personId}': {
      get: {
        responses: {
          '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } } },
          '4XX': { content: { 'application/problem+json': { schema: problem } } },
          '5XX': { content: { 'application/problem+json': { schema: problem } } },
        },
      },
    },
  },
  components: {
    schemas: { Page: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } },
  },
}
const [operation] = operationsOf(description)
if (!operation) throw new Error('the description has one operation')
const attack: Attack = { operation, asker: 0, method: 'GET', url: '/api/persons/1', headers: {} }

const asker: Asker = {
  name: 'case_officer of K1380',
  cookie: undefined,
  permissions: new Set(),
  organisation: 'K1380',
  actsFor: [],
  follows: [],
}
const canaries: Canary[] = [
  { kind: 'of_persons', value: 'Zqamina', persons: ['p1'], places: [{ category: 'identity', holder: 'MIGR' }] },
  { kind: 'of_handoff', value: 'Zqfraga', parties: ['MIGR', 'K1381'], person: 'p1' },
]
const lineToHalmstad: Told = { person_id: 'p1', category: 'identity', holder: 'MIGR', recipient: 'K1380' }

function judged(
  answer: { status?: number; type?: string; body: unknown },
  more: { ledger?: readonly Told[]; asker?: Asker } = {},
): Promise<string[]> {
  const response = {
    statusCode: answer.status ?? 200,
    headers: { 'content-type': answer.type ?? 'application/json; charset=utf-8' },
    payload: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
  }
  const court = {
    canaries,
    fits: shapes(description),
    ledger: async () => more.ledger ?? [],
    asker: more.asker ?? asker,
  }
  return faultsOf(attack, response, court)
}

const problemType = 'application/problem+json; charset=utf-8'

describe('an answer', () => {
  test('as it is described, with what is the asker’s to see, has no fault', async () => {
    expect(await judged({ body: { name: 'Halmstad' } })).toEqual([])
    expect(await judged({ body: { name: 'Zqamina' } }, { ledger: [lineToHalmstad] })).toEqual([])
    expect(await judged({ status: 404, type: problemType, body: { reason: 'person_not_found' } })).toEqual([])
    const reader = { ...asker, organisation: 'K1381' }
    expect(await judged({ body: { name: 'Zqfraga' } }, { asker: reader })).toEqual([])
  })

  test.each([
    ['a status that is not documented', { status: 202, body: { name: 'x' } }, '202 is not documented'],
    ['a shape that is not', { body: { name: 7 } }, '200 does not look as documented: name invalid_type'],
    [
      'an error that is no problem document',
      { status: 400, body: { message: 'x' } },
      '400 as application/json is not documented',
    ],
    [
      'what an unexpected error says',
      { status: 500, type: problemType, body: { reason: 'internal_error' } },
      'answered with 500',
    ],
    [
      'a line of the program',
      { status: 422, type: problemType, body: { reason: 'at run (/srv/kedjan/queries.ts:12:3)' } },
      'an error tells of what is behind it: at run (/srv/kedjan/queries.ts:12',
    ],
    [
      'a sentence of the database',
      { status: 422, type: problemType, body: { reason: 'duplicate key value' } },
      'an error tells of what is behind it: duplicate key',
    ],
    ['a name that was not told', { body: { name: 'Zqamina' } }, 'showed what belongs to others: Zqamina'],
    ['another’s question', { body: { name: 'Zqfraga' } }, 'showed what belongs to others: Zqfraga'],
  ])('with %s is a fault', async (_what, answer, fault) => {
    expect(await judged(answer)).toEqual([fault])
  })

  test.each([
    ['to somebody else', { ...lineToHalmstad, recipient: 'K1381' }],
    ['in another category', { ...lineToHalmstad, category: 'permit' }],
    ['by another holder', { ...lineToHalmstad, holder: 'SKV' }],
    ['of another person', { ...lineToHalmstad, person_id: 'p2' }],
  ])('with a name that was told only %s is a fault', async (_how, line) => {
    expect(await judged({ body: { name: 'Zqamina' } }, { ledger: [line] })).toEqual([
      'showed what belongs to others: Zqamina',
    ])
  })
})
