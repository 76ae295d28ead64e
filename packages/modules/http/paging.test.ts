import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPage, fromCursor, isStorable, toCursor } from './paging.ts'
import { statusOf } from './status-of.ts'

describe('a cursor', () => {
  it.each([
    ['none', undefined, 2, undefined],
    ['an empty one', '', 2, undefined],
    ['one that is not base64', '%%%', 2, undefined],
    ['one of another length', toCursor(['2026-12-14']), 2, undefined],
    ['one that holds an object', Buffer.from('[{},1]').toString('base64url'), 2, undefined],
    ['one that is no list', Buffer.from('{"length":2}').toString('base64url'), 2, undefined],
    ['one with a sign that cannot be stored', toCursor(['2026\u0000', null]), 2, undefined],
    ['one with half a character', Buffer.from('["x\\udfff",1]').toString('base64url'), 2, undefined],
    ['one of ours', toCursor(['2026-12-14', null]), 2, ['2026-12-14', null]],
  ])('%s reads as it should', (_name, cursor, length, expected) => {
    expect(fromCursor(cursor, length)).toEqual(expected)
  })

  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }).filter(isStorable), fc.integer(), fc.constant(null)), {
          minLength: 1,
          maxLength: 4,
        }),
        (values) => {
          expect(fromCursor(toCursor(values), values.length)).toEqual(values)
        },
      ),
      { seed: 20261124, numRuns: 300 },
    )
  })

  it('that is any text at all never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = fromCursor(text, 2)
        expect(read === undefined || read.length === 2).toBe(true)
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })
})

describe('a page', () => {
  it.each([
    ['of fewer rows than asked for is the last', [1, 2], [1, 2], null],
    ['of exactly as many is the last', [1, 2, 3], [1, 2, 3], null],
    ['of one more tells where the next begins', [1, 2, 3, 4], [1, 2, 3], toCursor([3])],
    ['without rows is empty', [], [], null],
  ])('%s', (_name, rows, items, next) => {
    expect(cutPage(rows, 3, (row) => [row])).toEqual({ items, next })
  })
})

describe('the status of a refusal', () => {
  it.each([
    ['handoff_not_found', 404],
    ['not_responsible', 403],
    ['already_answered', 409],
    ['kommuntal_used_up', 422],
  ])('%s is %i', (reason, status) => {
    expect(statusOf(reason)).toBe(status)
  })
})
