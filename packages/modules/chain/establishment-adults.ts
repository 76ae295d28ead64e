import { type Id, type PlainDate, parsePlainDate, type Tx } from '@kedjan/kernel'
import { isOfEstablishmentAge } from '@kedjan/sweden'
import { identityOf, selectData } from '../persons/index.ts'
import type { Someone } from './persons-of.ts'

/** Population registration opens establishment for the adults of its age (SFS 2017:584 1 §); only Skatteverket sees the ages then. */
export async function establishmentAdults(
  tx: Tx,
  step: { key: string; persons: readonly Someone[]; on: PlainDate },
): Promise<{ adults?: Id[] }> {
  if (step.key !== 'population_registration') return {}
  const adults = step.persons.filter(({ position }) => position !== 'child').map(({ personId }) => personId)
  const data = await selectData(tx, adults, ['identity'])
  const known = new Map(data.map((datum) => [datum.person_id, identityOf(datum.value)]))
  return {
    adults: adults.filter((personId) => {
      const birthDate = parsePlainDate(known.get(personId)?.birthDate ?? '')
      return birthDate === undefined || isOfEstablishmentAge(birthDate, step.on)
    }),
  }
}
