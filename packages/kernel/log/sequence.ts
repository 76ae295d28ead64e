import { system } from '../actor.ts'
import { asActor } from '../as-actor.ts'
import type { Clock } from '../clock.ts'
import type { Ground, Tx } from '../database.ts'
import type { Instant } from '../dates.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type GrowingTree, growTree, type Hash, hashLeaf, type Node, subtreesOf } from './merkle.ts'
import type { Signer } from './note.ts'
import {
  deleteUnsequenced,
  findLatestCheckpoint,
  hasWork,
  insertCheckpoint,
  insertLeaves,
  insertNodes,
  type StoredLine,
  selectHashes,
  selectTreeSize,
  selectUnsequenced,
  takeTurn,
} from './queries.ts'
import { canonicalRecord, commitmentOf, leafText } from './record.ts'

/** How many lines are given their place in one transaction. */
const batch = 5000

/**
 * Gives committed lines their place in the tree, and signs what the tree has become: all in one transaction, so that one who is
 * killed leaves nothing half. Who finds another at work leaves it to that one. Answers whether more is waiting.
 */
export async function sequence(ground: Ground, clock: Clock, signer: Signer, atMost = batch): Promise<boolean> {
  return asActor(ground, clock, system, async (tx) => {
    if (!(await hasWork(tx, signer.verifier.text))) return false
    // Must come before the tree is read: what the one before wrote is seen only by statements that begin after its turn.
    if (!(await takeTurn(tx))) return false
    const waiting = await selectUnsequenced(tx, atMost)
    const now = clock.now()
    const lines = waiting.flatMap(({ line }) => line ?? [])
    const tree = await extendTree(tx, lines, now)
    await deleteUnsequenced(
      tx,
      waiting.map(({ activityId }) => activityId),
    )
    await signTree(tx, tree, signer, now)
    return waiting.length === atMost
  })
}

async function extendTree(tx: Tx, lines: readonly StoredLine[], now: Instant): Promise<GrowingTree> {
  const size = await selectTreeSize(tx)
  const peaks = await selectHashes(tx, subtreesOf({ from: 0, to: size }))
  const nodes: (Node & { hash: Hash })[] = []
  const tree = growTree(size, peaks, (node, hash) => nodes.push({ ...node, hash }))
  if (lines.length === 0) return tree
  const at = leafTimeOf(now)
  const leaves = lines.map(({ salt, ...record }, offset) => ({
    index: size + offset,
    activityId: record.id,
    at,
    commitment: commitmentOf(salt, canonicalRecord(record)),
  }))
  for (const leaf of leaves) tree.append(hashLeaf(leafText(leaf)))
  await insertLeaves(tx, leaves)
  await insertNodes(tx, nodes)
  return tree
}

async function signTree(tx: Tx, tree: GrowingTree, signer: Signer, now: Instant): Promise<void> {
  const latest = await findLatestCheckpoint(tx)
  const verifier = signer.verifier.text
  if (latest?.tree_size === tree.size && latest.verifier === verifier) return
  const note = signCheckpoint(signer, { size: tree.size, root: tree.root() })
  await insertCheckpoint(tx, { tree_size: tree.size, verifier, signed_at: now.toString(), note })
}

/** As it stands in the leaf: thousandths of a second, always written out. */
function leafTimeOf(now: Instant): string {
  return now.toString({ fractionalSecondDigits: 3 })
}
