import type { Clock, Tx } from '@kedjan/kernel'
import { householdKeeping } from '@kedjan/sweden'
import { selectHouseholds } from './household-queries.ts'
import { selectLists } from './list-queries.ts'
import { decideRemoval, type RemovalState } from './removal.ts'

export interface RetentionSummary {
  /** Households whose every journey has ended, by how far they have come. */
  readonly households: Readonly<Partial<Record<RemovalState, number>>>
  /** The first day on which one may be removed; null where none is on its way. */
  readonly firstDay: string | null
  readonly lists: { readonly waiting: number; readonly signed: number; readonly rejected: number }
  /** Households removed by the hundred newest lists. */
  readonly erased: number
}

/** How far the country has come with what is to be removed. Run as the platform. */
export async function summariseRetention(tx: Tx, clock: Clock): Promise<RetentionSummary> {
  const today = clock.today()
  const households: Partial<Record<RemovalState, number>> = {}
  let firstDay: string | null = null
  for (const household of await selectHouseholds(tx, { today: today.toString(), endedBy: today.toString() })) {
    const removal = decideRemoval(household, householdKeeping(today), today)
    households[removal.state] = (households[removal.state] ?? 0) + 1
    if (removal.state === 'open') continue
    if (firstDay === null || removal.eraseFrom < firstDay) firstDay = removal.eraseFrom
  }
  const lists = await selectLists(tx)
  const count = (decision: 'signed' | 'rejected' | null) => lists.filter((list) => list.decision === decision).length
  return {
    households,
    firstDay,
    lists: { waiting: count(null), signed: count('signed'), rejected: count('rejected') },
    erased: lists.reduce((sum, list) => sum + list.erased, 0),
  }
}
