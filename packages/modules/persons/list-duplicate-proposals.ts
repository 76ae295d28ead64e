import type { Id, Tx } from '@kedjan/kernel'
import { type Pair, type StoredRegistration, selectPairs, selectRegistrations } from './duplicate-queries.ts'
import type { Comparison } from './duplicates.ts'
import { selectMergesOf } from './merge-queries.ts'
import { compareStored } from './registrations.ts'

/** Two registrations that may be one human being, the one that was written down first before the other. */
export interface DuplicateProposal {
  readonly one: StoredRegistration
  readonly other: StoredRegistration
  readonly comparison: Comparison
}

/** More pairs than anybody goes through; what is decided makes room for the rest. */
const mostPairs = 2000

/**
 * Whom the actor's organisation may have written down, or been told of, twice: only among persons whom it sees itself, never a
 * protected one. Likely ones first, and of those the newest; somebody already joined stands for all of theirs.
 */
export async function listDuplicateProposals(tx: Tx): Promise<DuplicateProposal[]> {
  const pairs = await withoutJoined(tx, await selectPairs(tx, mostPairs))
  const personIds = [...new Set(pairs.flatMap((pair) => [pair.person_id, pair.other_person_id]))]
  const rows = new Map((await selectRegistrations(tx, personIds)).map((row) => [row.person_id, row]))
  const proposals = pairs.flatMap((pair): DuplicateProposal[] => {
    const [one, other] = [rows.get(pair.person_id), rows.get(pair.other_person_id)]
    return one && other ? [{ one, other, comparison: compareStored(one, other) }] : []
  })
  return [
    ...proposals.filter(({ comparison }) => comparison.verdict === 'likely'),
    ...proposals.filter(({ comparison }) => comparison.verdict === 'possible'),
  ]
}

async function withoutJoined(tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> {
  const personIds: Id[] = pairs.flatMap((pair) => [pair.person_id, pair.other_person_id])
  const joined = new Set((await selectMergesOf(tx, personIds)).map((merge) => merge.other_person_id))
  return pairs.filter((pair) => !joined.has(pair.person_id) && !joined.has(pair.other_person_id))
}
