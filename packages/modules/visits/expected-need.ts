import { addDays, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { type ChainKey, chainTemplate, type VisitErrand, visitErrandsOn } from '@kedjan/sweden'
import { forecast, type MilestoneFacts } from '../chain/index.ts'
import type { Need } from './measure-queries.ts'
import { dayOf, mondayOf } from './times.ts'

/** Minutes that an agency will be asked for in a week. */
export interface NeededMinutes {
  readonly agency: string
  readonly week: string
  readonly minutes: number
}

/**
 * What households of a municipality will come for, by agency and week: steps that are open now within the next two weeks, and those that
 * the chain expects to open, when it expects them, with the errands that follow on the same day.
 */
export function expectNeed(needs: readonly Need[], facts: { municipality: string; today: PlainDate }): NeededMinutes[] {
  const kinds = visitErrandsOn(facts.today)
  const sums = new Map<string, NeededMinutes>()
  for (const journey of Map.groupBy(needs, ({ journeyId }) => journeyId).values()) {
    for (const { kind, week, times } of expectedOf(journey, { ...facts, kinds })) {
      const agency = kind.agency === 'residence_municipality' ? facts.municipality : kind.agency
      const key = `${agency} ${week}`
      const minutes = (sums.get(key)?.minutes ?? 0) + kind.minutes * times
      sums.set(key, { agency, week, minutes })
    }
  }
  return [...sums.values()]
}

interface Expected {
  readonly kind: VisitErrand
  readonly week: string
  readonly times: number
}

function expectedOf(journey: readonly Need[], facts: { today: PlainDate; kinds: readonly VisitErrand[] }): Expected[] {
  const [first] = journey
  const startedOn = parsePlainDate(first?.startedOn ?? '')
  if (!first || !startedOn) return []
  const template = chainTemplate(first.template as ChainKey, dayOf(first.templateFrom))
  const expectations = forecast(template, { milestones: journey.map(factsOf), startedOn, today: facts.today })
  const found: Expected[] = []
  for (const kind of facts.kinds.filter(({ chains }) => chains.includes(template.key))) {
    const step = journey.find(({ key }) => key === kind.milestone)
    const from = expectations.get(kind.milestone)?.from
    if (step?.doneOn || !from || isAlongside(kind, found)) continue
    const latest = addDays(facts.today, 10)
    // What is open already is asked for soon; nobody knows on which day of the next two weeks.
    const on = step?.readyOn && from.toString() < latest.toString() ? addDays(facts.today, 7) : from
    const week = mondayOf(on).toString()
    found.push({ kind, week, times: timesOf(kind, first) })
    found.push(...followersOf(kind, { week, household: first, kinds: facts.kinds }))
  }
  return found
}

function isAlongside(kind: VisitErrand, found: readonly Expected[]): boolean {
  return found.some((one) => one.kind.key === kind.key)
}

/** Errands that a household gets done on the same day, though their chain has not begun. */
function followersOf(
  kind: VisitErrand,
  { week, household, kinds }: { week: string; household: Need; kinds: readonly VisitErrand[] },
): Expected[] {
  if (household.template === 'establishment') return []
  const next = kinds.filter(({ after, room }) => after.includes(kind.key) && !room)
  return next.flatMap((one) => [
    { kind: one, week, times: timesOf(one, household) },
    ...followersOf(one, { week, household, kinds }),
  ])
}

function timesOf({ for: whom }: VisitErrand, { adults, children }: Need): number {
  switch (whom) {
    case 'household':
      return 1
    case 'each_adult':
      return Math.max(1, adults)
    case 'children':
      return children > 0 ? 1 : 0
  }
}

function factsOf(need: Need): MilestoneFacts {
  return {
    id: need.journeyId,
    key: need.key,
    responsible: need.responsible,
    readyOn: need.readyOn,
    doneOn: need.doneOn,
    outcome: null,
    dueOn: null,
    dueRule: null,
    dueSource: null,
    dueAnchor: null,
    stallOn: null,
  }
}
