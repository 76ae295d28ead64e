import type { Clock } from '@kedjan/kernel'
import { lookAround } from './agenda.ts'
import { type Comers, playDeeds } from './country.ts'
import type { Country } from './in-play.ts'
import { playInformation } from './information.ts'
import { playVisits } from './visits.ts'

/**
 * A day from its morning to its evening: first what is done in the chains, then, side by side as none of it touches the others, what is asked
 * and answered, what happens at the meeting places, and a look at what there is to do next.
 */
export async function playWholeDay(country: Country, clock: Clock, comers: Comers): Promise<void> {
  const isWorthALook = await playDeeds(country, clock, comers)
  await Promise.all([
    isWorthALook ? lookAround(country, clock, clock.today().toString()) : undefined,
    playInformation(country, clock),
    playVisits(country, clock),
  ])
}
