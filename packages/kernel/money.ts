/** An amount in öre (1/100 krona), always a whole number. */
export type Money = number & { readonly __unit: 'öre' }

/** Makes an amount from whole öre; throws for fractions and for amounts that a double cannot hold exactly. */
export function fromOre(ore: number): Money {
  if (!Number.isSafeInteger(ore)) throw new RangeError(`an amount must be a whole number of öre, not ${ore}`)
  return ore as Money
}

export function fromKronor(kronor: number): Money {
  return fromOre(kronor * 100)
}

export function addMoney(...amounts: readonly Money[]): Money {
  return fromOre(amounts.reduce<number>((sum, amount) => sum + amount, 0))
}

/**
 * An exact share of an amount, rounded once to whole öre, halves away from zero.
 * The share is a fraction of whole numbers, so that 37 % is `{ of: 100, take: 37 }` and never 0.37.
 */
export function shareOf(amount: Money, share: { take: number; of: number }): Money {
  const scaled = BigInt(amount) * BigInt(share.take) * 2n
  const divisor = BigInt(share.of)
  const rounded = scaled >= 0n ? (scaled / divisor + 1n) / 2n : -((-scaled / divisor + 1n) / 2n)
  return fromOre(Number(rounded))
}
