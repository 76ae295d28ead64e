import type { Board, BoardDay } from './board.ts'
import type { Appointment, Errand, Household, Window } from './day.ts'
import { firstFit } from './free.ts'
import { idleAdded, waitingOf } from './idle.ts'
import { isLess } from './numbers.ts'
import { appointmentOf, gapBetween, type Way, type Wish, waysOf } from './ways.ts'

/** Errands of a household that fit on one day, with what it costs. */
export interface Fit {
  readonly day: BoardDay
  readonly appointments: readonly Appointment[]
  readonly waitingMinutes: number
  /** Idle minutes of desks and interpreters that it adds, less those that it fills. */
  readonly idleMinutes: number
  readonly arrive: number
}

export interface Asked {
  readonly household: Household
  readonly errands: readonly Errand[]
  readonly day: BoardDay
  readonly wish?: Wish
  /** `any`: whether there is a fit is the question. `quick`: the first without waiting will do. */
  readonly effort?: 'any' | 'quick'
}

interface Task {
  readonly errand: Errand
  /** Ways that differ only in what does not matter for the rest of the visit stand together. */
  readonly groups: readonly (readonly Way[])[]
}

interface Placed extends Window {
  readonly way: Way
}

interface Dive {
  readonly board: Board
  readonly asked: Asked
  readonly tasks: readonly Task[]
  readonly standing: readonly Window[]
  readonly placed: Placed[]
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
  const { household, errands, day, wish } = asked
  const tasks = errands.map((errand) => {
    const ways = waysOf(board, day, { household, errand, ...(wish ? { wish } : {}) })
    return { errand, groups: groupsOf(day, ways) }
  })
  const standing = day.appointments.get(household.id) ?? []
  if (tasks.some(({ groups }) => groups.length === 0)) return undefined
  if (errands.some((errand) => !isPrepared(board, household, errands, errand))) return undefined
  const dive: Dive = { board, asked, tasks, standing, placed: [], best: undefined, rank: [], settled: false, steps: 0 }
  const step = board.office.stepMinutes
  for (let arrive = soonest(dive, 0); arrive < Number.POSITIVE_INFINITY; arrive = soonest(dive, arrive + step)) {
    dive.steps = 0
    dive.settled = false
    placeNext(dive, arrive)
    if (isEnough(dive)) break
  }
  return dive.best
}

/** Whether all that must come before is planned, or comes along. */
function isPrepared(board: Board, household: Household, along: readonly Errand[], errand: Errand): boolean {
  return errand.after.every(
    (id) =>
      along.some((one) => one.id === id) ||
      board.days.some(({ appointments }) => appointments.get(household.id)?.some((one) => one.errand === id)),
  )
}

function groupsOf(day: BoardDay, ways: readonly Way[]): Way[][] {
  const hasWalks = day.day.walks.length > 0
  const keyOf = ({ who, interpreter, place }: Way) =>
    `${who.join()} ${interpreter ? 'interpreted' : ''} ${hasWalks ? place : ''}`
  return [...Map.groupBy(ways, keyOf).values()]
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
  if (best && placed.length > 1 && waitedBy(dive, last) > best.waitingMinutes) return
  for (const task of tasks) {
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

function waitedBy({ placed, standing }: Dive, last: number): number {
  return waitingOf([...placed, ...standing].filter(({ from }) => from <= last))
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
  const choices: Placed[] = []
  for (const group of groups) {
    let best: Placed | undefined
    for (const way of group) {
      const start = startOf(dive, way, from)
      if (start < (best?.from ?? Number.POSITIVE_INFINITY)) best = { way, from: start, to: start + errand.minutes }
    }
    if (best) choices.push(best)
  }
  return choices
}

function startOf({ board, asked, placed }: Dive, way: Way, from: number): number {
  const { minutes } = way.errand
  let start = from
  for (let moved = true; moved; ) {
    moved = false
    start = firstFit(way.free, start, minutes, board.office.stepMinutes)
    for (const other of placed) {
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
  const times = [...placed, ...standing]
  const waitingMinutes = waitingOf(times)
  if (dive.best && waitingMinutes > dive.best.waitingMinutes) return
  const arrive = Math.min(...times.map(({ from }) => from))
  if (waitingMinutes === 0) dive.settled = true
  // Desks that speak the language come first: interpreters are the scarcest of all.
  const interpretedMinutes = placed.reduce((sum, { way }) => sum + (way.interpreter ? way.errand.minutes : 0), 0)
  const idleMinutes = idleAdded(asked.day, placed)
  const rank = [waitingMinutes, interpretedMinutes, idleMinutes]
  if (dive.best && !isLess(rank, dive.rank)) return
  dive.rank = rank
  const { day, household } = asked
  const appointments = placed.map(({ way, from }) => appointmentOf(day, household, way, from))
  dive.best = { day, appointments, waitingMinutes, idleMinutes, arrive }
}
