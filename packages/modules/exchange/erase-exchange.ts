import type { ErasedGroup, Tx } from '@kedjan/kernel'
import { deleteExchanged, deleteOldRequests, type ErasedNumber } from './erase-queries.ts'

/**
 * Removes what was told, agreed to, asked, pleaded and held back about persons under a signed order, with requests that name a number of
 * theirs. Run as the platform, before `erasePersons`.
 */
export async function eraseExchange(
  tx: Tx,
  { personIds, numbers }: ErasedGroup & { readonly numbers: readonly ErasedNumber[] },
): Promise<void> {
  await deleteExchanged(tx, personIds, numbers)
}

/** Removes requests by number that led to nothing, once their time is out; answers how many. Run as the platform. */
export async function forgetOldRequests(tx: Tx): Promise<number> {
  return deleteOldRequests(tx)
}
