import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteVisits } from './erase-queries.ts'

/** Removes the visits and wishes of persons under a signed order. Run as the platform, before `eraseJourneys`. */
export async function eraseVisits(tx: Tx, { personIds }: ErasedGroup): Promise<void> {
  await deleteVisits(tx, personIds)
}
