import type { Counting, Language } from '@kedjan/contract'
import { explainDeadline } from '@kedjan/sweden'
import { explainDue, type StoredMilestone } from '../chain/index.ts'

/** How the last day of a step was counted, in the reader's language, and why it was moved. */
export function countingOf(milestone: StoredMilestone, language: Language): Counting | null {
  const counted = explainDue(milestone)
  if (!counted) return null
  return {
    lines: explainDeadline(counted, language),
    moves: milestone.dueMoves.map(({ on, because }) => ({ on, because })),
  }
}
