import type { BoardDay, Lane } from './board.ts'
import type { Window } from './day.ts'
import { minutesWithin } from './free.ts'
import type { Way } from './ways.ts'

/** Minutes between arriving and leaving when nobody of the household is served. */
export function waitingOf(times: readonly Window[]): number {
  let waiting = 0
  let until = Number.POSITIVE_INFINITY
  for (const { from, to } of times.toSorted((one, other) => one.from - other.from)) {
    waiting += Math.max(0, from - until)
    until = until === Number.POSITIVE_INFINITY ? to : Math.max(until, to)
  }
  return waiting
}

/**
 * The same for two lists, each in order of its starts, as far as times start by `last`; asked in every step of the search,
 * and so without a list of its own.
 */
export function waitingBeside(
  some: readonly Window[],
  others: readonly Window[],
  last: number = Number.POSITIVE_INFINITY,
): number {
  let waiting = 0
  let until = Number.POSITIVE_INFINITY
  for (let [left, right] = [0, 0]; left < some.length || right < others.length; ) {
    const [one, other] = [some[left], others[right]]
    const isOne = one !== undefined && (other === undefined || one.from <= other.from)
    const next = isOne ? one : other
    if (next === undefined || next.from > last) break
    if (isOne) left += 1
    else right += 1
    waiting += Math.max(0, next.from - until)
    until = until === Number.POSITIVE_INFINITY ? next.to : Math.max(until, next.to)
  }
  return waiting
}

/** Free minutes between the first and the last that a lane is taken. */
export function idleOf(lane: Lane, more: readonly Window[] = []): number {
  const taken = [...lane.taken, ...more]
  if (taken.length === 0) return 0
  const span = {
    from: Math.min(...taken.map(({ from }) => from)),
    to: Math.max(...taken.map(({ to }) => to)),
  }
  return minutesWithin(lane.free, span) - more.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** How much idle time of desks and interpreters some times add; negative where they fill it. */
export function idleAdded(day: BoardDay, placed: readonly (Window & { readonly way: Way })[]): number {
  const lanes = new Map<Lane, Window[]>()
  for (const one of placed) {
    const { desk, interpreter } = one.way
    for (const lane of [day.desks.get(desk), interpreter && day.interpreters.get(interpreter.id)]) {
      if (lane) lanes.set(lane, [...(lanes.get(lane) ?? []), one])
    }
  }
  return [...lanes].reduce((sum, [lane, more]) => sum + idleOf(lane, more) - idleOf(lane), 0)
}
