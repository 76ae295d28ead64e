import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { compareChainPages } from './chain-pages.ts'

const roots: string[] = []
const fresh = new Map([
  ['docs/law/chains.md', '# The chains\n'],
  ['docs/law/chains/asylum-2016-03-01.svg', '<svg/>\n'],
])

function rootWith(files: ReadonlyMap<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'kedjan-chain-pages-'))
  roots.push(root)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

test('pages that are as they would be made now are in order', () => {
  expect(compareChainPages(rootWith(fresh), fresh)).toEqual({ ok: true, output: '' })
})

test('a picture that a changed chain would draw otherwise is found', () => {
  const root = rootWith(new Map([...fresh, ['docs/law/chains/asylum-2016-03-01.svg', '<svg>old</svg>\n']]))
  expect(compareChainPages(root, fresh).output).toContain('docs/law/chains/asylum-2016-03-01.svg:1')
})

test('a picture of a wording that is gone is found', () => {
  const root = rootWith(new Map([...fresh, ['docs/law/chains/gone.svg', '<svg/>\n']]))
  expect(compareChainPages(root, fresh).output).toContain('docs/law/chains/gone.svg')
})
