import { remembering } from '@kedjan/kernel'
import {
  type ChainTemplate,
  factsNeeded,
  isAtEnd,
  knownFacts,
  type MilestoneTemplate,
  outcomesOf,
  readySteps,
  type TurnedOut,
} from '@kedjan/sweden'
import { type MilestoneFacts, turnedOut } from './journey.ts'

/**
 * How a journey goes if every step that is not done turns out in its usual way, the first. Where a step is seen that hangs on another
 * way, that way was taken, though it may not be seen; what is not known of those who walk is taken not to be so.
 */
export function usualWay(template: ChainTemplate, milestones: readonly MilestoneFacts[]): TurnedOut {
  const ways = knownWays(template, milestones)
  ways.usual ??= findUsualWay(template, milestones)
  return ways.usual
}

/** Every way that a journey can still go; outcomes that lead to the same steps are one way. */
export function waysAhead(template: ChainTemplate, milestones: readonly MilestoneFacts[]): readonly TurnedOut[] {
  const ways = knownWays(template, milestones)
  ways.ahead ??= findWaysAhead(template, milestones)
  return ways.ahead
}

interface Ways {
  usual?: TurnedOut
  ahead?: readonly TurnedOut[]
}

// Most journeys along a chain stand at one of few places, and to walk all ways from there costs more than the rest of a page.
const waysFromPlaces = new WeakMap<ChainTemplate, (place: string) => Ways>()
const mostPlacesKept = 2000

function knownWays(template: ChainTemplate, milestones: readonly MilestoneFacts[]): Ways {
  const waysFrom = waysFromPlaces.get(template) ?? remembering(mostPlacesKept, (): Ways => ({}))
  waysFromPlaces.set(template, waysFrom)
  return waysFrom(placeOf(milestones))
}

/** What the ways ahead depend on besides the template: which steps are seen, and how those that are done turned out. */
function placeOf(milestones: readonly MilestoneFacts[]): string {
  const steps = milestones.map(({ key, doneOn, outcome }) => (doneOn === null ? key : `${key}=${outcome ?? ''}`))
  return steps.sort().join(' ')
}

function findUsualWay(template: ChainTemplate, milestones: readonly MilestoneFacts[]): TurnedOut {
  const facts = factsNeeded(template).map(
    (fact) => [fact, likely(template, milestones, [fact, ['no', 'yes']])] as const,
  )
  let way = new Map([...facts, ...turnedOut(milestones)])
  for (let next = nextOf(template, way); next; next = nextOf(template, way))
    way = new Map([...way, [next.key, likely(template, milestones, [next.key, outcomesOf(next)])]])
  return way
}

function findWaysAhead(template: ChainTemplate, milestones: readonly MilestoneFacts[]): TurnedOut[] {
  const beginnings = factsNeeded(template).reduce<Map<string, string>[]>(
    (before, fact) =>
      before.flatMap((known) => possible(template, milestones, fact).map((is) => new Map([...known, [fact, is]]))),
    [new Map()],
  )
  return beginnings.flatMap((known) => waysFrom(template, new Map([...known, ...turnedOut(milestones)])))
}

function waysFrom(template: ChainTemplate, way: TurnedOut): TurnedOut[] {
  const next = nextOf(template, way)
  if (!next) return [way]
  const turns = Map.groupBy(outcomesOf(next), (outcome) => effectOf(template, [next.key, outcome]))
  return [...turns.values()].flatMap(([outcome]) =>
    outcome === undefined ? [] : waysFrom(template, new Map([...way, [next.key, outcome]])),
  )
}

function nextOf(template: ChainTemplate, way: TurnedOut): MilestoneTemplate | undefined {
  return isAtEnd(template, way) ? undefined : readySteps(template, way)[0]
}

/** The steps that hang on an outcome, as one word. */
function effectOf({ milestones }: ChainTemplate, [key, outcome]: readonly [string, string]): string {
  return milestones.flatMap((step) => (step.only?.[key]?.includes(outcome) ? [step.key] : [])).join(' ')
}

function likely(
  template: ChainTemplate,
  milestones: readonly MilestoneFacts[],
  [key, outcomes]: readonly [string, readonly string[]],
): string {
  const seen = seenOn(template, milestones, key)
  return outcomes.find((outcome) => seen.some((on) => on.includes(outcome))) ?? outcomes[0] ?? ''
}

function possible(
  template: ChainTemplate,
  milestones: readonly MilestoneFacts[],
  fact: keyof typeof knownFacts,
): string[] {
  const seen = seenOn(template, milestones, fact)
  const all = knownFacts[fact].outcomes.map(({ key }): string => key)
  return seen.length === 0 ? all : all.filter((outcome) => seen.some((on) => on.includes(outcome)))
}

/** On which ways of a step, or of what is known, those steps hang that are seen in the journey. */
function seenOn(template: ChainTemplate, milestones: readonly MilestoneFacts[], key: string): (readonly string[])[] {
  const seen = new Set(milestones.map((milestone) => milestone.key))
  return template.milestones.flatMap((step) => {
    const on = seen.has(step.key) ? step.only?.[key] : undefined
    return on ? [on] : []
  })
}
