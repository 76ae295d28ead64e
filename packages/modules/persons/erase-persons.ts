import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteHousehold } from './erase-queries.ts'

/** Removes a household and everybody in it under a signed order. Run as the platform, after every other module has removed what is theirs. */
export async function erasePersons(tx: Tx, { groupId, personIds }: ErasedGroup): Promise<void> {
  await deleteHousehold(tx, groupId, personIds)
}
