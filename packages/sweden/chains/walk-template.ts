import { follows, isAtEnd, outcomesOf, readySteps, type TurnedOut } from './branches.ts'
import type { ChainTemplate } from './chain-template.ts'
import { factsNeeded, knownFacts } from './known-facts.ts'

/** One way through a chain from its first day to where nothing is left to do. */
export interface Walk {
  readonly turnedOut: TurnedOut
  readonly reachesEnd: boolean
  /** Whether another chain takes over, or the end has a meaning. */
  readonly leadsOn: boolean
}

/** Every way through a chain, one for each combination of outcomes that can come about, and of what can be known of those who walk it. */
export function walksOf(template: ChainTemplate): Walk[] {
  const beginnings = factsNeeded(template).reduce<Map<string, string>[]>(
    (before, fact) =>
      before.flatMap((known) => knownFacts[fact].outcomes.map(({ key }) => new Map([...known, [fact, key]]))),
    [new Map()],
  )
  return beginnings.flatMap((known) => walksFrom(template, known))
}

function walksFrom(template: ChainTemplate, turnedOut: TurnedOut): Walk[] {
  const [next] = isAtEnd(template, turnedOut) ? [] : readySteps(template, turnedOut)
  if (!next) {
    const leadsOn = [...template.opens, ...template.waysOut].some((way) => follows(turnedOut, way))
    return [{ turnedOut, reachesEnd: isAtEnd(template, turnedOut), leadsOn }]
  }
  return outcomesOf(next).flatMap((outcome) => walksFrom(template, new Map([...turnedOut, [next.key, outcome]])))
}
