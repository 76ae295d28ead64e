import { expect, test } from 'vitest'
import { linesOf } from './retention.ts'

test('what is on its way out is told state by state', () => {
  const lists = { waiting: 1, signed: 2, rejected: 0 }
  const summary = { households: { kept: 240, warned: 3, listed: 2 }, firstDay: '2027-06-01', lists, erased: 17 }
  expect(linesOf(summary, '2027-05-20')).toEqual([
    'Households whose chain has ended, on 2027-05-20:',
    '    240 kept for now',
    '      3 warned',
    '      2 listed, not signed',
    'The first may be removed on 2027-06-01.',
    'Destruction lists: 1 to be signed, 2 signed, 0 rejected; 17 households removed.',
  ])
})

test('that nothing is on its way is told too', () => {
  const lists = { waiting: 0, signed: 0, rejected: 0 }
  expect(linesOf({ households: {}, firstDay: null, lists, erased: 0 }, '2026-11-24')).toEqual([
    'Households whose chain has ended, on 2026-11-24:',
    '      0',
    'None is on its way out.',
    'Destruction lists: 0 to be signed, 0 signed, 0 rejected; 0 households removed.',
  ])
})
