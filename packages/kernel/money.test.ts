import { describe, expect, it } from 'vitest'
import { addMoney, fromKronor, fromOre, shareOf } from './money.ts'

describe('money', () => {
  it('is whole öre', () => {
    expect(fromKronor(335)).toBe(33_500)
    expect(() => fromOre(0.5)).toThrow('whole number of öre')
  })

  it('adds without drift', () => {
    expect(addMoney(fromOre(10), fromOre(20), fromOre(-5))).toBe(25)
  })

  it('rounds a share once, halves away from zero', () => {
    expect(shareOf(fromOre(5), { take: 1, of: 2 })).toBe(3)
    expect(shareOf(fromOre(-5), { take: 1, of: 2 })).toBe(-3)
    expect(shareOf(fromOre(59_200_00), { take: 37, of: 100 })).toBe(21_904_00)
    expect(shareOf(fromOre(100), { take: 1, of: 3 })).toBe(33)
  })
})
