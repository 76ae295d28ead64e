import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteDocuments } from './erase-queries.ts'

/** Removes the documents of persons, with what is in them, under a signed order. Run as the platform, before `erasePersons`. */
export async function eraseDocuments(tx: Tx, { personIds }: ErasedGroup): Promise<void> {
  await deleteDocuments(tx, personIds)
}
