import { randomFillSync } from 'node:crypto'

// Chance is drawn for many at a time: each draw is a call of the operating system.
const drawn = Buffer.alloc(8192)
let used = drawn.length

/** So many bytes that nobody can foresee, each given once. The caller uses them at once: they lie where later ones will be drawn. */
export function drawBytes(count: number): Buffer {
  if (used + count > drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += count
  return drawn.subarray(used - count, used)
}
