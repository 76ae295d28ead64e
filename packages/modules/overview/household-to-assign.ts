import type { PersonPage } from '@kedjan/contract'
import type { StoredHandoff } from '../handoffs/index.ts'
import type { Viewing } from './journey-view.ts'

/**
 * The household that the page offers to assign: the step is Migrationsverket's and open, and nothing is planned. It is that of the journey,
 * which Migrationsverket knows although nobody may have told it who belongs together.
 */
export function householdToAssign(
  journeys: readonly (PersonPage['journeys'][number] & { readonly householdId: string | null })[],
  handoffs: readonly StoredHandoff[],
  viewing: Viewing,
): string | null {
  if (viewing.actor.kind !== 'staff' || viewing.actor.organisationId !== 'MIGR') return null
  if (handoffs.some((handoff) => handoff.state === 'planned')) return null
  const waiting = journeys.find((journey) =>
    journey.milestones.some(
      (milestone) =>
        milestone.key === 'anvisning' && milestone.mine && ['open', 'late', 'stalled'].includes(milestone.state),
    ),
  )
  return waiting?.householdId ?? null
}
