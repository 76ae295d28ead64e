import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@kedjan/contract'
import { findMunicipality, findOrganisation } from '@kedjan/sweden'
import { IntlMessageFormat } from 'intl-messageformat'

export type Facts = Readonly<Record<string, string | number | boolean | null>>

const folder = join(import.meta.dirname, '..', 'texts')
const locales = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-nu-latn' } satisfies Record<Language, string>
const languages = ['sv', 'en', 'ar'] as const

/** Sentences for refusals by reason, titles by status, messages for fields, and what stands in the diagram of a chain. */
const catalogues = {
  refusals: readCatalogue('refusals'),
  titles: readCatalogue('titles'),
  fields: readCatalogue('fields'),
  chains: readCatalogue('chains'),
}
const formats = new Map<string, IntlMessageFormat>()

function readCatalogue(name: string): Record<Language, Record<string, string>> {
  const read = (language: Language): Record<string, string> =>
    JSON.parse(readFileSync(join(folder, `${name}.${language}.json`), 'utf8'))
  return { sv: read('sv'), en: read('en'), ar: read('ar') }
}

export function hasSentence(catalogue: keyof typeof catalogues, key: string): boolean {
  return languages.every((language) => Object.hasOwn(catalogues[catalogue][language], key))
}

/** A ready sentence in the language asked; throws when the catalogue has none, which a test keeps from happening. */
export function sentence(
  catalogue: keyof typeof catalogues,
  key: string,
  language: Language,
  facts: Facts = {},
): string {
  const name = `${catalogue} ${key} ${language}`
  const format = formats.get(name) ?? makeFormat(catalogue, key, language)
  formats.set(name, format)
  const values = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, shown(fact, value, language)]))
  return String(format.format(values))
}

function makeFormat(catalogue: keyof typeof catalogues, key: string, language: Language): IntlMessageFormat {
  const text = catalogues[catalogue][language][key]
  if (text === undefined) throw new Error(`texts/${catalogue}.${language}.json has no ${key}`)
  return new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true })
}

/** Dates are written out and organisations named; in Arabic text whatever comes from outside keeps its own direction. */
function shown(fact: string, value: string | number | boolean | null, language: Language): string | number {
  if (typeof value === 'number') return value
  // A choice in the sentence (`select`) is made on the bare word.
  if (typeof value !== 'string' || chosenOn.has(fact)) return String(value)
  const text = nameOf(fact, value, language) ?? writtenDate(value, language) ?? value
  return language === 'ar' ? `\u2068${text}\u2069` : text
}

const chosenOn = new Set(['state', 'kind'])

function nameOf(fact: string, value: string, language: Language): string | undefined {
  if (fact === 'municipality') return findMunicipality(value)?.name
  if (fact !== 'organisation' && fact !== 'responsible') return undefined
  const organisation = findOrganisation(value)
  return language === 'sv' ? organisation?.nameSv : organisation?.nameEn
}

function writtenDate(text: string, language: Language): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text)) return undefined
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return undefined
  const isDay = text.length === 10
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    ...(isDay ? {} : { timeStyle: 'short' }),
    timeZone: isDay ? 'UTC' : 'Europe/Stockholm',
  }).format(at)
}
