import { addDays, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { addOffset, settle } from './count-deadline.ts'
import type { DeadlineRule, Extension, Offset } from './deadline-rule.ts'
import type { CannotExtend, DeadlineStep, ExtensionFact } from './deadline-step.ts'

interface Known {
  readonly anchor: PlainDate
  readonly pausedDays: number
  readonly last: PlainDate
}

/** Adds what has been given, in the order in which it was. Months are counted from the anchor, so that no day is lost in a short month. */
export function extend(
  rule: DeadlineRule,
  known: Known,
  extensions: readonly ExtensionFact[],
): Result<DeadlineStep[], CannotExtend> {
  const steps: DeadlineStep[] = []
  let last = known.last
  for (const [at, fact] of extensions.entries()) {
    const given = extensions.slice(0, at).filter(({ ground }) => ground === fact.ground).length
    const foreseen = findForeseen(rule, fact, { given, last })
    if (!foreseen.ok) return foreseen
    const most = latestWith(rule, known, extensions.slice(0, at + 1))
    const { source, atMost } = foreseen.value
    const after = fact.until ?? most
    if (!after) return refuse({ reason: 'extension_day_missing', after: last.toString(), source })
    const wrong = findWrong(rule, { after, last, most, source })
    if (wrong) return refuse(wrong)
    const offset = fact.until ? null : (atMost ?? null)
    steps.push({ kind: 'extended', before: last, after, ground: fact.ground, offset, source })
    last = after
  }
  return ok(steps)
}

function findForeseen(
  rule: DeadlineRule,
  fact: ExtensionFact,
  { given, last }: { given: number; last: PlainDate },
): Result<Extension, CannotExtend> {
  const foreseen = rule.extensions?.find(({ ground }) => ground === fact.ground)
  const latest = settle(rule, last).toString()
  if (!foreseen) return refuse({ reason: 'extension_not_foreseen', latest, source: rule.source })
  const times = foreseen.times ?? 1
  if (foreseen.atMost && given >= times)
    return refuse({ reason: 'extensions_used_up', latest, times, source: foreseen.source })
  return ok(foreseen)
}

function findWrong(
  rule: DeadlineRule,
  { after, last, most, source }: { after: PlainDate; last: PlainDate; most: PlainDate | undefined; source: string },
): CannotExtend | undefined {
  if (after.toString() <= last.toString()) return { reason: 'extension_not_later', after: last.toString(), source }
  const latest = most && settle(rule, most)
  if (!latest || after.toString() <= latest.toString()) return undefined
  return { reason: 'extension_too_long', latest: latest.toString(), source }
}

/** The last day with all that the rule gives for these extensions; undefined where the law names no limit. */
function latestWith(rule: DeadlineRule, known: Known, extensions: readonly ExtensionFact[]): PlainDate | undefined {
  const added = extensions.map(({ ground }) => rule.extensions?.find((one) => one.ground === ground)?.atMost)
  if (added.some((offset) => offset === undefined)) return undefined
  const whole = added.reduce<Offset>((sum, offset) => sumOf(sum, offset ?? {}), rule.offset)
  return addDays(addOffset(known.anchor, whole), known.pausedDays)
}

function sumOf(one: Offset, other: Offset): Offset {
  const add = (unit: keyof Offset) => (one[unit] ?? 0) + (other[unit] ?? 0)
  return { days: add('days'), weeks: add('weeks'), months: add('months'), years: add('years') }
}
