import type { PersonName } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { fullName, kindsThatName, knownFrom, personName, selectData } from '../persons/index.ts'

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

/** A name on one line, or nothing where it may not be seen. */
export function onOneLine(name: PersonName | undefined): string | null {
  return name ? fullName(name) : null
}
