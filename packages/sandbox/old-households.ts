import type { RegisterHousehold } from '@kedjan/contract'
import { asActor, type Clock, system } from '@kedjan/kernel'
import { warnDue } from '@kedjan/modules/retention'
import type { Country } from './country.ts'
import { dayOf } from './days.ts'
import { makeHousehold } from './people/make-household.ts'
import { count } from './play-day.ts'

/** When the oldest households came: early enough to have been warned, and to be ready for a destruction list, when a visitor comes. */
export const oldestDay = dayOf('2025-03-03')

/** A year of birth of those who are too old for establishment, which would go on for years. */
const bornIn = 1952

/** Three elderly people who found a home of their own long before the history begins, so that there is something to remove. */
export function oldArrivals(seed: number): RegisterHousehold[] {
  return [1, 2, 3].map((number) => {
    const household = makeHousehold(seed, `K-2025-${String(number).padStart(5, '0')}`, oldestDay)
    const alone = household.members.filter(({ position }) => position === 'reference_person')
    const members = alone.map(({ coordinationNumber: _madeForAnotherBirth, ...member }) => {
      const birthDate = dayOf(member.birthDate).with({ year: bornIn }).toString()
      return { ...member, birthDate, protection: 'none' as const }
    })
    return { ...household, members, settlement: 'own' }
  })
}

/** Whoever is soon due is warned; in the history once a month, which is often enough. */
export async function warnSoonDue(country: Country, clock: Clock): Promise<void> {
  const warned = await asActor(country.ground, clock, system, (tx) => warnDue(tx, clock))
  if (warned > 0) count(country.happened, 'removal_warned', warned)
}
