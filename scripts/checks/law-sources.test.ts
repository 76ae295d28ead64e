import { describe, expect, it } from 'vitest'
import { findRowsWithoutSource, findUnresolved } from './law-sources.ts'

const resolve = (citation: string) => (/^SFS 2016:3[89]\b|^practice: /.test(citation) ? { sfs: '2016:39' } : undefined)
const inFile = (text: string) => findUnresolved([{ path: 'packages/sweden/x.ts', text }], resolve)

describe('citations', () => {
  it('pass when the law is known, with or without a paragraph', () => {
    expect(inFile('SFS 2016:39 10 §, SFS 2016:38 2–4 §§ and SFS 2016:39')).toEqual([])
  })

  it('are refused when the law is not known', () => {
    expect(inFile('one\nsee SFS 2099:1 10 kap. 27 §.')).toEqual([
      'packages/sweden/x.ts:2 cites SFS 2099:1 10 kap. 27 §, which is not among the sources of sweden',
    ])
  })

  it.each([
    ['SFS2016:39', 'write it as "SFS 2016:39"'],
    ['SFS 2016-39', 'write it as "SFS 2016:39"'],
    ['SFS 2016:39 § 10', 'put the number before the sign: "10 §"'],
    ['SFS 2016:39 10:27', 'write chapter and paragraph out: "10 kap. 27 §"'],
  ])('are refused when misspelt: %s', (text, instead) => {
    expect(inFile(text).join()).toContain(instead)
  })
})

describe('rows of dated tables', () => {
  const rows = [
    { id: 'whole', source: 'SFS 2016:39 10 §; practice: the year plan', milestones: [{ source: 'SFS 2016:38 5 §' }] },
    { id: 'loose', source: 'SFS 2099:1' },
    { key: 'inside', source: 'SFS 2016:39', milestones: [{ source: 'hearsay' }] },
    { id: 'silent' },
  ]

  it('are refused without a source, or with one that nobody can look up', () => {
    expect(findRowsWithoutSource('rules', rows, resolve)).toEqual([
      'rules[loose] rests on "SFS 2099:1", which does not resolve',
      'rules[inside] rests on "hearsay", which does not resolve',
      'rules[silent] has no source',
    ])
  })
})
