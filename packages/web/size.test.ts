import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildWeb } from './build.ts'

const most = 250_000
const dist = join(import.meta.dirname, 'dist')
const pages = readdirSync(join(import.meta.dirname, 'src', 'pages')).filter((file) => file.endsWith('Page.tsx'))
const ownPages = [
  'NextPage.tsx',
  'PathPage.tsx',
  'PapersPage.tsx',
  'OwnVisitsPage.tsx',
  'InformationPage.tsx',
  'FamilyPage.tsx',
  'NoticesPage.tsx',
]
const publicPages = ['StartPage.tsx', 'AnswerPage.tsx', 'PostPage.tsx']

interface Chunk {
  file: string
  imports?: string[]
}

let chunks: Record<string, Chunk> = {}

beforeAll(async () => {
  await buildWeb()
  chunks = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
}, 120_000)

test.each(pages)('%s is usable before 250 kB of compressed script has come', (page) => {
  expect(weightOf(filesFor(page))).toBeLessThanOrEqual(most)
})

/** All script that has to come before the page works: entry, frame, page, and the largest language. */
const laterPages = [
  'LogPage.tsx',
  'AgreementsPage.tsx',
  'AgreementPage.tsx',
  'StuckPage.tsx',
  'ChainsPage.tsx',
  'StallSettingsPage.tsx',
  'RetentionPage.tsx',
  'AssignmentsPage.tsx',
]

function filesFor(page: string): Set<string> {
  const frame = ownPages.includes(page) ? ['src/shell/OwnShell.tsx'] : ['src/shell/StaffShell.tsx']
  const start = publicPages.includes(page) ? [] : frame
  const later = laterPages.includes(page) ? ['src/texts/later.ar.ts'] : []
  return reach(['index.html', `src/pages/${page}`, 'src/texts/all.ar.ts', ...later, ...start])
}

function reach(names: string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = chunks[name]
    if (!chunk) throw new Error(`the build has no ${name}`)
    if (found.has(chunk.file)) continue
    found.add(chunk.file)
    reach(chunk.imports ?? [], found)
  }
  return found
}

function weightOf(files: Set<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
}
