import { describe, expect, it } from 'vitest'
import { findUnclean } from './hygiene.ts'

// Put together from parts, so that this file is clean itself.
const home = ['', 'home', 'maja', 'kedjan'].join('/')
const windows = ['C:', 'Users', 'Maja'].join('\\')

describe('what travels with a commit', () => {
  it.each([`const at = '${home}'`, `see ${home}.`, `cd "${windows}"`])(
    'is refused when it names one machine: %s',
    (text) => {
      expect(findUnclean([{ path: 'docs/a.md', text }], '/')).toHaveLength(1)
    },
  )

  it('is refused when it names the checkout itself', () => {
    expect(findUnclean([{ path: 'a.ts', text: 'x\nimport "/opt/here/a"' }], '/opt/here')).toEqual([
      'a.ts:2 names a path of one machine (/opt/here); make it relative to the checkout',
    ])
  })

  it('is refused when a merge was left half done', () => {
    const text = `${'<'.repeat(7)} HEAD\nmine`
    expect(findUnclean([{ path: 'a.ts', text }], '/')).toEqual(['a.ts:1 is half of an unfinished merge'])
  })

  it('is refused when the lockfile names a registry', () => {
    const text = '{\n"resolved": "https://registry.example/a.tgz"\n}'
    expect(findUnclean([{ path: 'package-lock.json', text }], '/')).toEqual([
      "package-lock.json:2 names a registry host; run npm install with the project's .npmrc",
    ])
  })

  it.each([
    'GET /work/permits',
    'https://example.se/home/a/b',
    './home/a/b',
    'packages/web/home/x/y',
    '/var/lib/kedjan',
  ])('passes when nothing points at one machine: %s', (text) => {
    expect(findUnclean([{ path: 'a.ts', text }], '/')).toEqual([])
  })
})
