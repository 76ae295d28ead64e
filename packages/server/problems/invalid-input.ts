import type { Language } from '@kedjan/contract'
import { hasSentence, sentence } from './sentences.ts'

/** What the validator says about one field; the value itself is never among it. */
interface Issue {
  readonly keyword?: string
  readonly instancePath?: string
  readonly message?: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** One line for each field that could not be read: where, and what it should be, without what was written there. */
export function fieldsOf(issues: readonly Issue[], language: Language): { path: string; message: string }[] {
  return issues.slice(0, 50).map((issue) => ({ path: pathOf(issue), message: messageOf(issue, language) }))
}

function pathOf(issue: Issue): string {
  const path = (issue.instancePath ?? '').replace(/^\//, '')
  const unknown = issue.params?.keys
  return Array.isArray(unknown) && unknown.length > 0 ? [path, String(unknown[0])].filter(Boolean).join('/') : path
}

function messageOf(issue: Issue, language: Language): string {
  const params = issue.params ?? {}
  const facts = { limit: limitOf(params), choices: choicesOf(params) }
  const key = keysOf(issue).find((name) => hasSentence('fields', name)) ?? 'other'
  return sentence('fields', key, language, facts)
}

/** The most telling sentence first. */
function keysOf(issue: Issue): string[] {
  const { keyword = 'other', params = {}, message = '' } = issue
  if (keyword === 'custom') return [message.replaceAll(/[^a-z]+/gi, '_')]
  if (keyword === 'invalid_type') return [/undefined/.test(message) ? 'missing' : `type_${params.expected}`, 'type']
  if (keyword === 'invalid_format') return [`format_${params.format}`, 'format']
  if (keyword === 'too_small') {
    const empty = params.origin === 'string' && params.minimum === 1
    return [empty ? 'missing' : `too_small_${params.origin}`, 'too_small']
  }
  return keyword === 'too_big' ? [`too_big_${params.origin}`, 'too_big'] : [keyword]
}

function limitOf(params: Readonly<Record<string, unknown>>): string | number {
  const limit = params.minimum ?? params.maximum
  return typeof limit === 'number' ? limit : String(limit ?? '')
}

function choicesOf(params: Readonly<Record<string, unknown>>): string {
  return Array.isArray(params.values) ? params.values.slice(0, 30).join(', ') : ''
}
