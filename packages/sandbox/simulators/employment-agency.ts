import type { PlainDate } from '@kedjan/kernel'
import { completeMilestone } from '@kedjan/modules/chain'
import { streamOf } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import { outcomeOf, tellingsOf } from './tellings.ts'

/** Arbetsförmedlingen enrols, maps, places in the programme and follows up until it is over. */
export function employmentAgency(step: StepToDo, context: { seed: number; day: PlainDate }): Deed {
  const random = streamOf(context.seed, 'placement', step.case_number, step.place)
  const from = context.day.add({ days: random.between(1, 10) }).toString()
  const placement = { from, extentPercent: random.weighted([[100, 8] as const, [75, 1], [50, 1]]) }
  const turned = outcomeOf(step, streamOf(context.seed, 'outcome', step.case_number, step.place, step.key))
  return {
    organisationId: 'AF',
    what: step.key,
    order: `${step.case_number} ${step.place} ${step.template}`,
    random: streamFor(context.seed, step),
    act: (tx, clock, actor) =>
      completeMilestone(tx, clock, actor, {
        milestoneId: step.milestone_id,
        on: context.day.toString(),
        disclose: tellingsOf(step, context.day, turned.outcome),
        ...turned,
        ...(step.key === 'placement' ? { placement } : {}),
      }),
  }
}
