import type { PlainDate } from '@kedjan/kernel'
import { completeMilestone } from '@kedjan/modules/chain'
import type { StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import { tellingsOf } from './tellings.ts'

/** A region offers its health examination. */
export function region(step: StepToDo, context: { seed: number; day: PlainDate }): Deed {
  return {
    organisationId: step.responsible,
    what: step.key,
    order: `${step.case_number} ${step.place} ${step.template}`,
    random: streamFor(context.seed, step),
    act: (tx, clock, actor) =>
      completeMilestone(tx, clock, actor, {
        milestoneId: step.milestone_id,
        on: context.day.toString(),
        disclose: tellingsOf(step, context.day),
      }),
  }
}
