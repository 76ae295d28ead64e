import type { Tx } from '../database.ts'
import { judgeCheckpoint, readCheckpoint } from './checkpoint.ts'
import { growTree, type Hash, hashLeaf, type Node, subtreesOf } from './merkle.ts'
import { readVerifier } from './note.ts'
import {
  findLatestCheckpoint,
  type StoredCheckpoint,
  selectHashes,
  selectLeaves,
  selectNodes,
  selectOpened,
} from './queries.ts'
import { canonicalRecord, commitmentOf, type Leaf, leafText } from './record.ts'

/** What was found when the end of the log was counted again. */
export interface Inspection {
  readonly checkpoint: StoredCheckpoint
  /** The first entry that was counted again; the tree before it is taken from the hashes kept of it. */
  readonly from: number
  readonly isSigned: boolean
  /** Whether leaves and kept hashes give the root of the checkpoint. */
  readonly isRootRight: boolean
  /** Entries above which a kept hash is not what the leaves give. */
  readonly wrongNodes: readonly Node[]
  /** Entries whose line, as far as the reader may see it, is no longer what was committed to. */
  readonly changedEntries: readonly number[]
}

/** Counts the last entries again from what is stored, up to the latest checkpoint; undefined before there is one. */
export async function inspectLog(tx: Tx, atLeast = 1024): Promise<Inspection | undefined> {
  const checkpoint = await findLatestCheckpoint(tx)
  if (!checkpoint) return undefined
  const size = checkpoint.tree_size
  // Begins where a full subtree of that size ends, so that few hashes stand for everything before.
  const from = Math.max(0, Math.floor((size - atLeast) / atLeast) * atLeast)
  const leaves = await selectLeaves(tx, from, size)
  const counted: (Node & { hash: Hash })[] = []
  const peaks = await selectHashes(tx, subtreesOf({ from: 0, to: from }))
  const tree = growTree(from, peaks, (node, hash) => counted.push({ ...node, hash }))
  for (const leaf of leaves) tree.append(hashLeaf(leafText(leaf)))
  const found = readCheckpoint(checkpoint.note)
  const verifier = readVerifier(checkpoint.verifier)
  return {
    checkpoint,
    from,
    isSigned: found !== undefined && verifier !== undefined && judgeCheckpoint(found, verifier) === 'signed',
    isRootRight: tree.size === size && found?.size === size && tree.root().equals(found.root),
    wrongNodes: await findWrongNodes(tx, counted),
    changedEntries: await findChanged(tx, { from, size, leaves }),
  }
}

async function findWrongNodes(tx: Tx, counted: readonly (Node & { hash: Hash })[]): Promise<Node[]> {
  const stored = counted.length === 0 ? [] : await selectNodes(tx, counted)
  const known = new Map(stored.map(({ level, index, hash }) => [`${level} ${index}`, hash]))
  return counted
    .filter(({ level, index, hash }) => !known.get(`${level} ${index}`)?.equals(hash))
    .map(({ level, index }) => ({ level, index }))
}

async function findChanged(
  tx: Tx,
  { from, size, leaves }: { from: number; size: number; leaves: readonly Leaf[] },
): Promise<number[]> {
  const committed = new Map(leaves.map(({ index, commitment }) => [index, commitment]))
  const opened = await selectOpened(tx, { from, to: size })
  return opened
    .filter(({ index, salt, ...record }) => !committed.get(index)?.equals(commitmentOf(salt, canonicalRecord(record))))
    .map(({ index }) => index)
}
