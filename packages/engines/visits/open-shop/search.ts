import { at } from '../numbers.ts'
import { assume, type Clash, explain, forceByBounds, reasonsOf, settle } from './bounds.ts'
import { type Orders, ordersOf, undo } from './orders.ts'
import { enter, type Ranking, rankingOf } from './ranking.ts'
import type { Shop, Starts } from './shop.ts'

/** At least one of the literals is true. The first two are watched. */
export interface Clause {
  readonly literals: Int32Array
  /** How many levels of decisions its literals came from when it was learnt; few is good. */
  readonly spread: number
}

/** Why a literal is true: decided, forced by bounds, or the last way out of a clause. */
type Why = 'decided' | 'bounds' | Clause

/** The literals, all true, that cannot all be. */
export type Conflict = (tell: (literal: number) => void) => void

export interface Search {
  readonly shop: Shop
  readonly orders: Orders
  readonly ranking: Ranking
  /** Which way each pair is tried first: 0 as numbered, 1 reversed. */
  readonly leaning: Uint8Array
  readonly why: Why[]
  /** By pair, the level of decisions at which it was settled. */
  readonly level: Int32Array
  readonly levels: { trailSize: number; events: number }[]
  readonly watchers: Clause[][]
  learnt: Clause[]
  /** How much of the trail the clauses have seen. */
  seen: number
  /** Marks of pairs while a conflict is traced. */
  readonly marked: Uint8Array
}

export function searchOf(shop: Shop): Search {
  const orders = ordersOf(shop)
  const { pairs, before, after, times } = orders
  const blame = Float64Array.from({ length: pairs }, (_, pair) => {
    const length = at(times, at(before, 2 * pair)) + at(times, at(after, 2 * pair))
    return length / (2 * shop.bound + 1)
  })
  return {
    shop,
    orders,
    ranking: rankingOf(blame),
    leaning: new Uint8Array(pairs),
    why: new Array<Why>(2 * pairs).fill('decided'),
    level: new Int32Array(pairs),
    levels: [],
    watchers: Array.from({ length: 2 * pairs }, () => []),
    learnt: [],
    seen: 0,
    marked: new Uint8Array(pairs),
  }
}

/** Leans every pair the way it stands in a schedule. */
export function leanOn(search: Search, starts: Starts): void {
  const { before, after, pairs } = search.orders
  for (let pair = 0; pair < pairs; pair += 1) {
    search.leaning[pair] = at(starts, at(before, 2 * pair)) <= at(starts, at(after, 2 * pair)) ? 0 : 1
  }
}

/** Settles the pair with the most blame the way it leans, for good. */
export function settleForemost(search: Search): void {
  const { ranking, leaning } = search
  // The limit is not known yet; the bounds that move are looked at when it is.
  search.orders.limit = Number.MAX_SAFE_INTEGER
  const pair = at(ranking.heap, 0)
  enact(search, 2 * pair + at(leaning, pair), 'decided')
}

/** A literal becomes true for a reason. */
export function enact(search: Search, literal: number, why: Why): Conflict | undefined {
  const { orders } = search
  search.why[literal] = why
  search.level[literal >> 1] = search.levels.length
  const clash = why === 'bounds' ? forceByBounds(orders, literal) : assume(orders, literal)
  return clash && conflictOf(orders, clash)
}

function conflictOf(orders: Orders, clash: Clash): Conflict {
  return (tell) => explain(orders, clash, tell)
}

/** Draws all that follows, from bounds and from what was learnt. */
export function propagate(search: Search): Conflict | undefined {
  const { orders } = search
  let conflict: Conflict | undefined
  const force = (literal: number) => {
    search.why[literal] = 'bounds'
    search.level[literal >> 1] = search.levels.length
    return forceByBounds(orders, literal)
  }
  while (search.seen < orders.trailSize || orders.queueSize > 0) {
    while (search.seen < orders.trailSize && !conflict) {
      search.seen += 1
      conflict = visit(search, at(orders.trail, search.seen - 1) ^ 1)
    }
    if (conflict) return conflict
    const clash = settle(orders, force)
    if (clash) return conflictOf(orders, clash)
  }
  return undefined
}

/** Goes through the clauses that watch a literal which has become false. */
function visit(search: Search, falseLiteral: number): Conflict | undefined {
  const { value } = search.orders
  const clauses = search.watchers[falseLiteral] ?? []
  let kept = 0
  let conflict: Conflict | undefined
  for (const clause of clauses) {
    if (conflict || !rewatch(search, clause, falseLiteral)) {
      clauses[kept] = clause
      kept += 1
      const first = at(clause.literals, 0)
      if (conflict || at(value, first) > 0) continue
      conflict = at(value, first) < 0 ? falsified(clause) : enact(search, first, clause)
    }
  }
  clauses.length = kept
  return conflict
}

/** Lets a clause watch another literal; not possible when all others but the first are false, not needed when the first is true. */
function rewatch(search: Search, clause: Clause, falseLiteral: number): boolean {
  const { literals } = clause
  const { value } = search.orders
  if (at(literals, 0) === falseLiteral) {
    literals[0] = at(literals, 1)
    literals[1] = falseLiteral
  }
  if (at(value, at(literals, 0)) > 0) return false
  for (let place = 2; place < literals.length; place += 1) {
    const literal = at(literals, place)
    if (at(value, literal) < 0) continue
    literals[1] = literal
    literals[place] = falseLiteral
    search.watchers[literal]?.push(clause)
    return true
  }
  return false
}

function falsified({ literals }: Clause): Conflict {
  return (tell) => {
    for (const literal of literals) tell(literal ^ 1)
  }
}

/** The true literals that a true literal follows from. */
export function tellReasons(search: Search, literal: number, tell: (reason: number) => void): void {
  const why = search.why[literal]
  if (why === 'bounds') reasonsOf(search.orders, literal, tell)
  if (why === 'bounds' || why === 'decided' || why === undefined) return
  for (const other of why.literals) if (other !== literal) tell(other ^ 1)
}

/** Takes back all decisions after a level. */
export function backTo(search: Search, level: number): void {
  const { orders, levels, ranking } = search
  const mark = levels[level]
  if (!mark) return
  for (let place = orders.trailSize - 1; place >= mark.trailSize; place -= 1) {
    const literal = at(orders.trail, place)
    search.leaning[literal >> 1] = literal & 1
    enter(ranking, literal >> 1)
  }
  undo(orders, mark.trailSize, mark.events)
  levels.length = level
  search.seen = mark.trailSize
}
