import { asActor, type Clock, type Ground, type Id, system } from '@kedjan/kernel'
import { findToScan, recordVerdict } from '@kedjan/modules/documents'
import type { Scanner } from './scanner.ts'

export interface Scanning {
  readonly ground: Ground
  readonly clock: Clock
  readonly scanner: Scanner
  /** Ends the round after the document it is on; the next goes on with the rest. */
  readonly signal?: AbortSignal
}

/**
 * Looks through every document whose turn it is, one after the other, and answers how many.
 * No transaction is open while the scanner works: a process that dies leaves the document waiting, for the next round.
 */
export async function scanWaiting({ ground, clock, scanner, signal }: Scanning): Promise<number> {
  const passed: Id[] = []
  while (!signal?.aborted) {
    const found = await asActor(ground, clock, system, (tx) => findToScan(tx, clock, passed))
    if (!found) break
    passed.push(found.document_id)
    const verdict = await scanner.scan(found.bytes)
    await asActor(ground, clock, system, (tx) => recordVerdict(tx, clock, { ...found, verdict }))
  }
  return passed.length
}
