import { asActor, type Clock, type Ground, system } from '@kedjan/kernel'
import { type ChainKey, chainTemplate, chainTemplates, factsNeeded, follows, isAtEnd } from '@kedjan/sweden'
import { dayOf } from './days.ts'
import { type Broken, type EndedWay, selectBroken, selectEndedWays, selectForgotten } from './invariant-queries.ts'

/** Days beyond the longest usual wait of any step after which somebody must have dealt with it. */
const beyondUsual = 1.5

/** Everything in the country that must not be; nothing, in one that is whole. */
export async function findBroken(ground: Ground, clock: Clock): Promise<Broken[]> {
  return asActor(ground, clock, system, async (tx) => {
    const on = clock.today().toString()
    const longest = Math.max(...chainTemplates.flatMap(({ milestones }) => milestones.map((each) => each.typicalDays)))
    const ended = await selectEndedWays(tx)
    return [
      ...(await selectBroken(tx)),
      ...(await selectForgotten(tx, { on, days: Math.round(longest * beyondUsual) })),
      ...ended.filter(isDeadEnd).map(({ template, count }) => ({ wrong: 'dead end', template, key: null, count })),
    ]
  })
}

/** Whether a journey has ended although its chain is not at its end, or at one that means nothing and from which nothing opens. */
function isDeadEnd({ template: key, template_from: from, outcomes, has_opened: hasOpened }: EndedWay): boolean {
  const template = chainTemplate(key as ChainKey, dayOf(from))
  const turned = new Map(Object.entries(outcomes))
  // What is known of those who walk is not asked again: what hangs on it belongs to the journey or it does not.
  const isWhole = waysToKnow(factsNeeded(template)).some((known) => isAtEnd(template, new Map([...turned, ...known])))
  if (!isWhole) return true
  return !hasOpened && !template.waysOut.some((way) => follows(turned, way))
}

/** Every way in which facts can be so or not. */
function waysToKnow(facts: readonly string[]): (readonly (readonly [string, string])[])[] {
  const [fact, ...rest] = facts
  if (fact === undefined) return [[]]
  return waysToKnow(rest).flatMap((known) => ['yes', 'no'].map((answer) => [[fact, answer] as const, ...known]))
}
