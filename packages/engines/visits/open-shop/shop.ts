import { at, got } from '../numbers.ts'

/** A row a job, a column a machine: how long the job needs the machine, in whole numbers from 0. */
export interface OpenShop {
  readonly times: readonly (readonly number[])[]
}

/**
 * The operations that take time, numbered, and the lanes they share. A lane is a job or a machine: of its operations only one runs at a time.
 * Operations of no length are left out; they fit at the very start beside anything.
 */
export interface Shop {
  readonly count: number
  readonly jobs: number
  readonly machines: number
  readonly times: Int32Array
  readonly job: Int32Array
  readonly machine: Int32Array
  /** Operations of each lane: jobs first, then machines. */
  readonly lanes: readonly Int32Array[]
  readonly loads: Int32Array
  /** No schedule is shorter than the fullest lane. */
  readonly bound: number
}

export function shopOf({ times }: OpenShop): Shop {
  const jobs = times.length
  const machines = times[0]?.length ?? 0
  const operations = times.flatMap((row, job) =>
    row.flatMap((time, machine) => (time > 0 ? [{ time, job, machine }] : [])),
  )
  const lanes = Array.from({ length: jobs + machines }, (_, lane) =>
    Int32Array.from(
      operations.flatMap((one, index) => (one.job === lane || jobs + one.machine === lane ? [index] : [])),
    ),
  )
  const all = Int32Array.from(operations, ({ time }) => time)
  const loads = Int32Array.from(lanes, (lane) => lane.reduce((sum, operation) => sum + at(all, operation), 0))
  return {
    count: operations.length,
    jobs,
    machines,
    times: all,
    job: Int32Array.from(operations, ({ job }) => job),
    machine: Int32Array.from(operations, ({ machine }) => machine),
    lanes,
    loads,
    bound: loads.reduce((most, load) => Math.max(most, load), 0),
  }
}

/** Start times of the operations, by their number. */
export type Starts = Int32Array

export function makespanOf(shop: Shop, starts: Starts): number {
  return starts.reduce((latest, start, operation) => Math.max(latest, start + at(shop.times, operation)), 0)
}

/** Start times as rows of jobs, operations of no length at 0. */
export function rowsOf(shop: Shop, starts: Starts): number[][] {
  const rows = Array.from({ length: shop.jobs }, () => new Array<number>(shop.machines).fill(0))
  for (let operation = 0; operation < shop.count; operation += 1) {
    got(rows, at(shop.job, operation))[at(shop.machine, operation)] = at(starts, operation)
  }
  return rows
}
