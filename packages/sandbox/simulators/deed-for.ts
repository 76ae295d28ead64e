import type { PlainDate } from '@kedjan/kernel'
import type { StepToDo } from '../step-queries.ts'
import { type Fate, isSettling } from '../when.ts'
import { anyStep } from './any-step.ts'
import type { Deed } from './deed.ts'
import { employmentAgency } from './employment-agency.ts'
import { endOfAnvisning, migrationAgency } from './migration-agency.ts'
import { municipality } from './municipality.ts'
import type { Places } from './places.ts'
import { region } from './region.ts'
import { socialInsuranceAgency } from './social-insurance-agency.ts'
import { taxAgency } from './tax-agency.ts'

/** Who deals with an open step, and how. */
export function deedFor(
  step: StepToDo,
  fate: Fate,
  context: { seed: number; day: PlainDate; places: Places },
): Deed | undefined {
  if (!isSettling(step)) return anyStep(step, context)
  if (fate !== 'done' && step.handoff) return endOfAnvisning(step, context, { handoff: step.handoff, fate })
  switch (step.responsible) {
    case 'MIGR':
      return migrationAgency(step, context)
    case 'SKV':
      return taxAgency(step, context)
    case 'AF':
      return employmentAgency(step, context)
    case 'FK':
      return socialInsuranceAgency(step, context)
    default:
      return step.responsible.startsWith('REG_') ? region(step, context) : municipality(step, context)
  }
}
