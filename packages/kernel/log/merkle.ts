import { hash } from 'node:crypto'

/** SHA-256: thirty-two bytes. */
export type Hash = Buffer

/** A full subtree: `index` counts those of its level from the left, level 0 being the leaves. */
export interface Node {
  readonly level: number
  readonly index: number
}

/** Leaves from `from` up to, and without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The hash of a leaf (RFC 9162 2.1.1): the prefix keeps a leaf from ever passing for a node. */
export function hashLeaf(leaf: string | Uint8Array): Hash {
  if (typeof leaf === 'string') return hash('sha256', `\0${leaf}`, 'buffer')
  return hash('sha256', Buffer.concat([Buffer.of(0), leaf]), 'buffer')
}

const both = Buffer.alloc(65)
both[0] = 1

/** The hash of two subtrees side by side. */
export function hashNode(left: Hash, right: Hash): Hash {
  both.set(left, 1)
  both.set(right, 33)
  return hash('sha256', both, 'buffer')
}

/** The root of a tree without leaves. */
export const emptyRoot: Hash = hash('sha256', '', 'buffer')

/** The full subtrees that a span is made of, from the left; a span of the tree begins where a subtree of its size may begin. */
export function subtreesOf({ from, to }: Span): Node[] {
  const nodes: Node[] = []
  for (let at = from; at < to; ) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** The hash over subtrees that lie side by side, the largest first. */
export function joinSubtrees(hashes: readonly Hash[]): Hash {
  const [smallest, ...larger] = hashes.toReversed()
  return smallest ? larger.reduce((right, left) => hashNode(left, right), smallest) : emptyRoot
}

/** A tree that grows by its last leaf. It holds the roots of the full subtrees it is made of, one for each power of two at most. */
export interface GrowingTree {
  readonly size: number
  append(leafHash: Hash): void
  root(): Hash
}

/** Goes on from a tree of that size, whose full subtrees have these roots; tells of every full subtree that comes into being. */
export function growTree(size: number, peaks: readonly Hash[], onNode?: (node: Node, hash: Hash) => void): GrowingTree {
  const stack = [...peaks]
  let grown = size
  return {
    get size() {
      return grown
    },
    append(leafHash) {
      let top = leafHash
      let index = grown
      for (let level = 1; index % 2 === 1; level += 1) {
        const left = stack.pop()
        if (!left) throw new Error('a tree was opened without all of its subtrees')
        top = hashNode(left, top)
        index = (index - 1) / 2
        onNode?.({ level, index }, top)
      }
      stack.push(top)
      grown += 1
    },
    root: () => joinSubtrees(stack),
  }
}
