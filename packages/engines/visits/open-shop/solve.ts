import { randomOf } from '../numbers.ts'
import { bestDense } from './dense.ts'
import { lookFor } from './prove.ts'
import { leanOn, type Search, searchOf, settleForemost } from './search.ts'
import { makespanOf, type OpenShop, rowsOf, type Shop, type Starts, shopOf } from './shop.ts'

export interface OpenShopOptions {
  readonly seed: number
  /** Asked now and then; once it answers yes, the best so far is the answer. */
  readonly stop: () => boolean
}

export interface OpenShopSchedule {
  readonly makespan: number
  /** No schedule is shorter than this; that much is proven. */
  readonly lowerBound: number
  /** Whether makespan and lower bound meet. */
  readonly optimal: boolean
  /** When each operation starts, a row a job. */
  readonly starts: readonly (readonly number[])[]
}

const denseTries = 200
// A search over more pairs than this costs more memory than it is worth; dense schedules meet the bound there.
const mostPairs = 400_000

/** The shortest schedule of an open shop, or the shortest found when it is told to stop, with what is proven of it. */
export function solveOpenShop(instance: OpenShop, { seed, stop }: OpenShopOptions): OpenShopSchedule {
  const shop = shopOf(instance)
  const dense = bestDense(shop, randomOf(seed), (tried) => tried < denseTries && !stop())
  const best: Best = { starts: dense, makespan: makespanOf(shop, dense), lowerBound: shop.bound }
  if (best.makespan > best.lowerBound && pairsOf(shop) <= mostPairs) close(shop, best, stop)
  const { makespan, lowerBound } = best
  return { makespan, lowerBound, optimal: makespan === lowerBound, starts: rowsOf(shop, best.starts) }
}

interface Best {
  starts: Starts
  makespan: number
  lowerBound: number
}

/**
 * Shortens the best schedule by one search that keeps what it learns, since what holds for a limit holds for every lower one.
 * Where that takes long, other searches raise the lower bound from the middle of what is left.
 */
function close(shop: Shop, best: Best, stop: () => boolean): void {
  const search = searchFrom(shop, best.starts)
  for (let conflicts = 4000; best.makespan > best.lowerBound && !stop(); conflicts *= 2) {
    while (attempt(search, best, best.makespan - 1, { conflicts, stop }) === 'shorter');
    if (best.makespan - best.lowerBound < 2 || stop()) continue
    const middle = searchFrom(shop, best.starts)
    const limit = (best.makespan + best.lowerBound) >> 1
    attempt(middle, best, limit, { conflicts: conflicts >> 2, stop })
  }
}

/** A search that leans on a schedule. Every schedule can be run backwards, so one pair, the longest, may stay as it stands there. */
function searchFrom(shop: Shop, starts: Starts): Search {
  const search = searchOf(shop)
  leanOn(search, starts)
  settleForemost(search)
  return search
}

function attempt(
  search: Search,
  best: Best,
  limit: number,
  effort: { conflicts: number; stop: () => boolean },
): 'shorter' | 'done' {
  if (best.makespan === best.lowerBound) return 'done'
  const found = lookFor(search, limit, effort)
  if (found === undefined) return 'done'
  if (found === 'never') {
    best.lowerBound = limit + 1
    return 'done'
  }
  const makespan = makespanOf(search.shop, found)
  if (makespan > limit) throw new Error(`a schedule of ${makespan} was found where ${limit} was asked for`)
  best.starts = found
  best.makespan = makespan
  return 'shorter'
}

function pairsOf({ lanes }: Shop): number {
  return lanes.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
}
