import { type Board, type BoardDay, lift, place } from './board.ts'
import type { Appointment, Errand, Household } from './day.ts'
import { type Fit, fitVisit } from './fit.ts'
import type { Wish } from './ways.ts'

export interface Manner extends Wish {
  readonly days?: readonly BoardDay[]
  /** The first that means no waiting will do. */
  readonly quick?: boolean
}

/**
 * The best day for some errands together: one on which the household comes anyhow; else the one with the least waiting,
 * the earliest of several, and on it the times with the least idle time of staff.
 */
function bestDay(board: Board, household: Household, errands: readonly Errand[], manner: Manner = {}): Fit | undefined {
  const days = (manner.days ?? board.days).filter(({ day }) => household.canCome.some(({ date }) => date === day.date))
  const isVisited = (day: BoardDay) => (day.appointments.get(household.id)?.length ?? 0) > 0
  const among = (some: readonly BoardDay[]) => leastWaiting(board, { household, errands }, some, manner)
  return among(days.filter(isVisited)) ?? among(days.filter((day) => !isVisited(day)))
}

function leastWaiting(
  board: Board,
  wanted: { readonly household: Household; readonly errands: readonly Errand[] },
  days: readonly BoardDay[],
  manner: Manner,
): Fit | undefined {
  let best: Fit | undefined
  for (const day of days) {
    // A later day wins only with less waiting.
    if (best?.waitingMinutes === 0) break
    const effort = manner.quick ? ({ effort: 'quick' } as const) : {}
    const fit = fitVisit(board, { ...wanted, day, wish: manner, ...effort })
    if (fit && fit.waitingMinutes < (best?.waitingMinutes ?? Number.POSITIVE_INFINITY)) best = fit
  }
  return best
}

/**
 * Times for the errands of a household in as few visits as possible. Errands that fit nowhere are left out.
 * Nothing is placed: the board is as it was.
 */
export function chooseTimes(
  board: Board,
  household: Household,
  errands: readonly Errand[],
  manner: Manner = {},
): Appointment[] {
  if (errands.length === 0) return []
  const together = bestDay(board, household, errands, manner)
  if (together) return [...together.appointments]
  const fitting = fittingOf(board, household, errands, manner)
  if (fitting.length < errands.length) return chooseTimes(board, household, closedUnder(fitting, errands), manner)
  return inTwo(board, household, errands, manner) ?? oneByOne(board, household, errands, manner)
}

/** Those that would fit some day if what comes before them were done. */
function fittingOf(board: Board, household: Household, errands: readonly Errand[], manner: Manner): Errand[] {
  const isAmong = (id: string) => errands.some((one) => one.id === id)
  return errands.filter((errand) => {
    const alone = { ...errand, after: errand.after.filter((id) => !isAmong(id)) }
    const asked = { household, errands: [alone], wish: manner, effort: 'any' } as const
    return (manner.days ?? board.days).some((day) => fitVisit(board, { ...asked, day }))
  })
}

/** Those whose forerunners are among them too, or are none of these errands. */
function closedUnder(kept: readonly Errand[], all: readonly Errand[]): Errand[] {
  const isLost = (id: string) => all.some((one) => one.id === id) && !kept.some((one) => one.id === id)
  const closed = kept.filter(({ after }) => !after.some(isLost))
  return closed.length === kept.length ? closed : closedUnder(closed, all)
}

// Beyond so many errands the ways to share them out are too many to try; they are put day by day instead.
const mostShared = 7

/** All errands in two visits, as many as possible in one of them; undefined when two do not do. */
function inTwo(
  board: Board,
  household: Household,
  errands: readonly Errand[],
  manner: Manner,
): Appointment[] | undefined {
  const days = (manner.days ?? board.days).filter(({ day }) => household.canCome.some(({ date }) => date === day.date))
  if (days.length < 2 || errands.length < 2 || errands.length > mostShared) return undefined
  for (const some of partsOf(errands)) {
    const first = bestDay(board, household, some, manner)
    if (!first) continue
    const rest = errands.filter((errand) => !some.includes(errand))
    const second = beside(board, first.appointments, () => bestDay(board, household, rest, manner))
    if (second) return [...first.appointments, ...second.appointments]
  }
  return undefined
}

/** The most that fit on one day, then the most of the rest, until nothing more fits. */
function oneByOne(board: Board, household: Household, errands: readonly Errand[], manner: Manner): Appointment[] {
  const parts = errands.length > mostShared ? errands.map((errand) => [errand]) : partsOf(errands)
  for (const some of parts) {
    const fit = bestDay(board, household, some, manner)
    if (!fit) continue
    const rest = errands.filter((errand) => !some.includes(errand))
    const more = beside(board, fit.appointments, () => chooseTimes(board, household, rest, manner))
    return [...fit.appointments, ...more]
  }
  return []
}

/** Every part of the errands but none and all of them, the largest first. */
function partsOf(errands: readonly Errand[]): Errand[][] {
  const parts = Array.from({ length: 2 ** errands.length - 2 }, (_, index) =>
    errands.filter((_errand, place) => ((index + 1) >> place) % 2 === 1),
  )
  return parts.toSorted((one, other) => other.length - one.length)
}

/** Looks while some appointments stand, and takes them away again. */
export function beside<T>(board: Board, appointments: readonly Appointment[], look: () => T): T {
  for (const appointment of appointments) place(board, appointment)
  const seen = look()
  for (const appointment of appointments.toReversed()) lift(board, appointment)
  return seen
}
