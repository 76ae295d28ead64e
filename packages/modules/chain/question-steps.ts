import { type Clock, publish, type Tx } from '@kedjan/kernel'
import type { WholeJourney } from './journey-queries.ts'
import { insertSteps } from './queries.ts'
import { emptyLine } from './recount-step.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/** Asks the owners of the open steps of a journey to look whether they hold, since by a day that was put right it would not have opened. */
export async function questionSteps(tx: Tx, clock: Clock, journey: WholeJourney): Promise<void> {
  const open = journey.milestones.filter(({ readyOn, doneOn }) => readyOn !== null && doneOn === null)
  await insertSteps(
    tx,
    open.map((milestone) => ({ ...emptyLine(milestone, clock), cause: 'would_not_have_opened' as const })),
  )
  for (const milestone of open) publishQuestioned(tx, clock, milestone)
}

/** Tells that a step rests on a day that was another; by its step alone, so that its owner is told. */
export function publishQuestioned(tx: Tx, clock: Clock, { id: milestoneId }: StoredMilestone): void {
  publish(tx, clock, { name: 'chain.questioned', payload: { milestoneId } })
}
