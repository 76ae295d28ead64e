import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { hasSentence, sentence } from './sentences.ts'

const packages = join(import.meta.dirname, '..', '..')
const folders = ['modules', 'kernel', 'server', 'sweden']

/** Every reason that stands in the code, with the file it stands in. */
function reasonsInCode(): [reason: string, file: string][] {
  return folders.flatMap((folder) =>
    readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.|testing\/|node_modules/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(packages, folder, file), 'utf8')
        return [...text.matchAll(/\breason: '([a-z_]+)'/g)].map((match): [string, string] => [
          match[1] ?? '',
          `${folder}/${file}`,
        ])
      }),
  )
}

function catalogue(name: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(packages, 'server', 'texts', `${name}.${language}.json`), 'utf8'))
}

/** The names between braces that a sentence is filled with, choices and plurals included. */
function placeholders(text: string): string[] {
  const names = new Set<string>()
  JSON.stringify(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), (key, value) => {
    // In the parsed sentence every element but bare text (type 0) carries the name of what fills it.
    if (value && typeof value === 'object' && value.type > 0 && typeof value.value === 'string') names.add(value.value)
    return key === 'location' ? undefined : value
  })
  return [...names].sort()
}

test('every refusal in the code has a sentence in every language', () => {
  const missing = reasonsInCode().filter(([reason]) => !hasSentence('refusals', reason))
  expect([...new Map(missing)]).toEqual([])
})

test('no sentence is left over from a refusal that is gone', () => {
  const used = new Set(reasonsInCode().map(([reason]) => reason))
  const plainPages = ['sign_in_interrupted', 'unknown_subject']
  const left = Object.keys(catalogue('refusals', 'sv')).filter((key) => !used.has(key) && !plainPages.includes(key))
  expect(left).toEqual([])
})

test.each(['refusals', 'titles', 'fields', 'chains'] as const)(
  'the languages of %s have the same keys and placeholders',
  (name) => {
    const swedish = catalogue(name, 'sv')
    for (const language of ['en', 'ar']) {
      const other = catalogue(name, language)
      expect(Object.keys(other).sort()).toEqual(Object.keys(swedish).sort())
      for (const [key, text] of Object.entries(swedish)) {
        expect([key, placeholders(other[key] ?? '')]).toEqual([key, placeholders(text)])
      }
    }
  },
)

test('organisations and municipalities are named, and instants are told by the clock in Sweden', () => {
  const facts = { state: 'acknowledged', by: 'Test Testsson', organisation: 'K1380', at: '2026-11-24T13:05:00Z' }
  expect(sentence('refusals', 'already_answered', 'sv', facts)).toBe(
    'Överlämningen är redan bekräftad: Test Testsson, Halmstads kommun, 24 november 2026 kl. 14:05. Ladda om för att se hur den står nu.',
  )
  expect(sentence('refusals', 'outside_territory', 'en', { municipality: '1380' })).toBe(
    'The organisation does not answer for Halmstad. Choose one that does.',
  )
})
