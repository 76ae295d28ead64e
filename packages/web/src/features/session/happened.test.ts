import { expect, test } from 'vitest'
import { keyOf, mostOf } from './happened.ts'

const happened = [
  { what: 'reception', count: 2 },
  { what: 'mapping', count: 9 },
  { what: 'placement', count: 1 },
  { what: 'enrolment', count: 4 },
]

test('what happened most is told first, and the rest is summed up', () => {
  expect(mostOf(happened, 2)).toEqual({ shown: [happened[1], happened[3]], rest: 3 })
})

test('nothing is summed up where everything is shown', () => {
  expect(mostOf(happened).rest).toBe(0)
})

test('something the pages have no words for is called something else', () => {
  expect(keyOf('reception')).toBe('session.happened_reception')
  expect(keyOf('comet_seen')).toBe('session.happened_other')
})
