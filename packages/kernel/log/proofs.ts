import { emptyRoot, type Hash, hashNode, type Span } from './merkle.ts'

/** Which parts of a tree of `size` leaves prove that leaf `index` is in it, the nearest first (RFC 9162 2.1.3.1). */
export function inclusionSpans(index: number, size: number): Span[] {
  const spans: Span[] = []
  let { from, to }: Span = { from: 0, to: size }
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from)
    if (index < middle) {
      spans.unshift({ from: middle, to })
      to = middle
    } else {
      spans.unshift({ from, to: middle })
      from = middle
    }
  }
  return spans
}

/** Which parts prove that the tree of `first` leaves is the beginning of that of `second` (RFC 9162 2.1.4.1). */
export function consistencySpans(first: number, second: number): Span[] {
  if (first === 0 || first === second) return []
  const spans: Span[] = []
  let { from, to }: Span = { from: 0, to: second }
  while (to !== first) {
    const middle = from + largestPowerBelow(to - from)
    if (first <= middle) {
      spans.unshift({ from: middle, to })
      to = middle
    } else {
      spans.unshift({ from, to: middle })
      from = middle
    }
  }
  return from === 0 ? spans : [{ from, to }, ...spans]
}

function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leafHash: Hash
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** Whether the proof leads from the leaf to the root (RFC 9162 2.1.3.2). */
export function provesInclusion({ index, size, leafHash, root, proof }: Inclusion): boolean {
  if (index < 0 || index >= size) return false
  let [at, last, hash] = [index, size - 1, leafHash]
  for (const part of proof) {
    if (last === 0) return false
    if (isRight(at, last)) {
      hash = hashNode(part, hash)
      ;[at, last] = upToRight(at, last)
    } else hash = hashNode(hash, part)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && hash.equals(root)
}

export interface Consistency {
  readonly first: number
  readonly second: number
  readonly firstRoot: Hash
  readonly secondRoot: Hash
  readonly proof: readonly Hash[]
}

/** Whether the proof shows that the second tree goes on from the first and changed nothing in it (RFC 9162 2.1.4.2). */
export function provesConsistency({ first, second, firstRoot, secondRoot, proof }: Consistency): boolean {
  if (first < 0 || first > second) return false
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot)
  if (first === 0) return proof.length === 0 && firstRoot.equals(emptyRoot)
  const [begin, ...parts] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof
  if (!begin) return false
  let [at, last] = [first - 1, second - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [older, newer] = [begin, begin]
  for (const part of parts) {
    if (last === 0) return false
    if (isRight(at, last)) {
      older = hashNode(part, older)
      newer = hashNode(part, newer)
      ;[at, last] = upToRight(at, last)
    } else newer = hashNode(newer, part)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && older.equals(firstRoot) && newer.equals(secondRoot)
}

/** Whether a subtree has its neighbour to the left; the last of a level does so too. */
function isRight(at: number, last: number): boolean {
  return at % 2 === 1 || at === last
}

/** The last subtree of a level that is alone rises until it has a neighbour. */
function upToRight(from: number, end: number): [number, number] {
  let [at, last] = [from, end]
  while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
  return [at, last]
}

function half(count: number): number {
  return Math.floor(count / 2)
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count))
}
