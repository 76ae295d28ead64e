import type { Clock } from '@kedjan/kernel'
import { takeOverJourneys } from '@kedjan/modules/chain'
import { chainTemplates } from '@kedjan/sweden'
import { lookAround } from './agenda.ts'
import type { Country } from './country.ts'
import { count } from './play-day.ts'

/** In the night in which a reform comes into force that takes over what is under way, the journeys come under it. */
export async function bringUnderReforms(country: Country, clock: Clock): Promise<void> {
  const today = clock.today().toString()
  const isReform = chainTemplates.some(({ from, transition }) => from === today && transition.appliesTo === 'open')
  if (!isReform) return
  const taken = await takeOverJourneys(country.ground, clock)
  if (taken > 0) count(country.happened, 'journey_taken_over', taken)
  await lookAround(country, clock, today)
}
