import { expect, test } from 'vitest'
import { bodyOf, dialled } from './notices-form.ts'

test.each([
  ['070-174 06 50', '+46701740650'],
  ['+46 70 174 06 50', '+46701740650'],
  ['0046701740650', '+46701740650'],
  ['+49 (151) 2345678', '+491512345678'],
])('%s is dialled as %s', (written, expected) => {
  expect(dialled(written)).toBe(expected)
})

test('who wants nothing sends no address', () => {
  const form = { channel: 'off', address: '070-174 06 50', language: 'ar', isSafe: true } as const
  expect(bodyOf(form)).toEqual({ channel: 'off', language: 'ar' })
})
