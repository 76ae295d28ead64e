import type { ExtendDeadline, PauseDeadline, ShiftDeadline } from '@kedjan/contract'
import { type PlainDate, type Result, remembering } from '@kedjan/kernel'
import {
  type CannotCount,
  type CountedDeadline,
  computeDeadline,
  type DeadlineFacts,
  type DeadlineKey,
  deadlineRule,
} from '@kedjan/sweden'
import { dayOf } from './template-day.ts'

/** What a last day is counted from besides its anchor, as it is stored with the step that moved it. */
export interface DueFacts {
  readonly extensions: readonly { ground: ExtendDeadline['ground']; until: string | null }[]
  readonly pauses: readonly { ground: PauseDeadline['ground']; from: string; to: string }[]
  readonly shift: { readonly ground: ShiftDeadline['ground']; readonly to: string } | null
}

export const plainFacts: DueFacts = { extensions: [], pauses: [], shift: null }

/** The last day of a step as stored. */
export interface StoredDue {
  readonly dueOn: string | null
  readonly dueRule: string | null
  readonly dueSource: string | null
  readonly dueAnchor: string | null
  readonly dueFacts: DueFacts | null
}

/** Counts anew by the rule that is in force on the day from which the time runs. */
export function countFrom(rule: string, anchor: string, facts: DueFacts): Result<CountedDeadline, CannotCount> {
  return facts === plainFacts ? countPlainly(`${rule} ${anchor}`) : countWith(rule, anchor, facts)
}

/** Most last days were never moved, and many run from the same day. */
const countPlainly = remembering(20_000, (key: string) => {
  const [rule = '', anchor = ''] = key.split(' ')
  return countWith(rule, anchor, plainFacts)
})

function countWith(rule: string, anchor: string, facts: DueFacts): Result<CountedDeadline, CannotCount> {
  // The rule of the day from which it is counted; an earlier day is refused, by the rule of the usual one.
  const { shift } = facts
  const from = dayOf(shift && shift.to > anchor ? shift.to : anchor)
  return computeDeadline(deadlineRule(rule as DeadlineKey, from), deadlineFacts(dayOf(anchor), facts))
}

function deadlineFacts(anchor: PlainDate, { extensions, pauses, shift }: DueFacts): DeadlineFacts {
  return {
    anchor,
    extensions: extensions.map(({ ground, until }) => ({ ground, ...(until !== null && { until: dayOf(until) }) })),
    pauses: pauses.map(({ ground, from, to }) => ({ ground, from: dayOf(from), to: dayOf(to) })),
    ...(shift && { shift: { ground: shift.ground, to: dayOf(shift.to) } }),
  }
}

/** How a stored last day was counted; where it is another than the rule gives, a decision has set it. */
export function explainDue(due: StoredDue): CountedDeadline | undefined {
  if (due.dueOn === null || due.dueRule === null || due.dueAnchor === null) return undefined
  const counted = countFrom(due.dueRule, due.dueAnchor, due.dueFacts ?? plainFacts)
  if (!counted.ok) return undefined
  const { rule, on, steps } = counted.value
  const set = dayOf(due.dueOn)
  if (on.equals(set)) return counted.value
  const source = due.dueSource ?? rule.source
  return { rule, on: set, steps: [...steps, { kind: 'decided', before: on, after: set, source }] }
}

/** Whether a decision has set the day, so that it does not follow from the rule. */
export function isSetByDecision(due: StoredDue): boolean {
  return explainDue(due)?.steps.at(-1)?.kind === 'decided'
}
