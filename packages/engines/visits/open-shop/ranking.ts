import { at } from '../numbers.ts'

/** Pairs by how much they have lately been to blame for dead ends; the foremost is decided next. A binary heap. */
export interface Ranking {
  readonly blame: Float64Array
  step: number
  readonly heap: Int32Array
  /** Where a pair stands in the heap; -1 when it does not. */
  readonly place: Int32Array
  size: number
}

const largest = 1e100
const fading = 0.95

export function rankingOf(blame: Float64Array): Ranking {
  const count = blame.length
  const ranking = { blame, step: 1, heap: new Int32Array(count), place: new Int32Array(count).fill(-1), size: 0 }
  for (let pair = 0; pair < count; pair += 1) enter(ranking, pair)
  return ranking
}

export function enter(ranking: Ranking, pair: number): void {
  if (at(ranking.place, pair) >= 0) return
  ranking.size += 1
  rise(ranking, pair, ranking.size - 1)
}

/** Takes out the foremost pair; -1 when none is left. */
export function takeForemost(ranking: Ranking): number {
  if (ranking.size === 0) return -1
  const foremost = at(ranking.heap, 0)
  ranking.place[foremost] = -1
  ranking.size -= 1
  if (ranking.size > 0) sink(ranking, at(ranking.heap, ranking.size))
  return foremost
}

export function addBlame(ranking: Ranking, pair: number): void {
  const { blame } = ranking
  blame[pair] = at(blame, pair) + ranking.step
  if (at(blame, pair) > largest) {
    for (let index = 0; index < blame.length; index += 1) blame[index] = at(blame, index) / largest
    ranking.step /= largest
  }
  const place = at(ranking.place, pair)
  if (place >= 0) rise(ranking, pair, place)
}

/** Lets blame of long ago count less. */
export function fade(ranking: Ranking): void {
  ranking.step /= fading
}

function rise({ blame, heap, place }: Ranking, pair: number, from: number): void {
  let here = from
  while (here > 0) {
    const above = (here - 1) >> 1
    const other = at(heap, above)
    if (at(blame, other) >= at(blame, pair)) break
    heap[here] = other
    place[other] = here
    here = above
  }
  heap[here] = pair
  place[pair] = here
}

function sink({ blame, heap, place, size }: Ranking, pair: number): void {
  let here = 0
  for (let below = 1; below < size; below = 2 * here + 1) {
    if (below + 1 < size && at(blame, at(heap, below + 1)) > at(blame, at(heap, below))) below += 1
    const other = at(heap, below)
    if (at(blame, other) <= at(blame, pair)) break
    heap[here] = other
    place[other] = here
    here = below
  }
  heap[here] = pair
  place[pair] = here
}
