import type { Language, PersonName } from '@kedjan/contract'
import { ageOn, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { organisationName } from '../organisations/index.ts'
import type { Datum, IdentityDatum } from './datum.ts'
import type { StoredDatum } from './queries.ts'
import { permitNames, texts, type Words } from './texts.ts'

export function identityOf(value: Datum['value'] | null | undefined): IdentityDatum | undefined {
  return value && 'given' in value ? value : undefined
}

/** The least that tells who somebody is. */
export interface Known {
  readonly given: string
  readonly family: string
  readonly asWritten?: string
  readonly writtenLanguage?: string
  readonly birthDate: string
}

/** The kinds of data that can tell who somebody is; whoever was told only of the registration knows the name from there. */
export const kindsThatName = ['identity', 'population_registration'] as const

/** Who somebody is, from whatever data of theirs may be seen. */
export function knownFrom(values: readonly (Datum['value'] | null | undefined)[]): Known | undefined {
  for (const value of values) if (value && 'given' in value) return value
  for (const value of values) if (value && 'registeredName' in value) return value.registeredName
  return undefined
}

export function personName(identity: Known): PersonName {
  return {
    given: identity.given,
    family: identity.family,
    asWritten: identity.asWritten ?? null,
    writtenLanguage: identity.writtenLanguage ?? null,
  }
}

export function fullName(identity: Pick<Known, 'given' | 'family'>): string {
  return `${identity.given} ${identity.family}`
}

export function ageYears(identity: Known | undefined, today: PlainDate): number | null {
  const birthDate = identity ? parsePlainDate(identity.birthDate) : undefined
  return birthDate ? ageOn(birthDate, today) : null
}

/** One datum as a label and a readable text. Numbers are masked; whoever needs one in full has it in the own system. */
export function presentDatum(datum: StoredDatum, language: Language): { label: string; text: string } {
  const words = texts[language]
  return { label: words.labels[datum.kind], text: textOf(datum, language) }
}

function textOf(datum: StoredDatum, language: Language): string {
  const words: Words = texts[language]
  const value = datum.value
  if ('given' in value) return `${fullName(value)}, ${value.birthDate}, ${countryName(value.citizenship, language)}`
  if ('languages' in value) {
    return value.languages
      .map(({ code, interpreter }) => `${languageName(code, language)}${interpreter ? ` (${words.interpreter})` : ''}`)
      .join(', ')
  }
  if ('ground' in value)
    return `${permitNames[language][value.ground]}, ${value.decidedOn}${value.validTo ? ` – ${value.validTo}` : ''}`
  if ('needs' in value) return needsOf(value, words)
  if ('registeredOn' in value) return `${value.registeredOn}, ${value.personalIdentityNumber.slice(0, 8)}-••••`
  if ('amountOre' in value) return `${value.paidOn}, ${(value.amountOre / 100).toLocaleString('sv-SE')} kr`
  if ('extentPercent' in value) return `${value.from}, ${value.extentPercent} %`
  if ('on' in value) return `${value.on}, ${value.address}`
  if ('receiveBy' in value) return `${organisationName(value.municipality, language)}, ${value.receiveBy}`
  if ('address' in value || 'phone' in value) return [value.address, value.phone].filter(Boolean).join(', ')
  if ('educationYears' in value || 'occupation' in value) {
    return [
      value.educationYears === undefined ? undefined : `${value.educationYears} ${words.schoolYears}`,
      value.occupation,
    ]
      .filter(Boolean)
      .join(', ')
  }
  return ''
}

function needsOf({ needs, asked }: Extract<Datum, { kind: 'housing_needs' }>['value'], words: Words): string {
  if (needs.length === 0 && asked.state === 'not_asked') return words.notAsked
  const named = needs.length > 0 ? needs.map((need) => words.needs[need] ?? need).join(', ') : words.noNeeds
  return asked.state === 'asked' ? `${named} (${words.asked} ${asked.on})` : named
}

const locales = { sv: 'sv-SE', en: 'en-GB', ar: 'ar' } satisfies Record<Language, string>

const languageNames = namesOf('language')
const countryNames = namesOf('region')

// Made once and asked once: the tables behind them are slow, and a page asks for the same few names.
function namesOf(type: 'language' | 'region'): (code: string, language: Language) => string | undefined {
  const make = (language: Language) => new Intl.DisplayNames([locales[language]], { type })
  const tables = { sv: make('sv'), en: make('en'), ar: make('ar') } satisfies Record<Language, Intl.DisplayNames>
  const asked = { sv: new Map(), en: new Map(), ar: new Map() } satisfies Record<
    Language,
    Map<string, string | undefined>
  >
  return (code, language) => {
    const known = asked[language]
    if (!known.has(code)) known.set(code, tables[language].of(code))
    return known.get(code)
  }
}

/** A language's name in the reader's language. */
export function languageName(code: string, language: Language): string {
  return languageNames(code, language) ?? code
}

/** What a passport says of somebody whom no country calls its own. */
const stateless = 'XXA'

/** A country's name in the reader's language. */
export function countryName(code: string, language: Language): string {
  if (code === stateless) return texts[language].stateless
  return code.length === 2 ? (countryNames(code, language) ?? code) : code
}
