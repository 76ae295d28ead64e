import {
  appendActivities,
  type Clock,
  eraseOrders,
  eraseTraces,
  type Id,
  ok,
  publish,
  type Result,
  refuse,
  system,
  type Tx,
} from '@kedjan/kernel'
import { householdKeeping, smallestCell } from '@kedjan/sweden'
import { eraseJourneys } from '../chain/index.ts'
import { deleteChanges } from '../changes/index.ts'
import { eraseDocuments } from '../documents/index.ts'
import { eraseExchange } from '../exchange/index.ts'
import { eraseHandoffs } from '../handoffs/index.ts'
import { erasePersons, selectErasedNumbers } from '../persons/index.ts'
import { eraseVisits } from '../visits/index.ts'
import {
  countCell,
  deleteListed,
  deleteRemoval,
  insertReceipt,
  insertStatistics,
  isAnyoneProtected,
  type StatisticRow,
  selectStatistics,
} from './erase-queries.ts'
import { lockRemoval, selectHouseholds } from './household-queries.ts'
import { decideRemoval, type HouseholdFacts } from './removal.ts'

export type CannotErase =
  | { reason: 'household_not_found' }
  | { reason: 'not_ordered' }
  | { reason: 'household_held'; until: string }

export type Erased = { outcome: 'erased'; persons: number } | { outcome: 'lapsed' }

/**
 * Removes one household, in one transaction: all of it or nothing. What is left is numbers, a receipt and a notice to each organisation.
 * An order whose household has come back to life lapses instead. Run as the platform; row security removes only what an order covers.
 */
export async function eraseHousehold(tx: Tx, clock: Clock, householdId: Id): Promise<Result<Erased, CannotErase>> {
  const today = clock.today()
  await lockRemoval(tx, householdId)
  const [household] = await selectHouseholds(tx, { today: today.toString(), ids: [householdId] })
  if (!household) return refuse({ reason: 'household_not_found' })
  const removal = decideRemoval(household, householdKeeping(today), today)
  switch (removal.state) {
    case 'held':
      return refuse({ reason: 'household_held', until: removal.until })
    case 'warned':
    case 'to_list':
    case 'listed':
      return refuse({ reason: 'not_ordered' })
    case 'open':
    case 'kept':
    case 'to_warn':
      await deleteListed(tx, householdId)
      await eraseOrders(tx, householdId)
      return ok({ outcome: 'lapsed' })
    case 'signed':
      await erase(tx, clock, household, removal.listId)
      return ok({ outcome: 'erased', persons: household.personIds.length })
  }
}

async function erase(tx: Tx, clock: Clock, household: HouseholdFacts, listId: Id): Promise<void> {
  const { id: householdId, registeredBy, personIds } = household
  const days = { on: clock.today().toString(), at: clock.now().toString() }
  await leaveNumbers(tx, clock, household)
  // Receipts of one list are numbered one after the other.
  await lockRemoval(tx, listId)
  const seq = await insertReceipt(tx, { listId, householdId, registeredBy, personIds, ...days })
  const group = { groupId: householdId, personIds }
  // The order of the foreign keys: what points at something goes before it.
  await eraseVisits(tx, group)
  await deleteChanges(tx, personIds)
  await eraseHandoffs(tx, group)
  await eraseJourneys(tx, group)
  await eraseDocuments(tx, group)
  await eraseExchange(tx, { ...group, numbers: await selectErasedNumbers(tx, group) })
  await eraseTraces(tx, group)
  await deleteRemoval(tx, householdId)
  await erasePersons(tx, group)
  await eraseOrders(tx, householdId)
  await appendActivities(tx, clock, [{ actor: system, action: 'retention.erase', outcome: 'done', subjectId: listId }])
  publish(tx, clock, { name: 'retention.erased', payload: { listId, seq } })
}

/** A protected household is counted only where five others stand already, so that it is never told from a small number. */
async function leaveNumbers(tx: Tx, clock: Clock, { personIds }: HouseholdFacts): Promise<void> {
  const householdSize = sizeClass(personIds.length)
  const rows = (await selectStatistics(tx, personIds)).map((row): StatisticRow => ({ ...row, householdSize }))
  const isProtected = await isAnyoneProtected(tx, personIds)
  const kept: StatisticRow[] = []
  for (const row of rows) {
    if (!isProtected || (await countCell(tx, row)) + 1 >= smallestCell(clock.today())) kept.push(row)
  }
  await insertStatistics(tx, kept)
}

function sizeClass(persons: number): '1' | '2' | '3-4' | '5+' {
  if (persons === 1) return '1'
  if (persons === 2) return '2'
  return persons <= 4 ? '3-4' : '5+'
}
