/** A stream of numbers that depends on nothing but its names: the same names give the same numbers, for ever. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number; both ends count. */
  between(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the choices, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** Around `mode`, never outside `low` and `high`. */
  triangular(low: number, mode: number, high: number): number
}

/**
 * Opens a stream by name. Every decision has a stream of its own, named after what it is about,
 * so that a draw more in one place shifts no number in another.
 */
export function streamOf(seed: number, ...names: readonly (string | number)[]): Random {
  const next = sfc32(wordsOf(`${seed}|${names.join('|')}`))
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (from) => at(from, between(0, from.length - 1)),
    weighted: (choices) => weightedFrom(choices, next()),
    triangular: (low, mode, high) => triangularFrom({ low, mode, high }, next()),
  }
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[index]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function weightedFrom<T>(choices: readonly (readonly [T, number])[], drawn: number): T {
  const sum = choices.reduce((total, [, weight]) => total + weight, 0)
  let left = drawn * sum
  for (const [choice, weight] of choices) {
    if (left < weight) return choice
    left -= weight
  }
  return at(choices, choices.length - 1)[0]
}

function triangularFrom(shape: { low: number; mode: number; high: number }, drawn: number): number {
  const { low, mode, high } = shape
  if (high <= low) return low
  const bend = (mode - low) / (high - low)
  return drawn < bend
    ? low + Math.sqrt(drawn * (high - low) * (mode - low))
    : high - Math.sqrt((1 - drawn) * (high - low) * (high - mode))
}

type Words = [number, number, number, number]

/** Spreads a text over four words of 32 bits. */
function wordsOf(text: string): Words {
  const words: Words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    words[0] = Math.imul(words[0] ^ code, 0x85ebca6b) ^ (words[3] >>> 13)
    words[1] = Math.imul(words[1] ^ code, 0xc2b2ae35) ^ (words[0] >>> 15)
    words[2] = Math.imul(words[2] ^ code, 0x27d4eb2f) ^ (words[1] >>> 11)
    words[3] = Math.imul(words[3] ^ code, 0x165667b1) ^ (words[2] >>> 16)
  }
  return words
}

/** Chris Doty-Humphrey's small fast counting generator, as in PractRand. */
function sfc32([first, second, third, fourth]: Words): () => number {
  let [a, b, c, counter] = [first, second, third, fourth]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let turn = 0; turn < 12; turn += 1) next()
  return next
}
