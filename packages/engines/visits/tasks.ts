import type { Board, BoardDay } from './board.ts'
import type { Errand, Household } from './day.ts'
import { type Way, type Wish, waysOf } from './ways.ts'

export interface Asked {
  readonly household: Household
  readonly errands: readonly Errand[]
  readonly day: BoardDay
  readonly wish?: Wish
  /** `any`: whether there is a fit is the question. `quick`: the first without waiting will do. */
  readonly effort?: 'any' | 'quick'
}

export interface Task {
  readonly errand: Errand
  /** Ways that differ only in what does not matter for the rest of the visit stand together. */
  readonly groups: readonly (readonly Way[])[]
}

/** Each errand with its ways; undefined as soon as one has none. */
export function tasksOf(board: Board, { household, errands, day, wish }: Asked): Task[] | undefined {
  const tasks: Task[] = []
  for (const errand of errands) {
    const ways = waysOf(board, day, { household, errand, ...(wish ? { wish } : {}) })
    if (ways.length === 0) return undefined
    tasks.push({ errand, groups: groupsOf(day, ways) })
  }
  return tasks
}

function groupsOf(day: BoardDay, ways: readonly Way[]): Way[][] {
  const hasWalks = day.day.walks.length > 0
  const keyOf = ({ who, interpreter, place }: Way) =>
    `${who.join()} ${interpreter ? 'interpreted' : ''} ${hasWalks ? place : ''}`
  return [...Map.groupBy(ways, keyOf).values()]
}

/** Whether all that must come before is planned, or comes along. */
export function isPrepared(board: Board, household: Household, along: readonly Errand[], errand: Errand): boolean {
  return errand.after.every(
    (id) =>
      along.some((one) => one.id === id) ||
      board.days.some(({ appointments }) => appointments.get(household.id)?.some((one) => one.errand === id)),
  )
}
