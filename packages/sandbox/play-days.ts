import { type Clock, type Ground, morningOf, type SettableClock } from '@kedjan/kernel'
import { countStuck } from '@kedjan/modules/insights'
import { runRetention } from '@kedjan/modules/retention'
import { lookAround } from './agenda.ts'
import { findApplications } from './applications.ts'
import { findArrivals } from './arrivals.ts'
import { type Country, noticeSilence, openCountry } from './country.ts'
import { count } from './play-day.ts'
import { storeInstant } from './played-clock.ts'
import { bringUnderReforms } from './reform-night.ts'
import { findActing } from './staff.ts'
import { playWholeDay } from './whole-day.ts'

export const usualSeed = 20261124

export interface SandboxOptions {
  readonly ground: Ground
  readonly clock: SettableClock
  readonly seed?: number
  readonly say?: (line: string) => void
}

export interface PlayReport {
  readonly from: string
  readonly to: string
  readonly happened: { what: string; count: number }[]
  /** Deeds that an action refused, with its reason; somebody else was quicker, as a rule. */
  readonly refused: { what: string; count: number }[]
}

/**
 * Plays the country on, a day at a time: the simulated organisations work through the day on which the clock stands,
 * then the next morning comes. Stops between two days when told to; what has been played stays.
 */
export async function playDays(
  options: SandboxOptions & { days: number; onDay?: (day: string) => void; signal?: AbortSignal },
): Promise<PlayReport> {
  const { ground, clock } = options
  const seed = options.seed ?? usualSeed
  const from = clock.today()
  const country = openCountry(ground, seed, await findActing(ground, clock))
  await lookAround(country, clock, '0001-01-01')
  for (let played = 0; played < options.days && !options.signal?.aborted; played += 1) {
    const day = clock.today()
    // Others may act while the country is played; the simulated organisations go by the day that is being played.
    const frozen: Clock = { now: () => morningOf(day), today: () => day }
    const households = await findArrivals(ground, frozen, seed, day)
    const applications = await findApplications(ground, frozen, seed, day)
    await bringUnderReforms(country, frozen)
    await playWholeDay(country, frozen, { households, applications })
    clock.set(morningOf(day.add({ days: 1 })))
    await noticeSilence(country, clock)
    await removeDue(country, clock)
    await storeInstant(ground, clock, clock.now())
    if (played === options.days - 1) await countStuck(ground, clock)
    options.onDay?.(clock.today().toString())
  }
  return {
    from: from.toString(),
    to: clock.today().toString(),
    happened: asList(country.happened),
    refused: asList(country.refused),
  }
}

/** The night's round: who is soon due is warned, and what visitors have signed is removed. */
async function removeDue(country: Country, clock: Clock): Promise<void> {
  const { warned, households } = await runRetention({ ground: country.ground, clock })
  if (warned > 0) count(country.happened, 'removal_warned', warned)
  if (households > 0) count(country.happened, 'household_removed', households)
}

export function asList(counts: ReadonlyMap<string, number>): { what: string; count: number }[] {
  return [...counts]
    .map(([what, times]) => ({ what, count: times }))
    .sort((one, other) => other.count - one.count || one.what.localeCompare(other.what))
}
