import { describe, expect, it } from 'vitest'
import { findTooLong } from './sizes.ts'

const lines = (count: number) => 'x\n'.repeat(count)
const none = { files: [] }

describe('the length of files', () => {
  it('is refused above 200 lines', () => {
    expect(findTooLong([{ path: 'packages/a.ts', text: lines(201) }], none)).toEqual([
      'packages/a.ts has 201 lines; split it so that each part has at most 200',
    ])
    expect(findTooLong([{ path: 'packages/a.ts', text: lines(200) }], none)).toEqual([])
  })

  it('leaves out tests, generated files and tables that say what they are', () => {
    const files = [
      { path: 'packages/a.test.ts', text: lines(300) },
      { path: 'packages/a.generated.ts', text: lines(300) },
      { path: 'packages/web/sv.ts', text: `// data: interface texts\n${lines(300)}` },
    ]
    expect(findTooLong(files, none)).toEqual([])
  })

  it('lets a listed file stay as it is, but neither grow nor stay listed when it shrinks', () => {
    const ratchet = { files: [{ file: 'packages/a.ts', lines: 250, reason: 'two parsers to split' }] }
    const of = (count: number) => findTooLong([{ path: 'packages/a.ts', text: lines(count) }], ratchet)
    expect(of(250)).toEqual([])
    expect(of(251)).toEqual(['packages/a.ts has grown from 250 to 251 lines; the ratchet only shrinks'])
    expect(of(240)).toEqual(['packages/a.ts has shrunk to 240 lines; write that in scripts/ratchet.json'])
    expect(of(200)).toEqual(['packages/a.ts is no longer too long; take it out of scripts/ratchet.json'])
  })
})
