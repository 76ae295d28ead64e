import { isAfter, type PlainDate } from '@kedjan/kernel'
import type { ChainTemplate, TurnedOut } from '@kedjan/sweden'
import { type ForecastFacts, latestOf, spansOf } from './forecast.ts'
import { usualWay, waysAhead } from './ways-ahead.ts'

export interface ExpectedEnd {
  /** If everything turns out in its usual way. */
  readonly usual: PlainDate
  readonly earliest: PlainDate
  readonly latest: PlainDate
}

/** When a journey is expected to end: in the usual way, and between the shortest and the longest of those that are still possible. */
export function forecastEnd(template: ChainTemplate, facts: ForecastFacts): ExpectedEnd {
  const usual = endOf(template, facts, usualWay(template, facts.milestones))
  const ends = waysAhead(template, facts.milestones).map((way) => endOf(template, facts, way))
  const latest = latestOf([usual, ...ends])
  const earliest = [usual, ...ends].reduce((first, day) => (isAfter(first, day) ? day : first))
  return { usual, earliest, latest }
}

/** The day on which the last of the steps that end the chain is expected to be done. */
function endOf(template: ChainTemplate, facts: ForecastFacts, way: TurnedOut): PlainDate {
  const spans = spansOf(template, facts, way)
  const days = template.end.flatMap((key) => (way.has(key) ? [spans.get(key)?.to ?? facts.startedOn] : []))
  return latestOf([facts.startedOn, ...days])
}
