import { expect, it } from 'vitest'
import { findUnaccepted, isAccepted } from './licences.ts'

it('a production dependency under another licence is refused', () => {
  const packages = {
    '': { license: 'EUPL-1.2' },
    'node_modules/free': { license: 'MIT' },
    'node_modules/closed': { license: 'SEE LICENSE IN LICENSE.txt' },
    'node_modules/silent': {},
    'node_modules/tool': { license: 'GPL-3.0', dev: true },
    'node_modules/@kedjan/web': { link: true },
  }
  expect(findUnaccepted({ packages })).toEqual([
    'node_modules/closed is under SEE LICENSE IN LICENSE.txt, which is not on the list',
    'node_modules/silent is under no stated licence, which is not on the list',
  ])
})

it('a choice needs one accepted licence, a sum needs all', () => {
  expect(isAccepted('(MIT OR GPL-3.0)')).toBe(true)
  expect(isAccepted('(MIT AND GPL-3.0)')).toBe(false)
})
