import type { Language, Problem } from '@kedjan/contract'
import type { AnyRefusal } from '@kedjan/kernel'
import { type Facts, hasSentence, sentence } from './sentences.ts'

export const problemType = 'application/problem+json; charset=utf-8'

/** Makes the document of RFC 9457 for a refusal: its sentence, its paragraph and its facts. */
export function problemOf(refusal: AnyRefusal, status: number, language: Language): Problem {
  const facts = factsOf(refusal)
  return {
    type: `urn:kedjan:problem:${refusal.reason}`,
    title: sentence('titles', hasSentence('titles', String(status)) ? String(status) : '500', language),
    status,
    detail: sentence('refusals', refusal.reason, language, facts),
    reason: refusal.reason,
    ...(refusal.source ? { source: refusal.source } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  }
}

/** What a refusal says beside reason and source: days as ISO text, numbers, codes. */
function factsOf(refusal: AnyRefusal): Facts {
  const { reason: _reason, source: _source, ...rest } = refusal as AnyRefusal & Record<string, unknown>
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asFact(value)]))
}

function asFact(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.join(', ') : String(value)
}
