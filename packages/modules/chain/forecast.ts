import { addDays, isAfter, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { type ChainTemplate, deadlineFrom, deadlineRule, type MilestoneTemplate, type TurnedOut } from '@kedjan/sweden'
import { inOrder, type MilestoneFacts } from './journey.ts'
import { usualWay } from './ways-ahead.ts'

export interface Expectation {
  readonly from: PlainDate
  readonly to: PlainDate
  /** On the longest remaining way to the end. */
  readonly critical: boolean
}

export interface ForecastFacts {
  readonly milestones: readonly MilestoneFacts[]
  readonly startedOn: PlainDate
  readonly today: PlainDate
}

export type Spans = ReadonlyMap<string, { from: PlainDate; to: PlainDate }>

/**
 * When each step of the usual way is expected to begin and end, from what is known and what each step usually takes.
 *
 * A step that is done keeps its days. One that is open ends no earlier than today. One that waits begins when the last
 * of those it depends on is expected to end, and no sooner than the law lets it. The critical path is followed back from the step that ends last.
 */
export function forecast(template: ChainTemplate, facts: ForecastFacts): Map<string, Expectation> {
  const spans = spansOf(template, facts, usualWay(template, facts.milestones))
  const critical = criticalPath(template, spans, new Map(facts.milestones.map((each) => [each.key, each])))
  return new Map([...spans].map(([key, span]) => [key, { ...span, critical: critical.has(key) }]))
}

/** The days of the steps of one way through a chain. */
export function spansOf(template: ChainTemplate, facts: ForecastFacts, way: TurnedOut): Spans {
  const known = new Map(facts.milestones.map((milestone) => [milestone.key, milestone]))
  const spans = new Map<string, { from: PlainDate; to: PlainDate }>()
  for (const milestone of inOrder(template)) {
    if (!way.has(milestone.key) && !known.has(milestone.key)) continue
    const before = [...milestone.dependsOn, ...Object.keys(milestone.only ?? {})]
    const days = before.map((key) => spans.get(key)?.to).filter((day) => day !== undefined)
    const first = firstDay(milestone, facts.startedOn, spans)
    const earliest = latestOf([facts.startedOn, ...days, ...(first ? [first] : [])])
    spans.set(milestone.key, spanOf(milestone.typicalDays, known.get(milestone.key), { earliest, today: facts.today }))
  }
  return spans
}

/** The first day on which the law lets a step be done, where the day that it runs from is known or expected. */
function firstDay({ notBefore }: MilestoneTemplate, startedOn: PlainDate, spans: Spans): PlainDate | undefined {
  if (!notBefore) return undefined
  const anchor = notBefore.anchor === 'journey_start' ? startedOn : spans.get(notBefore.anchor)?.to
  return anchor && deadlineFrom(deadlineRule(notBefore.rule, anchor), anchor)
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
    at = lastToEnd([...(milestone?.dependsOn ?? []), ...Object.keys(milestone?.only ?? {})], spans)
  }
  return path
}

function lastToEnd(keys: readonly string[], spans: ReadonlyMap<string, { to: PlainDate }>): string | undefined {
  return keys.reduce<string | undefined>((last, key) => {
    const [one, other] = [spans.get(key)?.to, last === undefined ? undefined : spans.get(last)?.to]
    return one && (!other || isAfter(one, other)) ? key : last
  }, undefined)
}

export function latestOf(days: readonly PlainDate[]): PlainDate {
  const [first, ...rest] = days
  if (!first) throw new Error('at least one day is needed')
  return rest.reduce((latest, day) => (isAfter(day, latest) ? day : latest), first)
}
