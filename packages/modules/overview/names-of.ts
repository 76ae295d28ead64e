import type { PersonName } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import type { Asking } from '../http/index.ts'
import { fullName, kindsThatName, knownFrom, personName, type StoredDatum, selectData } from '../persons/index.ts'

/** What these persons are called, as far as the actor may see it. */
export async function namesOf(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, PersonName>> {
  if (personIds.length === 0) return new Map()
  const data = Object.groupBy(await selectData(tx, personIds, kindsThatName), ({ person_id }) => person_id)
  return new Map(
    Object.entries(data).flatMap(([id, rows]) => {
      const known = knownFrom((rows ?? []).map(({ value }) => value))
      return known ? [[id, personName(known)] as const] : []
    }),
  )
}

/** The datum by which each of these persons is known, as far as the actor may see it. */
export async function identitiesOf({ tx }: Asking, personIds: readonly Id[]): Promise<Map<Id, StoredDatum>> {
  const data = await selectData(tx, personIds, kindsThatName)
  const named = data.filter((datum) => knownFrom([datum.value]))
  // Identity comes before registration in the alphabet, and is what counts where both may be seen.
  return new Map(named.reverse().map((datum) => [datum.person_id, datum]))
}

/** A name on one line, or nothing where it may not be seen. */
export function onOneLine(name: PersonName | undefined): string | null {
  return name ? fullName(name) : null
}
