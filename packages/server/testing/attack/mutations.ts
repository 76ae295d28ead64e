import fc from 'fast-check'
import { anyHostile } from './values.ts'

type Change = (holder: Record<string, unknown>, key: string, value: unknown) => void

const changes: readonly Change[] = [
  set,
  (holder, key) => {
    delete holder[key]
  },
  (holder, key) => set(holder, key, [holder[key]]),
  (holder, key) => set(holder, key, { value: holder[key] }),
  (holder, key, value) => set(holder, `${key}2`, value),
  (holder, _key, value) => set(holder, '__proto__', value),
  (holder, _key, value) => set(holder, 'constructor', value),
]

/** Also where the name is one that JavaScript gives a meaning of its own. */
function set(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

/** A value with something wrong at one or two places. */
export function mutated(sound: fc.Arbitrary<unknown>, secrets: readonly string[]): fc.Arbitrary<unknown> {
  const other = secrets.length > 0 ? fc.oneof(anyHostile, fc.constantFrom(...secrets)) : anyHostile
  const wound = fc.record({ at: fc.nat(60), change: fc.nat(changes.length - 1), value: other })
  return fc
    .record({ sound, wounds: fc.array(wound, { minLength: 1, maxLength: 2 }) })
    .map(({ sound: value, wounds }) => {
      const copy: unknown = structuredClone(value)
      for (const { at, change, value: put } of wounds) {
        const places = placesOf(copy)
        const place = places[at % Math.max(places.length, 1)]
        if (place) changes[change]?.(place.holder, place.key, structuredClone(put))
      }
      return copy
    })
}

/** Every place of a value at which something can be changed. */
function placesOf(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])])
}
