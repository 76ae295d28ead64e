import { at, type Random } from '../numbers.ts'
import { makespanOf, type Shop, type Starts } from './shop.ts'

/**
 * Schedules in which nothing waits that could run: at each moment the operation that starts soonest, and among several the one
 * whose job or machine has most left to do. `noise` blurs that rule, so that every call gives another schedule.
 */
function denseSchedule(shop: Shop, random: Random, noise: number): Starts {
  const starts = new Int32Array(shop.count)
  const free = new Int32Array(shop.jobs + shop.machines)
  const left = Float64Array.from(shop.loads)
  const waiting = Int32Array.from({ length: shop.count }, (_, index) => index)
  for (let count = shop.count; count > 0; count -= 1) {
    const place = nextOf(shop, { waiting, count, free, left }, () => 1 + noise * random.next())
    const operation = at(waiting, place)
    waiting[place] = at(waiting, count - 1)
    const [job, machine] = [at(shop.job, operation), shop.jobs + at(shop.machine, operation)]
    const start = Math.max(at(free, job), at(free, machine))
    const time = at(shop.times, operation)
    starts[operation] = start
    free[job] = start + time
    free[machine] = start + time
    left[job] = at(left, job) - time
    left[machine] = at(left, machine) - time
  }
  return starts
}

interface Standing {
  readonly waiting: Int32Array
  readonly count: number
  readonly free: Int32Array
  readonly left: Float64Array
}

function nextOf(shop: Shop, { waiting, count, free, left }: Standing, blur: () => number): number {
  let best = 0
  let soonest = Number.POSITIVE_INFINITY
  let most = 0
  for (let place = 0; place < count; place += 1) {
    const operation = at(waiting, place)
    const job = at(shop.job, operation)
    const machine = shop.jobs + at(shop.machine, operation)
    const start = Math.max(at(free, job), at(free, machine))
    if (start > soonest) continue
    const worth =
      (Math.max(at(left, job), at(left, machine)) + 0.1 * Math.min(at(left, job), at(left, machine))) * blur()
    if (start === soonest && worth <= most) continue
    best = place
    soonest = start
    most = worth
  }
  return best
}

/** The best of many dense schedules; ends early at the bound. */
export function bestDense(shop: Shop, random: Random, goOn: (tried: number) => boolean): Starts {
  let best = denseSchedule(shop, random, 0)
  let shortest = makespanOf(shop, best)
  for (let tried = 1; shortest > shop.bound && goOn(tried); tried += 1) {
    const candidate = denseSchedule(shop, random, random.next() * 0.6)
    const length = makespanOf(shop, candidate)
    if (length >= shortest) continue
    best = candidate
    shortest = length
  }
  return best
}
