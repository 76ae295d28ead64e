import { expect, test } from 'vitest'
import { journeyLike, milestoneLike } from './journeys.fixture.ts'
import { layOutLanes } from './layout.ts'
import { moveFrom } from './navigate.ts'

const journey = journeyLike([
  milestoneLike('permit', { responsible: 'MIGR', expectedFrom: '2026-10-01', expectedTo: '2026-10-05' }),
  milestoneLike('reception', { dependsOn: ['permit'], expectedFrom: '2026-10-05', expectedTo: '2026-12-01' }),
  milestoneLike('registration', {
    responsible: 'SKV',
    dependsOn: ['reception'],
    expectedFrom: '2026-12-01',
    expectedTo: '2026-12-12',
  }),
])
const { bars } = layOutLanes([journey], '2026-11-24', {
  width: 900,
  texts: { label: (span) => span.milestone.name, gap: () => '' },
})
const at = (key: string) => `${journey.id}/${key}`

test('forward follows the chain to the step that waits', () => {
  expect(moveFrom(bars, at('permit'), 'forward')).toBe(at('reception'))
})

test('back follows the chain to the step that was waited for', () => {
  expect(moveFrom(bars, at('registration'), 'back')).toBe(at('reception'))
})

test('down and up go between the lanes', () => {
  expect(moveFrom(bars, at('permit'), 'down')).toBe(at('reception'))
  expect(moveFrom(bars, at('registration'), 'up')).toBe(at('reception'))
})

test('at an edge the focus stays', () => {
  expect(moveFrom(bars, at('registration'), 'forward')).toBeUndefined()
  expect(moveFrom(bars, at('permit'), 'up')).toBeUndefined()
})

test('home and end go to the first and the last step', () => {
  expect(moveFrom(bars, at('reception'), 'first')).toBe(at('permit'))
  expect(moveFrom(bars, at('reception'), 'last')).toBe(at('registration'))
})
