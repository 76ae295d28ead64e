import { expect, test } from 'vitest'
import { sfsOf } from './statutes.ts'

test.each([
  ['SFS 2009:400 10 kap. 2 §', '2009:400'],
  ['SFS 2016:38', '2016:38'],
  ['practice: a target', null],
  ['agreement: declaration of intent, 2019', null],
])('%s is in the statute %s', (source, sfs) => {
  expect(sfsOf(source)).toBe(sfs)
})
