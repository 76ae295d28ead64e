import type { PlainDate } from '@kedjan/kernel'
import { completeMilestone } from '@kedjan/modules/chain'
import { streamOf } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import { tellingsOf } from './tellings.ts'

/** What a first payment can be, in öre; a round sum within what is usual, not a computed benefit. */
const firstPayments = [420_000, 540_000, 616_000, 678_000]

/** Försäkringskassan takes the application and pays for the first time. */
export function socialInsuranceAgency(step: StepToDo, context: { seed: number; day: PlainDate }): Deed {
  const paidOn = context.day.toString()
  const amountOre = streamOf(context.seed, 'payment', step.case_number, step.place).pick(firstPayments)
  return {
    organisationId: 'FK',
    what: step.key,
    order: `${step.case_number} ${step.place} ${step.template}`,
    random: streamFor(context.seed, step),
    act: (tx, clock, actor) =>
      completeMilestone(tx, clock, actor, {
        milestoneId: step.milestone_id,
        on: paidOn,
        disclose: tellingsOf(step, context.day),
        ...(step.key === 'first_payment' ? { firstPayment: { paidOn, amountOre } } : {}),
      }),
  }
}
