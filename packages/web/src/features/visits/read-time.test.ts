import { expect, test } from 'vitest'
import { isTime, readTime } from './read-time.ts'

test.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['920', '09:20'],
  ['0920', '09:20'],
  ['9.20', '09:20'],
  ['9:20', '09:20'],
  [' 13:05 ', '13:05'],
  ['', ''],
  ['25', '25'],
  ['9:75', '9:75'],
  ['nine', 'nine'],
])('%s is read as %s', (written, expected) => {
  expect(readTime(written)).toBe(expected)
})

test('only a whole time is one', () => {
  expect(['09:00', '9:00', '24:00', ''].map(isTime)).toEqual([true, false, false, false])
})
