import { randomFillSync } from 'node:crypto'
import type { Instant } from './dates.ts'

/** An opaque id: UUID version 7, so that new rows lie beside each other in an index. */
export type Id = string

// Chance is drawn for many ids at a time: each draw is a call of the operating system.
const drawn = Buffer.alloc(16 * 256)
let used = drawn.length

function drawBytes(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += 16
  return drawn.subarray(used - 16, used)
}

/** Makes an id whose order follows the given instant. */
export function newId(at: Instant): Id {
  const bytes = drawBytes()
  bytes.writeUIntBE(at.epochMilliseconds, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The least id that can be made at an instant: ids made before come before it. */
export function firstIdAt(at: Instant): Id {
  const hex = at.epochMilliseconds.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
