/** The number at a place that is known to be there; reads of typed arrays carry no `undefined` this way, and cost nothing. */
export function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0
}

/** The element at a place that is known to be there. */
export function got<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`)
  return found
}

export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number
}

/** A stream of numbers that depends on nothing but its seed (Tommy Ettinger's mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (count) => Math.floor(next() * count) }
}

/** Compares from the first that differs. */
export function isLess(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0
    if (value !== against) return value < against
  }
  return false
}
