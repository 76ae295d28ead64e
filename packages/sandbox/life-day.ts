import { asActor, type Clock, system } from '@kedjan/kernel'
import { nextWorkingDay } from '@kedjan/sweden'
import type { Country } from './in-play.ts'
import { eventsDuring, type LifeEvent } from './life.ts'
import { doDeeds } from './play-day.ts'
import { streamOf } from './random.ts'
import { inRounds } from './rounds.ts'
import type { Deed } from './simulators/deed.ts'
import { lifeChange } from './simulators/life-change.ts'
import { type OpenStep, selectSingles } from './step-queries.ts'

/** Puts on the day on which it happens what happens while a step is open. */
export function foresee(country: Country, step: OpenStep): void {
  for (const event of eventsDuring(country.seed, step)) {
    const day = nextWorkingDay(event.on).toString()
    country.events.set(day, [...(country.events.get(day) ?? []), event])
  }
}

/** What happens in lives is learnt of in the morning, before anybody does anything else. Answers whether anything did. */
export async function playLife(country: Country, clock: Clock): Promise<boolean> {
  const day = clock.today()
  const events = country.events.get(day.toString()) ?? []
  country.events.delete(day.toString())
  if (events.length === 0) return false
  const singles = await singlesFor(country, clock, events)
  const touched = new Map<Deed, readonly string[]>()
  for (const event of events) {
    const all = singles.get(event.step.template) ?? []
    const isSingle = all.includes(event.step.case_number)
    const free = isSingle ? all.filter((each) => each !== event.step.case_number) : []
    const random = streamOf(country.seed, 'partner', event.step.case_number, event.step.ready_on)
    const partner = event.kind === 'joined' && free.length > 0 ? random.pick(free) : undefined
    const deed = lifeChange(event, { seed: country.seed, day, partner })
    touched.set(deed, [event.step.case_number, ...(partner ? [partner] : [])])
  }
  // Somebody may move in with a household in which something happens on the same day.
  for (const round of inRounds([...touched.keys()], (deed) => touched.get(deed) ?? []))
    country.take(await doDeeds(country.ground, country.acting, day, round))
  return true
}

/** By chain, the households of one into which somebody can move. */
async function singlesFor(
  country: Country,
  clock: Clock,
  events: readonly LifeEvent[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const chains = new Set(events.flatMap(({ kind, step }) => (kind === 'joined' ? [step.template] : [])))
  const found = new Map<string, readonly string[]>()
  for (const chain of chains) {
    const singles = await asActor(country.ground, clock, system, (tx) => selectSingles(tx, chain))
    found.set(chain, singles)
  }
  return found
}
