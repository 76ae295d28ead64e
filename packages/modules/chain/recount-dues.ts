import { type Clock, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type ChainKey, type ChainTemplate, chainTemplate } from '@kedjan/sweden'
import { findWholeJourney } from './journey-queries.ts'
import { publishMoved } from './move-due.ts'
import { insertSteps } from './queries.ts'
import { publishQuestioned } from './question-steps.ts'
import type { RecountFrom } from './recount-from.ts'
import { recountOpened } from './recount-opened.ts'
import { decideRecount, type Recounted } from './recount-step.ts'
import { dayOf } from './template-day.ts'

/** Without which step and day: it may be one that the asker must not see. */
export interface CannotRecount {
  readonly reason: 'deadline_hinders'
}

/**
 * Counts anew the first and last days that run from a day which has become another, with all that had been added to them, also in the
 * journeys that were opened by it. A day that a decision has set stays. Acts as the platform: the steps may belong to others.
 */
export async function recountDues(tx: Tx, clock: Clock, from: RecountFrom): Promise<Result<number, CannotRecount>> {
  const journey = await findWholeJourney(tx, from.journeyId)
  if (!journey) return ok(0)
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const steps: Recounted[] = []
  for (const milestone of journey.ended ? [] : journey.milestones) {
    const step = template.milestones.find(({ key }) => key === milestone.key)
    const recounted = step && decideRecount(milestone, { step, ...from, clock })
    if (recounted === 'hinders') return refuse({ reason: 'deadline_hinders' })
    if (recounted === 'done_too_early') publishQuestioned(tx, clock, milestone)
    else if (recounted) steps.push(recounted)
  }
  await insertSteps(
    tx,
    steps.map(({ line }) => line),
  )
  for (const { milestone } of steps) publishMoved(tx, clock, milestone)
  const opened = await recountAllOpened(tx, clock, { template, from })
  if (!opened.ok) return opened
  return ok(steps.filter(({ line }) => line.due_on !== undefined).length + opened.value)
}

async function recountAllOpened(
  tx: Tx,
  clock: Clock,
  { template, from }: { template: ChainTemplate; from: RecountFrom },
): Promise<Result<number, CannotRecount>> {
  let moved = 0
  for (const opened of template.opens.filter(({ after }) => after === from.anchor)) {
    for (const next of await recountOpened(tx, clock, { opened, from })) {
      const recounted = await recountDues(tx, clock, next)
      if (!recounted.ok) return recounted
      moved += recounted.value
    }
  }
  return ok(moved)
}
