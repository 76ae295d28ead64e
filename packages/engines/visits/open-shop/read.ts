import type { Result } from '@kedjan/kernel'
import type { OpenShop } from './shop.ts'

/** Why a text is no open shop; lines are counted from 1. */
export type CannotRead =
  | { readonly reason: 'empty' }
  | { readonly reason: 'not_a_size'; readonly line: number }
  | { readonly reason: 'not_a_time'; readonly line: number; readonly text: string }
  | {
      readonly reason: 'wrong_number_of_times'
      readonly line: number
      readonly found: number
      readonly expected: number
    }
  | { readonly reason: 'rows_missing'; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly reason: 'rows_too_many'; readonly line: number; readonly expected: number }
  | { readonly reason: 'too_large'; readonly line: number }

interface Line {
  readonly number: number
  readonly words: readonly string[]
}

// Sums of times stay far inside 32 bits, and the search inside the memory of a small machine.
const mostOperations = 10_000
const longestTime = 100_000

/** Reads jobs and machines from the first line, then a row a job. Empty lines count but say nothing. */
export function readOpenShop(text: string): Result<OpenShop, CannotRead> {
  const lines = text
    .split(/\r?\n/)
    .map((line, index): Line => ({ number: index + 1, words: line.split(/\s+/).filter((word) => word !== '') }))
    .filter(({ words }) => words.length > 0)
  const [header, ...rows] = lines
  if (!header) return no({ reason: 'empty' })
  const [jobs = 0, machines = 0, more] = header.words.map(wholeNumber)
  if (!jobs || !machines || more !== undefined || header.words.length !== 2) {
    return no({ reason: 'not_a_size', line: header.number })
  }
  if (jobs * machines > mostOperations) return no({ reason: 'too_large', line: header.number })
  return readRows(rows, { jobs, machines, lastLine: lines.at(-1)?.number ?? 1 })
}

function readRows(
  rows: readonly Line[],
  { jobs, machines, lastLine }: { jobs: number; machines: number; lastLine: number },
): Result<OpenShop, CannotRead> {
  const wrong = rows
    .slice(0, jobs)
    .map((row) => faultOf(row, machines))
    .find((fault) => fault !== undefined)
  if (wrong) return no(wrong)
  const extra = rows[jobs]
  if (extra) return no({ reason: 'rows_too_many', line: extra.number, expected: jobs })
  if (rows.length < jobs) return no({ reason: 'rows_missing', line: lastLine, found: rows.length, expected: jobs })
  return { ok: true, value: { times: rows.map(({ words }) => words.map(Number)) } }
}

function faultOf({ number: line, words }: Line, expected: number): CannotRead | undefined {
  const text = words.find((word) => wholeNumber(word) === undefined)
  if (text !== undefined) return { reason: 'not_a_time', line, text }
  if (words.length !== expected) return { reason: 'wrong_number_of_times', line, found: words.length, expected }
  return words.some((word) => Number(word) > longestTime) ? { reason: 'too_large', line } : undefined
}

function wholeNumber(word: string): number | undefined {
  return /^\d{1,9}$/.test(word) ? Number(word) : undefined
}

function no(refusal: CannotRead): Result<OpenShop, CannotRead> {
  return { ok: false, refusal }
}
