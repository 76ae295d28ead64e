import { addDays, isAfter, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import type { ChainTemplate } from '@kedjan/sweden'
import { inOrder, type MilestoneFacts } from './journey.ts'

export interface Expectation {
  readonly from: PlainDate
  readonly to: PlainDate
  /** On the longest remaining way to the end. */
  readonly critical: boolean
}

/**
 * When each step is expected to begin and end, from what is known and what each step usually takes.
 *
 * A step that is done keeps its days. One that is open ends no earlier than today. One that waits begins when the last
 * of those it depends on is expected to end. The critical path is followed back from the step that ends last.
 */
export function forecast(
  template: ChainTemplate,
  facts: { milestones: readonly MilestoneFacts[]; startedOn: PlainDate; today: PlainDate },
): Map<string, Expectation> {
  const known = new Map(facts.milestones.map((milestone) => [milestone.key, milestone]))
  const spans = new Map<string, { from: PlainDate; to: PlainDate }>()
  for (const milestone of inOrder(template)) {
    const before = milestone.dependsOn.map((key) => spans.get(key)?.to).filter((day) => day !== undefined)
    const earliest = latestOf([facts.startedOn, ...before])
    spans.set(milestone.key, spanOf(milestone.typicalDays, known.get(milestone.key), { earliest, today: facts.today }))
  }
  const critical = criticalPath(template, spans, known)
  return new Map([...spans].map(([key, span]) => [key, { ...span, critical: critical.has(key) }]))
}

function spanOf(
  typicalDays: number,
  known: MilestoneFacts | undefined,
  days: { earliest: PlainDate; today: PlainDate },
): { from: PlainDate; to: PlainDate } {
  const readyOn = known?.readyOn ? parsePlainDate(known.readyOn) : undefined
  const doneOn = known?.doneOn ? parsePlainDate(known.doneOn) : undefined
  if (doneOn) return { from: readyOn && !isAfter(readyOn, doneOn) ? readyOn : doneOn, to: doneOn }
  if (readyOn) return { from: readyOn, to: latestOf([days.today, addDays(readyOn, typicalDays)]) }
  const from = latestOf([days.earliest, days.today])
  return { from, to: addDays(from, typicalDays) }
}

function criticalPath(
  template: ChainTemplate,
  spans: ReadonlyMap<string, { to: PlainDate }>,
  known: ReadonlyMap<string, MilestoneFacts>,
): Set<string> {
  const path = new Set<string>()
  const open = template.milestones.filter((milestone) => !known.get(milestone.key)?.doneOn)
  let at = lastToEnd(
    open.map(({ key }) => key),
    spans,
  )
  while (at !== undefined) {
    path.add(at)
    const milestone = template.milestones.find(({ key }) => key === at)
    at = lastToEnd(milestone?.dependsOn ?? [], spans)
  }
  return path
}

function lastToEnd(keys: readonly string[], spans: ReadonlyMap<string, { to: PlainDate }>): string | undefined {
  return keys.reduce<string | undefined>((last, key) => {
    const [one, other] = [spans.get(key)?.to, last === undefined ? undefined : spans.get(last)?.to]
    return one && (!other || isAfter(one, other)) ? key : last
  }, undefined)
}

function latestOf(days: readonly PlainDate[]): PlainDate {
  const [first, ...rest] = days
  if (!first) throw new Error('at least one day is needed')
  return rest.reduce((latest, day) => (isAfter(day, latest) ? day : latest), first)
}
