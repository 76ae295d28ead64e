import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { messages as arFirst } from './all.ar.ts'
import { messages as enFirst } from './all.en.ts'
import { messages as svFirst } from './all.sv.ts'
import { locales } from './language.ts'
import { messages as arLater } from './later.ar.ts'
import { messages as enLater } from './later.en.ts'
import { messages as svLater } from './later.sv.ts'

type Elements = ReturnType<IntlMessageFormat['getAst']>

const [sv, en, ar] = [
  new Map([...svFirst, ...svLater]),
  new Map([...enFirst, ...enLater]),
  new Map([...arFirst, ...arLater]),
]
const languages = { sv, en, ar }

describe('every language says what Swedish says', () => {
  test.each(['en', 'ar'] as const)('%s has the same texts as Swedish', (language) => {
    expect([...languages[language].keys()].sort()).toEqual([...sv.keys()].sort())
  })

  test.each(['en', 'ar'] as const)('%s fills the same places as Swedish', (language) => {
    const different = [...sv].filter(([key, text]) => {
      const other = languages[language].get(key) ?? ''
      return String(placesIn(text, 'sv')) !== String(placesIn(other, language))
    })
    expect(different.map(([key]) => key)).toEqual([])
  })

  test('Arabic has a form for every number', () => {
    const incomplete = [...ar].filter(([, text]) => /plural,/.test(text) && !/two \{/.test(text))
    expect(incomplete.map(([key]) => key)).toEqual([])
  })

  test('no text is empty', () => {
    const empty = Object.values(languages).flatMap((messages) => [...messages].filter(([, text]) => text.trim() === ''))
    expect(empty).toEqual([])
  })
})

test('every text that the pages ask for by its full name exists', () => {
  const missing = sources().flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w.])t\(\s*'([^']+)'/g)]
      .map(([, key]) => key ?? '')
      .filter((key) => !sv.has(key))
      .map((key) => `${file}: ${key}`),
  )
  expect(missing).toEqual([])
})

function placesIn(text: string, language: keyof typeof locales): string[] {
  return [...new Set(namesIn(new IntlMessageFormat(text, locales[language]).getAst()))].sort()
}

function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    const own = 'value' in element && element.type !== 0 ? [element.value] : []
    const inside = 'options' in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : []
    return [...own, ...inside].map(String)
  })
}

function sources(): { file: string; text: string }[] {
  const root = join(import.meta.dirname, '..')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}
