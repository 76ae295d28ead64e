import { asActor, type Clock, forgetOld, type Ground, system, type Tx } from '@kedjan/kernel'
import { forgetOldRequests } from '../exchange/index.ts'
import { eraseHousehold } from './erase-household.ts'
import { selectOrdered } from './household-queries.ts'
import { warnDue } from './warn-due.ts'

export interface RetentionReport {
  readonly warned: number
  readonly households: number
  readonly persons: number
  readonly lapsed: number
  /** Rows of the platform's own that were kept for long enough. */
  readonly forgotten: number
}

export interface RetentionRun {
  readonly ground: Ground
  readonly clock: Clock
  /** Told after each household. */
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

const warnedTogether = 200

/**
 * The day's round: warn who is soon due, remove what is ordered and due, forget what is old.
 * Each household is a transaction of its own: stopped anywhere, the next round goes on with those that are left.
 */
export async function runRetention(run: RetentionRun): Promise<RetentionReport> {
  const { ground, clock, signal } = run
  let warned = 0
  for (let more = warnedTogether; more === warnedTogether && !signal?.aborted; warned += more) {
    more = await asActor(ground, clock, system, (tx) => warnDue(tx, clock, warnedTogether))
  }
  const erased = await eraseOrdered(run)
  const forgotten = signal?.aborted ? 0 : await asActor(ground, clock, system, forget)
  return { warned, ...erased, forgotten }
}

async function forget(tx: Tx): Promise<number> {
  return (await forgetOld(tx)) + (await forgetOldRequests(tx))
}

async function eraseOrdered({ ground, clock, onProgress, signal }: RetentionRun) {
  const ordered = await asActor(ground, clock, system, (tx) => selectOrdered(tx, clock.today().toString()))
  const counts = { households: 0, persons: 0, lapsed: 0 }
  for (const [at, householdId] of ordered.entries()) {
    if (signal?.aborted) break
    const result = await asActor(ground, clock, system, (tx) => eraseHousehold(tx, clock, householdId))
    if (result.ok && result.value.outcome === 'erased') {
      counts.households += 1
      counts.persons += result.value.persons
    } else if (result.ok) counts.lapsed += 1
    onProgress?.(at + 1, ordered.length)
  }
  return counts
}
