import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteHandoffs } from './erase-queries.ts'

/** Removes the hand-offs of persons under a signed order. Run as the platform, before `eraseJourneys`. */
export async function eraseHandoffs(tx: Tx, { personIds }: ErasedGroup): Promise<void> {
  await deleteHandoffs(tx, personIds)
}
