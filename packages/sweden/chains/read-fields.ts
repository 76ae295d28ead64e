import type { PlainText } from '../texts/texts.ts'

/** A value in a file, and the way to it from the top. */
export interface Place {
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

/** An object in a file, whose keys are all known. */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>
  readonly path: readonly (string | number)[]
}

/** What is wrong in a file, and where. */
export class FormatError extends Error {
  readonly path: readonly (string | number)[]
  constructor(path: readonly (string | number)[], message: string) {
    super(message)
    this.path = path
  }
}

/** The value as an object that has no other keys than those known. */
export function readFields({ value, path }: Place, known: readonly string[]): Fields {
  const values = readObject({ value, path })
  const unknownKey = Object.keys(values).find((key) => !known.includes(key))
  if (unknownKey !== undefined) throw new FormatError([...path, unknownKey], `unknown key "${unknownKey}"`)
  return { values, path }
}

export function readText(fields: Fields, key: string): string {
  const value = fields.values[key]
  if (typeof value !== 'string' || value === '') throw wrong(fields, key, `"${key}" should be a text`)
  return value
}

export function readDays(fields: Fields, key: string): number {
  const value = fields.values[key]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw wrong(fields, key, `"${key}" should be a whole number of days`)
  }
  return value
}

export function readOneOf<Choice extends string>(fields: Fields, key: string, choices: readonly Choice[]): Choice {
  const value = fields.values[key]
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw wrong(fields, key, notOneOf(key, value, choices))
  return choice
}

/** A list of choices; an absent one is empty. */
export function readSome<Choice extends string>(fields: Fields, key: string, choices: readonly Choice[]): Choice[] {
  return readList(fields, key).map(({ value, path }) => {
    const choice = choices.find((each) => each === value)
    if (choice === undefined) throw new FormatError(path, notOneOf(key, value, choices))
    return choice
  })
}

/** A list; an absent one is empty. */
export function readList(fields: Fields, key: string): readonly Place[] {
  const value = fields.values[key] ?? []
  if (!Array.isArray(value)) throw wrong(fields, key, `"${key}" should be a list`)
  return value.map((item: unknown, index) => ({ value: item, path: [...fields.path, key, index] }))
}

export function readTexts(fields: Fields, key: string): string[] {
  return readList(fields, key).map(({ value, path }) => {
    if (typeof value !== 'string') throw new FormatError(path, `"${key}" should be a list of texts`)
    return value
  })
}

export function readPlainText(fields: Fields, key: string): PlainText {
  const text = readFields(placeOf(fields, key), ['sv', 'en', 'ar'])
  return { sv: readText(text, 'sv'), en: readText(text, 'en'), ar: readText(text, 'ar') }
}

export function readObject({ value, path }: Place): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new FormatError(path, `${JSON.stringify(value)} should be an object`)
  return value
}

export function placeOf(fields: Fields, key: string): Place {
  return { value: fields.values[key], path: [...fields.path, key] }
}

function wrong(fields: Fields, key: string, message: string): FormatError {
  return new FormatError([...fields.path, key], message)
}

function notOneOf(key: string, value: unknown, choices: readonly string[]): string {
  return `"${key}" is ${JSON.stringify(value)}, not one of ${choices.join(', ')}`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
