import { at } from '../numbers.ts'

import { forget, learnFrom } from './learn.ts'
import type { Orders } from './orders.ts'
import { takeForemost } from './ranking.ts'
import { backTo, type Conflict, enact, propagate, type Search } from './search.ts'
import type { Starts } from './shop.ts'

export interface Effort {
  /** Conflicts after which to give up for now. */
  readonly conflicts: number
  readonly stop: () => boolean
}

/** Looks for a schedule no longer than `limit`: the schedule, `never` when there is none, undefined when it gave up. */
export function lookFor(search: Search, limit: number, effort: Effort): Starts | 'never' | undefined {
  backTo(search, 0)
  const { orders } = search
  orders.limit = limit
  if (isTooLong(orders)) return 'never'
  for (let which = 0; which < 2 * orders.count; which += 1) {
    orders.queue[which] = which
    orders.queued[which] = 1
  }
  orders.queueSize = 2 * orders.count
  const run: Run = { search, effort, used: 0 }
  for (let round = 1; run.used < effort.conflicts; round += 1) {
    const found = dive(run, run.used + 100 * luby(round))
    if (found) return found
    if (effort.stop()) return undefined
    backTo(search, 0)
    if (search.learnt.length > 4000) forget(search)
  }
  return undefined
}

/** Bounds that stood before the limit came down are not looked at again unless they move. */
function isTooLong({ amount, times, count, limit }: Orders): boolean {
  for (let one = 0; one < count; one += 1) {
    if (at(amount, one) + at(times, one) + at(amount, one + count) > limit) return true
  }
  return false
}

interface Run {
  readonly search: Search
  readonly effort: Effort
  used: number
}

/** Decides and learns until a schedule stands, it is shown that there is none, or the conflicts of this dive are used up. */
function dive(run: Run, until: number): Starts | 'never' | undefined {
  const { search, effort } = run
  while (run.used < until) {
    let conflict: Conflict | 'never' | undefined = propagate(search)
    while (conflict) {
      run.used += 1
      conflict = learnFrom(search, conflict)
      if (conflict === 'never') return 'never'
      conflict ??= propagate(search)
    }
    if (run.used % 16 === 0 && effort.stop()) return undefined
    const pair = nextOpen(search)
    if (pair < 0) return search.orders.amount.slice(0, search.orders.count)
    const { orders, levels } = search
    levels.push({ trailSize: orders.trailSize, events: orders.events.size })
    enact(search, 2 * pair + at(search.leaning, pair), 'decided')
  }
  return undefined
}

function nextOpen({ ranking, orders }: Search): number {
  let pair = takeForemost(ranking)
  while (pair >= 0 && at(orders.value, 2 * pair) !== 0) pair = takeForemost(ranking)
  return pair
}

/** Luby, Sinclair and Zuckerman's series 1 1 2 1 1 2 4 …: how long a dive may be, whatever one knows of the search. */
function luby(round: number): number {
  let size = 1
  while (size < round + 1) size *= 2
  if (size === round + 1) return size / 2
  return luby(round - size / 2 + 1)
}
