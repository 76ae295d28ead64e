import { expect, test } from 'vitest'
import { journeyLike } from './journeys.fixture.ts'
import { inSequence } from './sequence.ts'

const end = { on: '2026-11-01', how: 'completed' } as const
const asylum = journeyLike([], { id: 'asylum', startedOn: '2026-01-02', end })
const appeal = journeyLike([], { id: 'appeal', startedOn: '2026-11-01', openedBy: 'asylum', end })
const settlement = journeyLike([], { id: 'settlement', startedOn: '2026-11-01', openedBy: 'appeal' })

test('a chain that has ended and opened another lies behind', () => {
  const { earlier, current } = inSequence([settlement, appeal, asylum])
  expect(earlier.map(({ id }) => id)).toEqual(['asylum', 'appeal'])
  expect(current.map(({ id }) => id)).toEqual(['settlement'])
})

test('the last chain is shown though it has ended', () => {
  const { earlier, current } = inSequence([asylum])
  expect(earlier).toEqual([])
  expect(current.map(({ id }) => id)).toEqual(['asylum'])
})

test('a chain that goes on is shown though it has opened another', () => {
  const { current } = inSequence([{ ...asylum, end: null }, appeal])
  expect(current.map(({ id }) => id)).toEqual(['asylum', 'appeal'])
})
