import type { PersonPage } from '@kedjan/contract'
import type { StoredHandoff } from '../handoffs/index.ts'
import type { Viewing } from './journey-view.ts'

/** Whether the page offers to assign the household: the step is Migrationsverket's and open, and nothing is planned. */
export function mayIssueAnvisning(
  journeys: PersonPage['journeys'],
  handoffs: readonly StoredHandoff[],
  viewing: Viewing,
): boolean {
  if (viewing.actor.kind !== 'staff' || viewing.actor.organisationId !== 'MIGR') return false
  if (handoffs.some((handoff) => handoff.state === 'planned')) return false
  return journeys.some((journey) =>
    journey.milestones.some(
      (milestone) =>
        milestone.key === 'anvisning' && milestone.mine && ['open', 'late', 'stalled'].includes(milestone.state),
    ),
  )
}
