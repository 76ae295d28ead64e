import type { OpenShop } from './shop.ts'

// Bratley, Fox and Schrage's generator, which Taillard used for his instances.
const [multiplier, modulus] = [16_807, 2_147_483_647]

/** An open shop with times drawn evenly from `low` to `high`; the same seed gives the same shop. */
export function makeOpenShop(
  seed: number,
  size: { jobs: number; machines: number; low: number; high: number },
): OpenShop {
  let state = 1 + (Math.abs(seed) % (modulus - 2))
  const draw = () => {
    state = (state * multiplier) % modulus
    return size.low + Math.floor((state / modulus) * (size.high - size.low + 1))
  }
  return { times: Array.from({ length: size.jobs }, () => Array.from({ length: size.machines }, draw)) }
}
