import type { Counting, Language } from '@kedjan/contract'
import { explainDeadline } from '@kedjan/sweden'
import { explainDue, type StoredMilestone } from '../chain/index.ts'
import { organisationName } from '../organisations/index.ts'

/** How the last day of a step was counted, in the reader's language, and by whom and why it was moved. */
export function countingOf(milestone: StoredMilestone, language: Language): Counting | null {
  const counted = explainDue(milestone)
  // Only the organisation that answers for a step moves its last day.
  const owner = organisationName(milestone.responsible, language)
  const moves = milestone.dueMoves.map(({ on, because, cause }) => {
    return { on, because, by: cause === null ? owner : null, cause }
  })
  // A step without a last day can have a first one that was counted anew.
  if (!counted && moves.length === 0) return null
  return {
    lines: counted ? explainDeadline(counted, language) : [],
    moves,
  }
}
