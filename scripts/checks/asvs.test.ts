import { expect, it } from 'vitest'
import { findUnkept } from './asvs.ts'

const head = '| Group | About | Answer | How |\n|---|---|---|---|\n'
const isThere = (path: string) => path === 'packages/server/there.test.ts'

it.each([
  ['a file that is there', '| V3.3 | Cookies | met | `packages/server/there.test.ts` |', []],
  ['no file, where none is claimed', '| V4.3 | GraphQL | does not apply | there is none |', []],
  [
    'a file that is gone',
    '| V3.3 | Cookies | met | `packages/server/gone.test.ts` |',
    ['docs/security/asvs.md:3 names packages/server/gone.test.ts, which does not exist; name the file that proves it'],
  ],
  [
    'nothing at all',
    '| V3.3 | Cookies | met | we are careful |',
    ['docs/security/asvs.md:3 is met by no file; name the one that proves it'],
  ],
  [
    'an answer of its own',
    '| V3.3 | Cookies | yes | `packages/server/there.test.ts` |',
    ['docs/security/asvs.md:3 is answered "yes"; write met, partly, not met, does not apply'],
  ],
])('a row with %s', (_what, row, findings) => {
  expect(findUnkept(head + row, isThere)).toEqual(findings)
})
