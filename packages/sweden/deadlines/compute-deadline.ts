import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { offsetSteps, settleSteps } from './count-deadline.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import type {
  CannotCount,
  CannotDecide,
  CannotShift,
  CountedDeadline,
  DeadlineFacts,
  DeadlineStep,
} from './deadline-step.ts'
import { extend } from './extend.ts'
import { pause } from './pause.ts'

/**
 * The day that a rule gives, and every step to it: anchor, count, what is not counted, what is added, the end of the month,
 * the next working day. A claim that the rule does not foresee is refused with its paragraph and with what is possible.
 */
export function computeDeadline(rule: DeadlineRule, facts: DeadlineFacts): Result<CountedDeadline, CannotCount> {
  if (facts.waived && rule.waived?.ground === facts.waived)
    return refuse({ reason: 'no_time_given', source: rule.waived.source })
  const shifted = shift(rule, facts)
  if (!shifted.ok) return shifted
  const anchor = shifted.value.at(-1)?.after ?? facts.anchor
  const counted = [...shifted.value, ...offsetSteps(anchor, rule.offset, rule.source)]
  const paused = pause(rule, { anchor, last: lastOf(counted), pauses: facts.pauses ?? [] })
  if (!paused.ok) return paused
  const known = { anchor, pausedDays: paused.value.days, last: lastOf([...counted, ...paused.value.steps]) }
  const extended = extend(rule, known, facts.extensions ?? [])
  if (!extended.ok) return extended
  const steps = [...counted, ...paused.value.steps, ...extended.value]
  // A day that an organisation has set in so many words is not moved further.
  const isSet = facts.extensions?.at(-1)?.until !== undefined
  const settled = isSet ? steps : [...steps, ...settleSteps(rule, lastOf(steps))]
  return decide(rule, facts, settled)
}

function lastOf(steps: readonly DeadlineStep[]): PlainDate {
  const last = steps.at(-1)
  if (!last) throw new Error('a deadline is counted in at least one step')
  return last.after
}

function shift(rule: DeadlineRule, facts: DeadlineFacts): Result<DeadlineStep[], CannotShift> {
  const { anchor } = facts
  const begins: DeadlineStep = { kind: 'anchor', before: anchor, after: anchor, source: rule.source }
  if (!facts.shift) return ok([begins])
  const { ground, to } = facts.shift
  const known = rule.shifts?.find((one) => one.ground === ground)
  if (!known) return refuse({ reason: 'shift_not_foreseen', anchor: anchor.toString(), source: rule.source })
  if (to.toString() <= anchor.toString())
    return refuse({ reason: 'shift_not_later', anchor: anchor.toString(), source: known.source })
  return ok([begins, { kind: 'anchor_moved', before: anchor, after: to, ground, source: known.source }])
}

/** A day that a decision sets stands as it is, within what the rule allows. */
function decide(
  rule: DeadlineRule,
  { decided }: DeadlineFacts,
  steps: readonly DeadlineStep[],
): Result<CountedDeadline, CannotDecide> {
  const byRule = lastOf(steps)
  if (!decided) return ok({ rule, on: byRule, steps })
  const { on, source } = decided
  if (rule.kind === 'earliest' && on.toString() < byRule.toString())
    return refuse({ reason: 'decided_too_early', earliest: byRule.toString(), source: rule.source })
  if (rule.kind !== 'earliest' && on.toString() > byRule.toString())
    return refuse({ reason: 'decided_too_late', latest: byRule.toString(), source: rule.source })
  if (on.equals(byRule)) return ok({ rule, on, steps })
  return ok({ rule, on, steps: [...steps, { kind: 'decided', before: byRule, after: on, source }] })
}
