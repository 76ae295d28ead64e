import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteJourneys } from './erase-queries.ts'

/** Removes the journeys of persons under a signed order. Run as the platform, after `eraseHandoffs` and before `erasePersons`. */
export async function eraseJourneys(tx: Tx, { personIds }: ErasedGroup): Promise<void> {
  await deleteJourneys(tx, personIds)
}
