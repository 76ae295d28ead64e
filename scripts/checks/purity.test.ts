import { expect, it } from 'vitest'
import { findImpure } from './purity.ts'

it('the machine clock and chance are refused where decisions are made', () => {
  const text = 'const a = new Date(1)\nconst b = Date.now()\nconst c = Temporal.Now\nconst d = Math.random()\n'
  expect(findImpure([{ path: 'packages/engines/x.ts', text }])).toEqual([
    'packages/engines/x.ts:1 has new Date; take a PlainDate or Instant as argument',
    'packages/engines/x.ts:2 has Date.now; take the clock as argument',
    'packages/engines/x.ts:3 has Temporal.Now; take the clock as argument',
    'packages/engines/x.ts:4 has Math.random; take a seed as argument',
  ])
})

it('a date from the outside and a comment about the clock pass', () => {
  const text = '// never Date.now() here\nexport const day = (on: PlainDate) => on\n'
  expect(findImpure([{ path: 'packages/sweden/x.ts', text }])).toEqual([])
})
