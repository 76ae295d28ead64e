import { type Clock, type Id, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import { countFrom, isSetByDecision, plainFacts } from './due-facts.ts'
import { findWholeJourney } from './journey-queries.ts'
import { movedStep, publishMoved } from './move-due.ts'
import { insertSteps, type NewStep } from './queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

/** Without which step and day: it may be one that the asker must not see. */
export interface CannotRecount {
  readonly reason: 'deadline_hinders'
}

/**
 * Counts anew the last days that run from a day which has become another, with all that had been added to them.
 * A day that a decision has set stays. Acts as the platform: the steps may belong to others.
 */
export async function recountDues(
  tx: Tx,
  clock: Clock,
  from: { journeyId: Id; anchor: string; on: string },
): Promise<Result<number, CannotRecount>> {
  const journey = await findWholeJourney(tx, from.journeyId)
  if (!journey || journey.ended) return ok(0)
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const keys = template.milestones.flatMap(({ key, deadline }) => (deadline?.anchor === from.anchor ? [key] : []))
  const concerned = journey.milestones.filter((milestone) => keys.includes(milestone.key) && followsRule(milestone))
  const steps: NewStep[] = []
  for (const milestone of concerned) {
    const facts = milestone.dueFacts ?? plainFacts
    const counted = countFrom(milestone.dueRule ?? '', from.on, facts)
    if (!counted.ok) return refuse({ reason: 'deadline_hinders' })
    steps.push(movedStep(milestone, { anchor: from.on, facts, counted: counted.value, clock }))
  }
  await insertSteps(tx, steps)
  for (const milestone of concerned) publishMoved(tx, clock, milestone)
  return ok(steps.length)
}

/** Whether a last day is still the one that its rule gives. */
export function followsRule(milestone: StoredMilestone): boolean {
  return milestone.doneOn === null && milestone.dueRule !== null && !isSetByDecision(milestone)
}
