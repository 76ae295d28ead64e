import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteDisclosures } from './erase-queries.ts'

/** Removes what was told about persons under a signed order. Run as the platform, before `erasePersons`. */
export async function eraseDisclosures(tx: Tx, { personIds }: ErasedGroup): Promise<void> {
  await deleteDisclosures(tx, personIds)
}
