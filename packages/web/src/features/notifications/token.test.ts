import { expect, test } from 'vitest'
import { takeToken } from './token.ts'

function opened(hash: string) {
  const shown: string[] = []
  const replaceState: History['replaceState'] = (_data, _unused, address) => shown.push(String(address))
  return { token: takeToken({ hash, pathname: '/answer' }, { replaceState, state: null }), shown }
}

test('the token of a link is taken out of the address at once', () => {
  const token = 'A'.repeat(43)
  expect(opened(`#${token}`)).toEqual({ token, shown: ['/answer'] })
})

test('what is no token is none, and stays', () => {
  expect(opened('#main')).toEqual({ token: null, shown: [] })
  expect(opened('')).toEqual({ token: null, shown: [] })
})
