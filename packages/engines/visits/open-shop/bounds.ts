import { at } from '../numbers.ts'
import { appendEvent, type Orders } from './orders.ts'

/** No room is left for an operation: the event of its head and that of its tail. */
export interface Clash {
  readonly head: number
  readonly tail: number
  /** By how much it is too long, less one: so much an explanation may leave out. */
  readonly spare: number
}

/** Makes a literal true and moves the two bounds that it touches; what follows further is for `settle`. */
export function assume(orders: Orders, literal: number): Clash | undefined {
  const { value, trail, before, after, count } = orders
  value[literal] = 1
  value[literal ^ 1] = -1
  trail[orders.trailSize] = literal
  orders.trailSize += 1
  const first = at(before, literal)
  const second = at(after, literal)
  return raise(orders, literal, first, second) ?? raise(orders, literal, second + count, first + count)
}

/** Lets one bound follow from another by a literal. */
function raise(orders: Orders, literal: number, from: number, to: number): Clash | undefined {
  const { amount, times, latest, count, limit } = orders
  const reach = at(amount, from) + at(times, from)
  if (reach <= at(amount, to)) return undefined
  appendEvent(orders, to, reach, { literal, from })
  if (at(orders.queued, to) === 0) {
    orders.queued[to] = 1
    orders.queue[orders.queueSize] = to
    orders.queueSize += 1
  }
  const operation = to < count ? to : to - count
  const length = at(amount, operation) + at(times, operation) + at(amount, operation + count)
  if (length <= limit) return undefined
  return { head: at(latest, operation), tail: at(latest, operation + count), spare: length - limit - 1 }
}

/** Draws what follows from the bounds that moved. `force` is told of each literal that has become the only way. */
export function settle(orders: Orders, force: (literal: number) => Clash | undefined): Clash | undefined {
  while (orders.queueSize > 0) {
    orders.queueSize -= 1
    const which = at(orders.queue, orders.queueSize)
    orders.queued[which] = 0
    const clash = spread(orders, which, force)
    if (clash) return clash
  }
  return undefined
}

/** What a bound that moved means for the operations it shares a lane with. */
function spread(orders: Orders, which: number, force: (literal: number) => Clash | undefined): Clash | undefined {
  const { count, amount, times, value, limit, after } = orders
  const isHead = which < count
  const operation = isHead ? which : which - count
  const turn = isHead ? 0 : 1
  const same = isHead ? 0 : count
  const literals = orders.leaving[operation] ?? new Int32Array()
  for (let place = 0; place < literals.length; place += 1) {
    const leaving = at(literals, place)
    const literal = leaving ^ turn
    const other = at(after, leaving)
    const known = at(value, literal)
    if (known < 0) continue
    if (known > 0) {
      const clash = raise(orders, literal, which, other + same)
      if (clash) return clash
      continue
    }
    const length = at(amount, which) + at(times, which) + at(times, other) + at(amount, other + count - same)
    if (length <= limit) continue
    const clash = force(literal ^ 1)
    if (clash) return clash
  }
  return undefined
}

/** Makes true what bounds leave no other way for, and remembers which bounds those were. */
export function forceByBounds(orders: Orders, literal: number): Clash | undefined {
  // The reverse would put `after` first: its head and the tail of `before` leave too little room.
  orders.fromHead[literal] = at(orders.latest, at(orders.after, literal))
  orders.fromTail[literal] = at(orders.latest, at(orders.before, literal) + orders.count)
  return assume(orders, literal)
}

/** By how much the reverse of a forced literal would be too long, less one. */
function spareOf(orders: Orders, literal: number): number {
  const { events, times, before, after, fromHead, fromTail } = orders
  const [head, tail] = [at(fromHead, literal), at(fromTail, literal)]
  const reached = (event: number) => (event < 0 ? 0 : at(events.reached, event))
  const length = reached(head) + reached(tail) + at(times, at(before, literal)) + at(times, at(after, literal))
  return length - orders.limit - 1
}

/** The true literals that a forced literal follows from. */
export function reasonsOf(orders: Orders, literal: number, tell: (reason: number) => void): void {
  const clash = {
    head: at(orders.fromHead, literal),
    tail: at(orders.fromTail, literal),
    spare: spareOf(orders, literal),
  }
  explain(orders, clash, tell)
}

/**
 * The true literals along the two chains that leave too little room. The far end of a chain is left out
 * as long as the rest alone is too long, so that what is learnt holds in more places.
 */
export function explain(orders: Orders, { head, tail, spare }: Clash, tell: (reason: number) => void): void {
  const left = trace(orders, head, spare, tell)
  trace(orders, tail, left, tell)
}

function trace(orders: Orders, from: number, spare: number, tell: (reason: number) => void): number {
  const { events } = orders
  for (let event = from; event >= 0; event = at(events.cause, event)) {
    const reached = at(events.reached, event)
    if (reached <= spare) return spare - reached
    tell(at(events.literal, event))
  }
  return spare
}
