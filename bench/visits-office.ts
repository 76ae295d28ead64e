import { boundVisits, firstComeFirstServed, inventOffice, type Plan, planVisits } from '@kedjan/engines/visits'

const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

interface Measured {
  readonly visits: number
  readonly waiting: number
  readonly idle: number
  readonly unplanned: number
  readonly whole: number
  readonly milliseconds: number
}

export interface Comparison {
  readonly households: number
  readonly errands: number
  readonly bound: number
  /** Households for whom one visit is possible. */
  readonly possible: number
  readonly planned: Measured
  readonly firstCome: Measured
}

/** A week of one office, planned and as every agency books for itself. */
export function compareOffice(seed: number, households: number): Comparison {
  const office = inventOffice(seed, { dates: week, households, bookedShare: 0.3 })
  const { visits, oneVisitPossible } = boundVisits(office)
  const measure = (plan: () => Plan): Measured => {
    const start = performance.now()
    const made = plan()
    const milliseconds = performance.now() - start
    const { figures } = made
    return {
      visits: figures.visits,
      waiting: figures.waitingMinutes,
      idle: figures.idleMinutes,
      unplanned: figures.unplannedErrands,
      whole: wholeVisits(made, oneVisitPossible),
      milliseconds,
    }
  }
  return {
    households,
    errands: office.households.reduce((sum, one) => sum + one.errands.length, 0),
    bound: visits,
    possible: oneVisitPossible.length,
    planned: measure(() => planVisits(office, { seed: 1 })),
    firstCome: measure(() => firstComeFirstServed(office)),
  }
}

/** How many of some households have all that can be planned for them in a single visit. */
export function wholeVisits(plan: Plan, households: readonly string[]): number {
  const left = new Set(
    plan.unplanned.filter(({ because }) => because.reason === 'fully_booked').map((one) => one.household),
  )
  const visits = Map.groupBy(plan.visits, ({ household }) => household)
  return households.filter((id) => visits.get(id)?.length === 1 && !left.has(id)).length
}
