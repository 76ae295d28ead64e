import { at } from '../numbers.ts'
import type { Shop } from './shop.ts'

/**
 * Which operation comes before which, for every pair that shares a lane, and what follows for the earliest start of each operation (its head)
 * and for the least work after its end (its tail). A literal says "this one before that one"; `literal ^ 1` says the reverse.
 */
export interface Orders {
  readonly count: number
  readonly pairs: number
  /** The earlier and the later operation of each literal. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** Literals in which an operation is the earlier one. */
  readonly leaving: readonly Int32Array[]
  /** 1 true, -1 false, 0 open; by literal. */
  readonly value: Int8Array
  /** True literals in the order in which they became so. */
  readonly trail: Int32Array
  trailSize: number
  /** No schedule may be longer. */
  limit: number
  /** Length of an operation, by bound: heads stand at the number of the operation, tails at that plus `count`. */
  readonly times: Int32Array
  readonly amount: Int32Array
  /** The event that set each bound last; -1 where none has. */
  readonly latest: Int32Array
  readonly events: Events
  /** What a literal that bounds forced rests on: the event of a head and that of a tail. */
  readonly fromHead: Int32Array
  readonly fromTail: Int32Array
  readonly queue: Int32Array
  readonly queued: Uint8Array
  queueSize: number
}

/** Each time a bound rose: which, how far, by which literal, from the event of which other bound, and what it was before. */
export interface Events {
  size: number
  which: Int32Array
  reached: Int32Array
  literal: Int32Array
  cause: Int32Array
  earlier: Int32Array
}

const columns = ['which', 'reached', 'literal', 'cause', 'earlier'] as const

export function ordersOf(shop: Shop): Orders {
  const { count } = shop
  const ends = shop.lanes.flatMap((lane) =>
    [...lane].flatMap((one, place) => [...lane.subarray(place + 1)].flatMap((other) => [one, other])),
  )
  const before = Int32Array.from(ends)
  const after = before.map((_, literal) => at(before, literal ^ 1))
  const leaving = Array.from({ length: count }, () => [] as number[])
  for (const [literal, operation] of before.entries()) leaving[operation]?.push(literal)
  return {
    count,
    pairs: ends.length / 2,
    before,
    after,
    leaving: leaving.map((literals) => Int32Array.from(literals)),
    value: new Int8Array(ends.length),
    trail: new Int32Array(ends.length / 2),
    trailSize: 0,
    limit: 0,
    times: Int32Array.from([...shop.times, ...shop.times]),
    amount: new Int32Array(2 * count),
    latest: new Int32Array(2 * count).fill(-1),
    events: noEvents(),
    fromHead: new Int32Array(ends.length),
    fromTail: new Int32Array(ends.length),
    queue: new Int32Array(2 * count),
    queued: new Uint8Array(2 * count),
    queueSize: 0,
  }
}

function noEvents(): Events {
  const column = () => new Int32Array(1024)
  return { size: 0, which: column(), reached: column(), literal: column(), cause: column(), earlier: column() }
}

/** Writes down that a bound rose. */
export function appendEvent(
  orders: Orders,
  which: number,
  reached: number,
  by: { literal: number; from: number },
): void {
  const { events, latest } = orders
  const event = events.size
  if (event === events.which.length) grow(events)
  events.size = event + 1
  events.which[event] = which
  events.reached[event] = reached
  events.literal[event] = by.literal
  events.cause[event] = at(latest, by.from)
  events.earlier[event] = at(latest, which)
  latest[which] = event
  orders.amount[which] = reached
}

function grow(events: Events): void {
  for (const name of columns) {
    const larger = new Int32Array(events[name].length * 2)
    larger.set(events[name])
    events[name] = larger
  }
}

/** Takes back everything after a place on the trail and a place among the events. */
export function undo(orders: Orders, trailSize: number, eventCount: number): void {
  const { events, latest, amount, trail, value } = orders
  while (events.size > eventCount) {
    events.size -= 1
    const which = at(events.which, events.size)
    const earlier = at(events.earlier, events.size)
    latest[which] = earlier
    amount[which] = earlier < 0 ? 0 : at(events.reached, earlier)
  }
  while (orders.trailSize > trailSize) {
    orders.trailSize -= 1
    const literal = at(trail, orders.trailSize)
    value[literal] = 0
    value[literal ^ 1] = 0
  }
  while (orders.queueSize > 0) {
    orders.queueSize -= 1
    orders.queued[at(orders.queue, orders.queueSize)] = 0
  }
}
