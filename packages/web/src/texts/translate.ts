import type { Language } from '@kedjan/contract'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Messages } from './gather.ts'
import { directionOf, locales } from './language.ts'

export type TextValues = Record<string, string | number>
export type Translate = (key: string, values?: TextValues) => string

/** Makes the function that finds a text and fills it in. */
export function translator(language: Language, messages: Messages): Translate {
  const ready = new Map<string, IntlMessageFormat>()
  const isolate = directionOf(language) === 'rtl'
  return (key, values = {}) => {
    const message = messages.get(key)
    if (message === undefined) throw new Error(`no text ${key} in ${language}`)
    const format = ready.get(key) ?? new IntlMessageFormat(message, locales[language])
    ready.set(key, format)
    return String(format.format(isolate ? isolated(values) : values))
  }
}

/** Swedish names inside Arabic text keep their own direction. */
function isolated(values: TextValues): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  )
}
