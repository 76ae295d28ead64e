import type { Id, Tx } from '@kedjan/kernel'
import {
  type Pair,
  type StoredRegistration,
  selectNotSame,
  selectPairs,
  selectRegistrations,
} from './duplicate-queries.ts'
import type { Comparison } from './duplicates.ts'
import { type HeardWord, heardWords } from './heard-names.ts'
import { selectMergesOf } from './merge-queries.ts'
import { compareNames } from './name-likeness.ts'
import { identityOf } from './present.ts'
import { selectProtected } from './protection-queries.ts'
import { selectData } from './queries.ts'
import { compareStored } from './registrations.ts'

/** Two registrations that may be one human being, the one that was written down first before the other. */
export interface DuplicateProposal {
  readonly one: StoredRegistration
  readonly other: StoredRegistration
  readonly comparison: Comparison
}

/** Far more pairs than a list ever has; what is decided makes room for the rest. */
const mostPairs = 20_000

/**
 * Whom the actor's organisation may have written down, or been told of, twice: only among persons whom it sees itself, never a
 * protected one. Likely ones first, and of those the newest; somebody already joined stands for all of theirs.
 */
export async function listDuplicateProposals(tx: Tx): Promise<DuplicateProposal[]> {
  const pairs = await undecided(tx, await alikeByName(tx))
  const rows = new Map((await selectRegistrations(tx, personsOf(pairs))).map((row) => [row.person_id, row]))
  const proposals = pairs.flatMap((pair): DuplicateProposal[] => {
    const [one, other] = [rows.get(pair.person_id), rows.get(pair.other_person_id)]
    return one && other ? [{ one, other, comparison: compareStored(one, other) }] : []
  })
  return [
    ...proposals.filter(({ comparison }) => comparison.verdict === 'likely'),
    ...proposals.filter(({ comparison }) => comparison.verdict === 'possible'),
  ]
}

/** The pairs whose names can be one person's, or who share a number: the few of which more has to be known. */
async function alikeByName(tx: Tx): Promise<Pair[]> {
  const pairs = await selectPairs(tx, mostPairs)
  const data = await selectData(tx, personsOf(pairs), ['identity'])
  const names = new Map(data.map(({ person_id, value }) => [person_id, identityOf(value)]))
  const hear = remembering()
  return pairs.filter((pair) => {
    const [one, other] = [names.get(pair.person_id), names.get(pair.other_person_id)]
    if (!one || !other) return false
    return pair.same_number || !['none', 'family_only'].includes(compareNames(one, other, hear))
  })
}

/** Hears a name once, however many bear it; forgotten when the list is made. */
function remembering(): typeof heardWords {
  const heard = new Map<string, HeardWord[]>()
  return (text) => {
    const words = heard.get(text) ?? heardWords(text)
    heard.set(text, words)
    return words
  }
}

/** Leaves out whoever is joined already, was found to be two, or is protected. */
async function undecided(tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> {
  const personIds = personsOf(pairs)
  const joined = (await selectMergesOf(tx, personIds)).map((merge) => merge.other_person_id)
  const hidden = new Set([...joined, ...(await selectProtected(tx, personIds)).keys()])
  const keyOf = (pair: Pair) => `${pair.person_id} ${pair.other_person_id}`
  const notSame = new Set((await selectNotSame(tx, personIds)).map(keyOf))
  return pairs.filter(
    (pair) => !hidden.has(pair.person_id) && !hidden.has(pair.other_person_id) && !notSame.has(keyOf(pair)),
  )
}

function personsOf(pairs: readonly Pair[]): Id[] {
  return [...new Set(pairs.flatMap((pair) => [pair.person_id, pair.other_person_id]))]
}
