import { readFileSync } from 'node:fs'
import {
  boundVisits,
  type CannotRead,
  checkDay,
  firstComeFirstServed,
  planVisits,
  readOpenShop,
  solveOpenShop,
} from '@kedjan/engines/visits'
import { PlainError } from '../plain-error.ts'
import { readOfficeFile } from './office-file.ts'

type Say = (line: string) => void

const usualSeconds = 10
const longestSeconds = 86_400

/** The shortest schedule of an open shop, as one line of JSON. */
export function solveOpenShopFile(
  file: string | undefined,
  options: { seconds?: string; seed?: string },
  say: Say,
): void {
  if (!file) throw new PlainError('Say which file to solve, for example: kedjan visits openshop shop.txt.')
  const seconds = readNumber('--seconds', options.seconds, { usual: usualSeconds, least: 1, most: longestSeconds })
  const seed = readNumber('--seed', options.seed, { usual: 1, least: 0, most: 2 ** 31 - 1 })
  const read = readOpenShop(readText(file))
  if (!read.ok) throw new PlainError(`${file} is not an open shop: ${sentenceOf(read.refusal)}`)
  const start = performance.now()
  const end = start + seconds * 1000
  const { makespan, lowerBound, optimal, starts } = solveOpenShop(read.value, {
    seed,
    stop: () => performance.now() > end,
  })
  const milliseconds = Math.round(performance.now() - start)
  const [jobs, machines] = [read.value.times.length, read.value.times[0]?.length ?? 0]
  say(JSON.stringify({ makespan, lowerBound, optimal, milliseconds, jobs, machines, starts }))
}

/** A plan for an office, with what is provably possible and what each agency booking for itself would give, as one line of JSON. */
export function planVisitsFile(file: string | undefined, options: { seed?: string }, say: Say): void {
  if (!file) throw new PlainError('Say which file to plan, for example: kedjan visits plan office.json.')
  const seed = readNumber('--seed', options.seed, { usual: 1, least: 0, most: 2 ** 31 - 1 })
  const office = readOfficeFile(file, readText(file))
  const [first, ...more] = checkDay(office)
  if (first) {
    const rest = more.length > 0 ? `; ${more.length} more` : ''
    throw new PlainError(`${file} cannot be planned: ${first.fault} at ${first.where}${rest}.`)
  }
  const start = performance.now()
  const plan = planVisits(office, { seed })
  const milliseconds = Math.round(performance.now() - start)
  const bound = boundVisits(office)
  const { figures } = firstComeFirstServed(office)
  say(JSON.stringify({ ...plan, bound, firstComeFirstServed: figures, milliseconds }))
}

function sentenceOf(refusal: CannotRead): string {
  switch (refusal.reason) {
    case 'empty':
      return 'line 1: there is nothing in it.'
    case 'not_a_size':
      return `line ${refusal.line}: it should say how many jobs and machines there are, two whole numbers above 0.`
    case 'not_a_time':
      return `line ${refusal.line}: "${shortened(refusal.text)}" is not a whole number from 0.`
    case 'wrong_number_of_times':
      return `line ${refusal.line}: there are ${refusal.found} times and ${refusal.expected} machines.`
    case 'rows_missing':
      return `line ${refusal.line}: it ends after ${refusal.found} of ${refusal.expected} jobs.`
    case 'rows_too_many':
      return `line ${refusal.line}: there is a row more than the ${refusal.expected} jobs.`
    case 'too_large':
      return `line ${refusal.line}: it is more than 10000 operations, or a time above 100000.`
  }
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new PlainError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

function readNumber(
  name: string,
  text: string | undefined,
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  if (text === undefined) return usual
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new PlainError(`${name} is a whole number from ${least} to ${most}, not "${text}".`)
}
