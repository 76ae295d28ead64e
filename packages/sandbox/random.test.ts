import { describe, expect, it } from 'vitest'
import { streamOf } from './random.ts'

describe('a stream', () => {
  it('gives the same numbers under the same names, today and tomorrow', () => {
    const random = streamOf(1, 'household', 'K-2026-00001')
    expect([random.between(0, 999), random.between(0, 999), random.between(0, 999)]).toEqual([937, 463, 421])
  })

  it('is not shifted by what others draw', () => {
    const undisturbed = streamOf(1, 'a').next()
    const other = streamOf(1, 'b')
    const same = streamOf(1, 'a')
    other.next()
    expect(same.next()).toBe(undisturbed)
  })

  it('differs with the seed and with each name', () => {
    const first = [streamOf(1, 'a', 2), streamOf(2, 'a', 2), streamOf(1, 'a', 3), streamOf(1, 'b', 2)]
    expect(new Set(first.map((random) => random.next())).size).toBe(4)
  })

  it('draws each choice as often as its weight says', () => {
    const random = streamOf(7, 'weights')
    const drawn = Array.from({ length: 10_000 }, () => random.weighted([['rare', 1] as const, ['common', 9] as const]))
    const rare = drawn.filter((choice) => choice === 'rare').length
    expect(rare).toBeGreaterThan(900)
    expect(rare).toBeLessThan(1100)
  })

  it('stays within a triangle, around its top', () => {
    const random = streamOf(7, 'triangle')
    const drawn = Array.from({ length: 10_000 }, () => random.triangular(2, 5, 14))
    const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(14)
    expect(mean).toBeGreaterThan(6.8)
    expect(mean).toBeLessThan(7.2)
  })
})
