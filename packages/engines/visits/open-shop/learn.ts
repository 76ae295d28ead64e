import { at } from '../numbers.ts'
import { addBlame, fade } from './ranking.ts'
import { backTo, type Clause, type Conflict, enact, type Search, tellReasons } from './search.ts'

interface Lesson {
  /** At least one of them is true. The first must turn when it has gone back; the second is of the level to go back to. */
  readonly literals: readonly number[]
  readonly level: number
  readonly spread: number
}

/**
 * Learns a clause from a conflict and goes back to where it forces a literal. Answers `never` when the conflict rests on no decision:
 * there is no schedule within the limit.
 */
export function learnFrom(search: Search, conflict: Conflict): Conflict | 'never' | undefined {
  const blamed: number[] = []
  conflict((literal) => blamed.push(literal))
  const deepest = blamed.reduce((most, literal) => Math.max(most, at(search.level, literal >> 1)), 0)
  if (deepest === 0) return 'never'
  const { literals, level, spread } = traceBack(search, blamed, deepest)
  const clause: Clause = { literals: Int32Array.from(literals), spread }
  backTo(search, level)
  fade(search.ranking)
  const turned = at(clause.literals, 0)
  if (literals.length === 1) return enact(search, turned, 'decided')
  search.learnt.push(clause)
  watch(search, clause)
  return enact(search, turned, clause)
}

function watch(search: Search, clause: Clause): void {
  search.watchers[at(clause.literals, 0)]?.push(clause)
  search.watchers[at(clause.literals, 1)]?.push(clause)
}

/** Follows reasons back until a single literal of the deepest level stands for all of that level (the first unique implication point). */
function traceBack(search: Search, blamed: readonly number[], deepest: number): Lesson {
  const { marked, level, orders } = search
  const touched: number[] = []
  const lower: number[] = []
  let open = 0
  const mark = (literal: number) => {
    const pair = literal >> 1
    const depth = at(level, pair)
    if (at(marked, pair) === 1 || depth === 0) return
    marked[pair] = 1
    touched.push(pair)
    addBlame(search.ranking, pair)
    if (depth === deepest) open += 1
    else lower.push(literal)
  }
  for (const literal of blamed) mark(literal)
  let place = orders.trailSize
  let literal = -1
  while (open > 0) {
    place -= 1
    literal = at(orders.trail, place)
    if (at(marked, literal >> 1) === 0 || at(level, literal >> 1) !== deepest) continue
    open -= 1
    if (open > 0) tellReasons(search, literal, mark)
  }
  const lesson = lessonOf(
    search,
    literal,
    lower.filter((one) => !isImplied(search, one)),
  )
  for (const pair of touched) marked[pair] = 0
  return lesson
}

/** Whether the other literals of the lesson already say it. */
function isImplied(search: Search, literal: number): boolean {
  if (search.why[literal] === 'decided') return false
  let implied = true
  tellReasons(search, literal, (reason) => {
    const pair = reason >> 1
    if (at(search.marked, pair) === 0 && at(search.level, pair) > 0) implied = false
  })
  return implied
}

function lessonOf(search: Search, turning: number, lower: readonly number[]): Lesson {
  const levelOf = (literal: number) => at(search.level, literal >> 1)
  const sorted = lower.toSorted((one, other) => levelOf(other) - levelOf(one))
  const levels = new Set(sorted.map(levelOf))
  const [nearest] = sorted
  return {
    literals: [turning, ...sorted].map((literal) => literal ^ 1),
    level: nearest === undefined ? 0 : levelOf(nearest),
    spread: levels.size + 1,
  }
}

/** Forgets the worse half of what was learnt, but nothing that something rests on now. */
export function forget(search: Search): void {
  const { learnt, why, watchers } = search
  const isNeeded = (clause: Clause) => clause.spread <= 2 || why[at(clause.literals, 0)] === clause
  const ranked = learnt.filter((clause) => !isNeeded(clause)).toSorted((one, other) => one.spread - other.spread)
  const kept = [...learnt.filter(isNeeded), ...ranked.slice(0, ranked.length >> 1)]
  for (const list of watchers) list.length = 0
  search.learnt = kept
  for (const clause of kept) watch(search, clause)
}
