import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteHousehold } from './erase-queries.ts'
import { selectTogether } from './merge-queries.ts'
import { lockProtection, refreshProtected } from './protection-queries.ts'

/** Removes a household and everybody in it under a signed order. Run as the platform, after every other module has removed what is theirs. */
export async function erasePersons(tx: Tx, { groupId, personIds }: ErasedGroup): Promise<void> {
  await lockProtection(tx)
  const together = new Set<string>()
  for (const personId of personIds) for (const other of await selectTogether(tx, personId)) together.add(other)
  await deleteHousehold(tx, groupId, personIds)
  // Whoever was protected only by being joined with somebody who is gone is so no more.
  await refreshProtected(
    tx,
    [...together].filter((personId) => !personIds.includes(personId)),
  )
}
