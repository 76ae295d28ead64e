import { expect, test } from 'vitest'
import { nextTab } from './Tabs.tsx'

const first = { at: 0, count: 4 }

test.each([
  ['ArrowRight', 'ltr', 1],
  ['ArrowLeft', 'ltr', 3],
  ['ArrowRight', 'rtl', 3],
  ['ArrowLeft', 'rtl', 1],
  ['Home', 'ltr', 0],
  ['End', 'rtl', 3],
  ['Enter', 'ltr', undefined],
] as const)('from the first of four tabs %s in %s leads to %s', (key, direction, to) => {
  expect(nextTab(key, { ...first, direction })).toBe(to)
})
