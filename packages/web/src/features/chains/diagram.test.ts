import { describe, expect, test } from 'vitest'
import { branchingDiagram } from './diagram.fixture.ts'
import { mirroredDiagram } from './mirror-diagram.ts'
import { moveInDiagram, moveOfKey } from './move-in-diagram.ts'

describe('the keyboard in a diagram', () => {
  test.each([
    ['decision', 'forward', 'granted'],
    ['granted', 'down', 'rejected'],
    ['rejected', 'up', 'granted'],
    ['rejected', 'back', 'decision'],
    ['rejected', 'first', 'decision'],
    ['decision', 'last', 'rejected'],
    ['granted', 'forward', undefined],
  ] as const)('goes from %s %s to %s', (from, move, to) => {
    expect(moveInDiagram(branchingDiagram, from, move)).toBe(to)
  })

  test('follows the way the language is read', () => {
    expect([moveOfKey('ArrowRight', false), moveOfKey('ArrowRight', true)]).toEqual(['forward', 'back'])
    expect(moveOfKey('a', false)).toBeUndefined()
  })
})

test('a mirrored diagram begins at the right, with its words where its arrows are', () => {
  const { boxes, arrows } = mirroredDiagram(branchingDiagram)
  expect(boxes.map(({ x }) => x)).toEqual([290, 50, 50])
  expect(arrows[0]?.points).toEqual([
    { x: 290, y: 70 },
    { x: 150, y: 30 },
  ])
  expect(arrows[0]?.label?.x).toBe(170)
})
