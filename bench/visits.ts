import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { boundVisits, firstComeFirstServed, inventOffice, type Plan, planVisits } from '@kedjan/engines/visits'
import { atLeast, atMost, type Measurement, plain } from './measurement.ts'
import { type Comparison, compareOffice, wholeVisits } from './visits-office.ts'

const offices = 120
const householdsEach = 42
const daySeeds = [1, 2, 3, 4, 5]

/** A full day of one office, and a week of all offices, each compared with every agency booking for itself. */
export async function benchVisits(say: (line: string) => void): Promise<Measurement[]> {
  return [...benchDay(), ...(await benchWeek(say))]
}

function benchDay(): Measurement[] {
  const days = daySeeds.map((seed) => {
    const office = inventOffice(seed, { dates: ['2026-11-24'], households: 60, bookedShare: 0.55 })
    const start = performance.now()
    const plan = planVisits(office, { seed: 1 })
    const milliseconds = performance.now() - start
    const possible = boundVisits(office).oneVisitPossible
    const other = firstComeFirstServed(office)
    const share = (one: Plan) => wholeVisits(one, possible) / possible.length
    const errands = office.households.reduce((sum, one) => sum + one.errands.length, 0)
    const booked = office.days.reduce((sum, one) => sum + one.booked.length, 0)
    return { milliseconds, plan, other, share: share(plan), otherShare: share(other), errands, booked }
  })
  const mean = (of: (one: (typeof days)[number]) => number) => days.reduce((sum, one) => sum + of(one), 0) / days.length
  return [
    plain(
      'a day: errands',
      mean(({ errands }) => errands),
      'errands',
    ),
    plain(
      'a day: booked before',
      mean(({ booked }) => booked),
      'errands',
    ),
    atMost('a day: planned, slowest', Math.max(...days.map(({ milliseconds }) => milliseconds)), 'ms', 2000),
    atLeast(
      'a day: whole in one visit where possible, least',
      Math.min(...days.map(({ share }) => share)),
      'share',
      0.95,
    ),
    plain(
      'a day: the same, first come first served',
      mean(({ otherShare }) => otherShare),
      'share',
    ),
    plain(
      'a day: errands without a time',
      mean(({ plan }) => plan.figures.unplannedErrands),
      'errands',
    ),
    plain(
      'a day: the same, first come first served',
      mean(({ other }) => other.figures.unplannedErrands),
      'errands',
    ),
    plain(
      'a day: waiting',
      mean(({ plan }) => plan.figures.waitingMinutes / plan.visits.length),
      'minutes/visit',
    ),
    plain(
      'a day: the same, first come first served',
      mean(({ other }) => other.figures.waitingMinutes / other.visits.length),
      'minutes/visit',
    ),
    plain(
      'a day: idle staff',
      mean(({ plan }) => plan.figures.idleMinutes),
      'minutes',
    ),
    plain(
      'a day: the same, first come first served',
      mean(({ other }) => other.figures.idleMinutes),
      'minutes',
    ),
  ]
}

async function benchWeek(say: (line: string) => void): Promise<Measurement[]> {
  const threads = Math.min(2, availableParallelism())
  say(`${offices} offices, ${offices * householdsEach} households, ${threads} threads`)
  const start = performance.now()
  const shares = Array.from({ length: threads }, (_, thread) => inThread(thread, threads))
  const all = (await Promise.all(shares)).flat()
  const elapsed = (performance.now() - start) / 1000
  const sum = (of: (one: Comparison) => number) => all.reduce((total, one) => total + of(one), 0)
  const planned = sum((one) => one.planned.milliseconds) / 1000 / threads
  return [
    plain(
      'a week: households',
      sum(({ households }) => households),
      'households',
    ),
    plain(
      'a week: errands',
      sum(({ errands }) => errands),
      'errands',
    ),
    atMost('a week: planned', planned, 's', 120),
    plain('a week: with bounds and comparison', elapsed, 's'),
    atLeast(
      'a week: whole in one visit where possible',
      sum((one) => one.planned.whole) / sum((one) => one.possible),
      'share',
      0.95,
    ),
    plain(
      'a week: the same, first come first served',
      sum((one) => one.firstCome.whole) / sum((one) => one.possible),
      'share',
    ),
    plain(
      'a week: visits',
      sum((one) => one.planned.visits),
      'visits',
    ),
    plain(
      'a week: lower bound on visits',
      sum(({ bound }) => bound),
      'visits',
    ),
    plain(
      'a week: visits, first come first served',
      sum((one) => one.firstCome.visits),
      'visits',
    ),
    plain('a week: waiting', sum((one) => one.planned.waiting) / sum((one) => one.planned.visits), 'minutes/visit'),
    plain(
      'a week: the same, first come first served',
      sum((one) => one.firstCome.waiting) / sum((one) => one.firstCome.visits),
      'minutes/visit',
    ),
    plain('a week: idle staff', sum((one) => one.planned.idle) / offices, 'minutes/office'),
    plain('a week: the same, first come first served', sum((one) => one.firstCome.idle) / offices, 'minutes/office'),
    plain(
      'a week: errands without a time',
      sum((one) => one.planned.unplanned),
      'errands',
    ),
    plain(
      'a week: the same, first come first served',
      sum((one) => one.firstCome.unplanned),
      'errands',
    ),
  ]
}

function inThread(thread: number, threads: number): Promise<Comparison[]> {
  const seeds = Array.from({ length: offices }, (_, index) => index + 1).filter((seed) => seed % threads === thread)
  if (threads === 1) return Promise.resolve(seeds.map((seed) => compareOffice(seed, householdsEach)))
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./visits-thread.ts', import.meta.url), { workerData: { seeds, householdsEach } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
