import type { WorkCounts } from '@kedjan/contract'

/** The saved views of My work, as they stand in the address. */
export const shows = ['answer', 'fulfil', 'late', 'stalled', 'week', 'open', 'sent', 'without'] as const
export type Show = (typeof shows)[number]

/** The view in the address; without one, the first in which something waits. */
export function showOf(written: string | undefined, counts: WorkCounts): Show {
  const asked = shows.find((show) => show === written)
  return asked ?? shows.find((show) => (countFor(show, counts) ?? 0) > 0) ?? 'answer'
}

/** How many wait in a view; null where the view is not for this organisation. */
export function countFor(show: Show, counts: WorkCounts): number | null {
  switch (show) {
    case 'answer':
      return counts.handoffsToAnswer
    case 'fulfil':
      return counts.handoffsToFulfil
    case 'late':
      return counts.milestonesLate
    case 'stalled':
      return counts.milestonesStalled
    case 'week':
      return counts.dueThisWeek
    case 'open':
      return counts.milestonesOpen
    case 'sent':
      return counts.handoffsSent
    case 'without':
      return counts.withoutAnvisning
  }
}
