import { ok, type Result, refuse } from '@kedjan/kernel'
import type { MilestoneTemplate } from '@kedjan/sweden'

export type CannotTurnOut =
  | { reason: 'outcome_missing'; outcomes: string }
  | { reason: 'unknown_outcome'; outcomes: string }

/** How a step turns out: null where it can turn out in one way only, else one of the ways that the chain knows. */
export function decideOutcome(
  { outcomes = [] }: MilestoneTemplate,
  wished: string | undefined,
): Result<string | null, CannotTurnOut> {
  const known = outcomes.map(({ key }) => key)
  if (wished === undefined)
    return known.length === 0 ? ok(null) : refuse({ reason: 'outcome_missing', outcomes: known.join(', ') })
  return known.includes(wished) ? ok(wished) : refuse({ reason: 'unknown_outcome', outcomes: known.join(', ') })
}

/** Whether a step asks for something when it turns out so. */
export function isAskedOn({ asksOn }: MilestoneTemplate, outcome: string | null): boolean {
  return asksOn === undefined || (outcome !== null && asksOn.includes(outcome))
}
