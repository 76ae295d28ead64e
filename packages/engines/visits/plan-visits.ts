import { boardOf } from './board.ts'
import type { OfficeDays } from './day.ts'
import { planOf } from './figures.ts'
import { improve, put } from './improve.ts'
import { randomOf } from './numbers.ts'
import { hardestFirst } from './party.ts'
import type { Plan } from './plan.ts'

export interface PlanOptions {
  readonly seed: number
  /** How many times some households are taken out and put back better; more takes longer. */
  readonly rounds?: number
}

const usualRounds = 600

/**
 * A plan for all households beside what is booked: first as many errands as possible, then few visits, little waiting, early dates,
 * little idle time. The hardest to fit come first; then households that could do better are taken out with some that stand in their way.
 */
export function planVisits(office: OfficeDays, { seed, rounds = usualRounds }: PlanOptions): Plan {
  const board = boardOf(office)
  const parties = hardestFirst(board)
  for (const party of parties) put(board, party)
  improve(board, parties, { random: randomOf(seed), rounds })
  return planOf(board)
}
