import type { PlainText } from '../texts/texts.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The value as an object that has no other keys than those known. */
export function readFields(value: unknown, known: readonly string[]): Fields {
  if (!isObject(value)) throw new Error(`${JSON.stringify(value)} should be an object`)
  const unknownKey = Object.keys(value).find((key) => !known.includes(key))
  if (unknownKey !== undefined) throw new Error(`unknown key "${unknownKey}"`)
  return value
}

export function readText(fields: Fields, key: string): string {
  const value = fields[key]
  if (typeof value !== 'string' || value === '') throw new Error(`"${key}" should be a text`)
  return value
}

export function readDays(fields: Fields, key: string): number {
  const value = fields[key]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new Error(`"${key}" should be a whole number of days`)
  }
  return value
}

export function readOneOf<Choice extends string>(fields: Fields, key: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === fields[key])
  if (choice === undefined)
    throw new Error(`"${key}" is ${JSON.stringify(fields[key])}, not one of ${choices.join(', ')}`)
  return choice
}

export function readList(fields: Fields, key: string): readonly unknown[] {
  const value = fields[key]
  if (!Array.isArray(value)) throw new Error(`"${key}" should be a list`)
  return value
}

export function readTexts(fields: Fields, key: string): readonly string[] {
  return readList(fields, key).map((item) => {
    if (typeof item !== 'string') throw new Error(`"${key}" should be a list of texts`)
    return item
  })
}

export function readPlainText(fields: Fields, key: string): PlainText {
  const text = readFields(fields[key], ['sv', 'en', 'ar'])
  return { sv: readText(text, 'sv'), en: readText(text, 'en'), ar: readText(text, 'ar') }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
