import type { Clock, Id, Tx } from '@kedjan/kernel'
import { selectPersonalNumbers } from '../persons/index.ts'
import type { NamedDayRow } from './queries.ts'

/** Whoever begins a chain can know that those who walk it have personal identity numbers: the chain keeps since when that is known, and no number. */
export async function registeredSince(tx: Tx, clock: Clock, personIds: readonly Id[]): Promise<NamedDayRow[]> {
  const isKnown = (await selectPersonalNumbers(tx, personIds)).size > 0
  return isKnown ? [{ name: 'registered', on: clock.today().toString() }] : []
}
