import type { Board, BoardDay } from './board.ts'
import type { Appointment, Errand, Window } from './day.ts'
import { firstFit } from './free.ts'
import { idleAdded, waitingBeside } from './idle.ts'
import { isLess } from './numbers.ts'
import { type Asked, isPrepared, type Task, tasksOf } from './tasks.ts'
import { appointmentOf, gapBetween, type Way } from './ways.ts'

/** Errands of a household that fit on one day, with what it costs. */
export interface Fit {
  readonly day: BoardDay
  readonly appointments: readonly Appointment[]
  readonly waitingMinutes: number
  /** Idle minutes of desks and interpreters that it adds, less those that it fills. */
  readonly idleMinutes: number
  readonly arrive: number
}

interface Placed extends Window {
  readonly way: Way
}

interface Dive {
  readonly board: Board
  readonly asked: Asked
  readonly tasks: readonly Task[]
  /** In order of their starts, as what is placed is. */
  readonly standing: readonly Window[]
  readonly placed: Placed[]
  readonly longestWalk: number
  best: Fit | undefined
  rank: readonly number[]
  /** Whether this arrival needs no further orders tried. */
  settled: boolean
  steps: number
}

// Enough to try all orders of five errands with two adults; beyond that the best so far is taken.
const mostSteps = 3000

/**
 * The best times for some errands of a household on one day beside what stands: least waiting, then least idle time of staff, then early.
 * For each time of arrival the errands are put, in every order that is allowed, as early as they go.
 */
export function fitVisit(board: Board, asked: Asked): Fit | undefined {
  const { household, errands, day } = asked
  if (errands.some((errand) => !isPrepared(board, household, errands, errand))) return undefined
  const tasks = tasksOf(board, asked)
  if (!tasks) return undefined
  const standing = (day.appointments.get(household.id) ?? []).toSorted((one, other) => one.from - other.from)
  const longestWalk = Math.max(0, ...day.day.walks.map(({ minutes }) => minutes))
  const none = { placed: [], best: undefined, rank: [], settled: false, steps: 0 }
  const dive: Dive = { board, asked, tasks, standing, longestWalk, ...none }
  const step = board.office.stepMinutes
  for (let arrive = soonest(dive, 0); arrive < Number.POSITIVE_INFINITY; arrive = soonest(dive, arrive + step)) {
    dive.steps = 0
    dive.settled = false
    placeNext(dive, arrive)
    if (isEnough(dive)) break
  }
  return dive.best
}

function soonest({ tasks, board }: Dive, from: number): number {
  let start = Number.POSITIVE_INFINITY
  for (const { errand, groups } of tasks) {
    for (const group of groups) {
      for (const { free } of group) {
        start = Math.min(start, firstFit(free, from, errand.minutes, board.office.stepMinutes))
      }
    }
  }
  return start
}

function isEnough({ asked, best }: Dive): boolean {
  if (!best || !asked.effort) return false
  return asked.effort === 'any' || best.waitingMinutes === 0
}

/** Puts the errands in order of their starts; what is waited before the last start is waited whatever follows. */
function placeNext(dive: Dive, arrive: number): void {
  const { tasks, placed, best } = dive
  dive.steps += 1
  if (placed.length === tasks.length) {
    offer(dive)
    return
  }
  if (dive.steps > mostSteps || dive.settled) return
  const last = placed.at(-1)?.from ?? arrive
  if (best && placed.length > 1 && waitingBeside(placed, dive.standing, last) > best.waitingMinutes) return
  const isLast = placed.length + 1 === tasks.length
  for (const task of tasks) {
    // Below here nothing would be looked at any more but whole visits.
    if (!isLast && (dive.steps > mostSteps || dive.settled)) return
    if (placed.some(({ way }) => way.errand === task.errand)) continue
    const from = readyAt(dive, task.errand, last)
    if (from === undefined) continue
    for (const next of choicesOf(dive, task, from)) {
      if (placed.length === 0 && next.from !== arrive) continue
      placed.push(next)
      placeNext(dive, arrive)
      placed.pop()
    }
  }
}

/** When the errands that must come before are done; undefined while one of them has no time yet. */
function readyAt({ asked, placed }: Dive, errand: Errand, arrive: number): number | undefined {
  let ready = arrive
  for (const id of errand.after) {
    const before = placed.find(({ way }) => way.errand.id === id)
    if (!before && asked.errands.some((one) => one.id === id)) return undefined
    ready = Math.max(ready, before?.to ?? 0)
  }
  return ready
}

/** The earliest start in each group of ways. */
function choicesOf(dive: Dive, { groups, errand }: Task, from: number): Placed[] {
  const step = dive.board.office.stepMinutes
  const soonest = Math.ceil(from / step) * step
  const choices: Placed[] = []
  for (const group of groups) {
    let best: Placed | undefined
    for (const way of group) {
      const start = startOf(dive, way, from, best?.from ?? Number.POSITIVE_INFINITY)
      if (start < (best?.from ?? Number.POSITIVE_INFINITY)) best = { way, from: start, to: start + errand.minutes }
      if (start === soonest) break
    }
    if (best) choices.push(best)
  }
  return choices
}

/** The first start that what is placed allows; of no more interest from `enough` on. */
function startOf({ board, asked, placed, longestWalk }: Dive, way: Way, from: number, enough: number): number {
  const { minutes } = way.errand
  let start = from
  for (let moved = true; moved; ) {
    moved = false
    start = firstFit(way.free, start, minutes, board.office.stepMinutes)
    if (start >= enough) return start
    for (const other of placed) {
      if (start >= other.to + longestWalk || start + minutes + longestWalk <= other.from) continue
      const gap = gapBetween(asked.day, way, other.way)
      if (gap === undefined || start >= other.to + gap || start + minutes + gap <= other.from) continue
      start = other.to + gap
      moved = true
    }
  }
  return start
}

function offer(dive: Dive): void {
  const { asked, placed, standing } = dive
  const waitingMinutes = waitingBeside(placed, standing)
  if (dive.best && waitingMinutes > dive.best.waitingMinutes) return
  if (waitingMinutes === 0) dive.settled = true
  // Desks that speak the language come first: interpreters are the scarcest of all.
  const interpretedMinutes = placed.reduce((sum, { way }) => sum + (way.interpreter ? way.errand.minutes : 0), 0)
  const costs = [waitingMinutes, interpretedMinutes]
  // Idle time is worked out only where it decides.
  if (dive.best && isLess(dive.rank.slice(0, costs.length), costs)) return
  const idleMinutes = idleAdded(asked.day, placed)
  const rank = [...costs, idleMinutes]
  if (dive.best && !isLess(rank, dive.rank)) return
  dive.rank = rank
  const { day, household } = asked
  const appointments = placed.map(({ way, from }) => appointmentOf(day, household, way, from))
  const arrive = Math.min(...[...placed, ...standing].map(({ from }) => from))
  dive.best = { day, appointments, waitingMinutes, idleMinutes, arrive }
}
