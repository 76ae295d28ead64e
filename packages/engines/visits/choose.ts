import { type Board, type BoardDay, lift, place } from './board.ts'
import type { Appointment, Errand, Household } from './day.ts'
import { type Fit, fitVisit } from './fit.ts'
import { isLess } from './numbers.ts'
import type { Wish } from './ways.ts'

export interface Manner extends Wish {
  readonly days?: readonly BoardDay[]
  /** The first that means no waiting will do. */
  readonly quick?: boolean
}

/** The best day for some errands together: no new visit where one stands already, then least waiting, the earliest day, least idle time. */
export function bestDay(
  board: Board,
  household: Household,
  errands: readonly Errand[],
  wish: Manner = {},
): Fit | undefined {
  let best: Fit | undefined
  for (const day of wish.days ?? board.days) {
    if (!household.canCome.some(({ date }) => date === day.day.date)) continue
    const fit = fitVisit(board, { household, errands, day, wish, ...(wish.quick ? { effort: 'quick' } : {}) })
    if (fit && (!best || isBetter(household, fit, best))) best = fit
  }
  return best
}

function isBetter({ id }: Household, one: Fit, other: Fit): boolean {
  const rank = ({ day, waitingMinutes, idleMinutes }: Fit) => [
    (day.appointments.get(id)?.length ?? 0) > 0 ? 0 : 1,
    waitingMinutes,
    day.index,
    idleMinutes,
  ]
  return isLess(rank(one), rank(other))
}

/**
 * Times for the errands of a household in as few visits as possible. Errands that fit nowhere are left out.
 * Nothing is placed: the board is as it was.
 */
export function chooseTimes(
  board: Board,
  household: Household,
  errands: readonly Errand[],
  wish: Manner = {},
): Appointment[] {
  if (errands.length === 0) return []
  const together = bestDay(board, household, errands, wish)
  if (together) return [...together.appointments]
  const fitting = fittingOf(board, household, errands, wish)
  if (fitting.length < errands.length) return chooseTimes(board, household, closedUnder(fitting, errands), wish)
  return inTwo(board, household, errands, wish) ?? oneByOne(board, household, errands, wish)
}

/** Those that would fit some day if what comes before them were done. */
function fittingOf(board: Board, household: Household, errands: readonly Errand[], wish: Manner): Errand[] {
  const isAmong = (id: string) => errands.some((one) => one.id === id)
  return errands.filter((errand) => {
    const alone = { ...errand, after: errand.after.filter((id) => !isAmong(id)) }
    const asked = { household, errands: [alone], wish, effort: 'any' } as const
    return (wish.days ?? board.days).some((day) => fitVisit(board, { ...asked, day }))
  })
}

/** Those whose forerunners are among them too, or are none of these errands. */
export function closedUnder(kept: readonly Errand[], all: readonly Errand[]): Errand[] {
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
  wish: Manner,
): Appointment[] | undefined {
  if (errands.length < 2 || errands.length > mostShared) return undefined
  for (const some of partsOf(errands)) {
    const first = bestDay(board, household, some, wish)
    if (!first) continue
    const rest = errands.filter((errand) => !some.includes(errand))
    const second = beside(board, first.appointments, () => bestDay(board, household, rest, wish))
    if (second) return [...first.appointments, ...second.appointments]
  }
  return undefined
}

/** The most that fit on one day, then the most of the rest, until nothing more fits. */
function oneByOne(board: Board, household: Household, errands: readonly Errand[], wish: Manner): Appointment[] {
  const parts = errands.length > mostShared ? errands.map((errand) => [errand]) : partsOf(errands)
  for (const some of parts) {
    const fit = bestDay(board, household, some, wish)
    if (!fit) continue
    const rest = errands.filter((errand) => !some.includes(errand))
    const more = beside(board, fit.appointments, () => chooseTimes(board, household, rest, wish))
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
