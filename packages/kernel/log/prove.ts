import type { Tx } from '../database.ts'
import { type Hash, joinSubtrees, type Span, subtreesOf } from './merkle.ts'
import { consistencySpans, inclusionSpans } from './proofs.ts'
import { selectHashes } from './queries.ts'

/** Proves that an entry is in the tree of that size; reads as many rows as the tree is high, squared at most. */
export async function proveInclusion(tx: Tx, index: number, size: number): Promise<Hash[]> {
  return hashSpans(tx, inclusionSpans(index, size))
}

/** Proves that the tree of one size is the beginning of that of another. */
export async function proveConsistency(tx: Tx, first: number, second: number): Promise<Hash[]> {
  return hashSpans(tx, consistencySpans(first, second))
}

async function hashSpans(tx: Tx, spans: readonly Span[]): Promise<Hash[]> {
  const parts = spans.map(subtreesOf)
  const hashes = await selectHashes(tx, parts.flat())
  let taken = 0
  return parts.map((nodes) => {
    const own = hashes.slice(taken, taken + nodes.length)
    taken += nodes.length
    return joinSubtrees(own)
  })
}
