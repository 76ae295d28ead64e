import { hopelessOf } from './because.ts'
import { type Board, boardOf, place, standingOf } from './board.ts'
import type { Appointment, Errand, Household, OfficeDays } from './day.ts'
import { planOf } from './figures.ts'
import { firstFit } from './free.ts'
import type { Plan } from './plan.ts'
import { appointmentOf, waysOf } from './ways.ts'

export interface SingleBooking {
  /** Whether an errand that waits for another can be had on its day, as where somebody plans them together, or can be booked only once that is done: for a later day. */
  readonly followers?: 'same_day' | 'later_day'
}

/**
 * What happens where each agency books for itself: households in the order they asked, each errand by itself at the first time that is free.
 * It keeps every rule that a plan keeps, so that the two can be compared.
 */
export function firstComeFirstServed(office: OfficeDays, { followers = 'same_day' }: SingleBooking = {}): Plan {
  const board = boardOf(office)
  for (const household of office.households) {
    const out = new Set(hopelessOf(office, household).map(({ errand }) => errand))
    for (const errand of inOrder(household.errands)) {
      const isBooked = standingOf(board, household.id).some((one) => one.errand === errand.id)
      const first = out.has(errand.id) || isBooked ? undefined : firstTime(board, household, { errand, followers })
      if (first) place(board, first)
      else if (!isBooked) out.add(errand.id)
    }
  }
  return planOf(board)
}

/** Errands after those they wait for. */
export function inOrder(errands: readonly Errand[]): Errand[] {
  const ready = errands.filter(({ after }) => !after.some((id) => errands.some((one) => one.id === id)))
  if (ready.length === 0) return []
  return [...ready, ...inOrder(errands.filter((errand) => !ready.includes(errand)))]
}

function firstTime(
  board: Board,
  household: Household,
  { errand, followers }: { errand: Errand; followers: 'same_day' | 'later_day' },
): Appointment | undefined {
  const standing = standingOf(board, household.id)
  if (!errand.after.every((id) => standing.some((one) => one.errand === id))) return undefined
  const before = standing.filter((one) => errand.after.includes(one.errand)).map(({ date }) => date)
  const isLater = (date: string) => followers === 'same_day' || before.every((other) => other < date)
  for (const day of board.days.filter(({ day: { date } }) => isLater(date))) {
    const starts = waysOf(board, day, { household, errand }).map((way) => ({
      way,
      from: firstFit(way.free, 0, errand.minutes, board.office.stepMinutes),
    }))
    const [first] = starts.toSorted((one, other) => one.from - other.from)
    if (first && first.from < Number.POSITIVE_INFINITY) return appointmentOf(day, household, first.way, first.from)
  }
  return undefined
}
