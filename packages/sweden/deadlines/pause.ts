import { addDays, daysBetween, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { addOffset, later } from './count-deadline.ts'
import type { DeadlineRule, Pause } from './deadline-rule.ts'
import type { CannotPause, DeadlineStep, PauseFact } from './deadline-step.ts'

interface Paused {
  readonly days: number
  readonly steps: readonly DeadlineStep[]
}

/** Moves the last day by the days that are not counted, one pause after another. The day of the anchor is day 0 and never counted. */
export function pause(
  rule: DeadlineRule,
  facts: { anchor: PlainDate; last: PlainDate; pauses: readonly PauseFact[] },
): Result<Paused, CannotPause> {
  const inOrder = [...facts.pauses].sort((one, other) => one.from.toString().localeCompare(other.from.toString()))
  const steps: DeadlineStep[] = []
  let last = facts.last
  for (const [at, fact] of inOrder.entries()) {
    const known = rule.pauses?.find(({ ground }) => ground === fact.ground)
    if (!known) return refuse({ reason: 'pause_not_foreseen', latest: facts.last.toString(), source: rule.source })
    const wrong = findWrong(fact, { known, before: inOrder.slice(0, at), anchor: facts.anchor, last })
    if (wrong) return refuse(wrong)
    const days = daysOf(fact, facts.anchor)
    const after = addDays(last, days)
    steps.push({ kind: 'paused', before: last, after, pause: fact, days, source: known.source })
    last = after
  }
  return ok({ days: daysBetween(facts.last, last), steps })
}

function daysOf(fact: PauseFact, anchor: PlainDate): number {
  return daysBetween(later(fact.from, addDays(anchor, 1)), fact.to) + 1
}

function findWrong(
  fact: PauseFact,
  context: { known: Pause; before: readonly PauseFact[]; anchor: PlainDate; last: PlainDate },
): CannotPause | undefined {
  const { known, before, anchor, last } = context
  const { source } = known
  const from = fact.from.toString()
  if (fact.to.toString() < from) return { reason: 'pause_ends_before_it_begins', from, source }
  const first = addDays(anchor, 1)
  if (fact.to.toString() < first.toString() || from > last.toString())
    return { reason: 'pause_outside_time', from: first.toString(), to: last.toString(), source }
  const previous = before.at(-1)
  if (previous && from <= previous.to.toString())
    return { reason: 'pauses_overlap', to: previous.to.toString(), source }
  return findTooLong(fact, context)
}

/** All pauses on a ground together may last so long, counted from the first day of the first. */
function findTooLong(
  fact: PauseFact,
  { known, before, anchor }: { known: Pause; before: readonly PauseFact[]; anchor: PlainDate },
): CannotPause | undefined {
  if (!known.longest) return undefined
  const same = [...before.filter(({ ground }) => ground === known.ground), fact]
  const begins = later(same[0]?.from ?? fact.from, addDays(anchor, 1))
  const most = daysBetween(begins, addOffset(begins, known.longest))
  const excess = same.reduce((sum, one) => sum + daysOf(one, anchor), 0) - most
  if (excess <= 0) return undefined
  return { reason: 'pause_too_long', latest: addDays(fact.to, -excess).toString(), source: known.source }
}
