import { type Id, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { decideRemoval, type HouseholdFacts } from './removal.ts'

export type CannotList =
  | { reason: 'household_not_found' }
  | { reason: 'household_open' }
  | { reason: 'not_to_be_removed_yet'; eraseFrom: string }
  | { reason: 'household_held'; until: string }
  | { reason: 'already_listed' }

/** Every household of a list must have been warned, its warning run out, and nothing stop it; one that is not ready keeps back the whole list. */
export function decideList(
  households: readonly HouseholdFacts[],
  keeping: { readonly months: number; readonly warnDays: number },
  today: PlainDate,
): Result<null, CannotList> {
  for (const household of households) {
    const removal = decideRemoval(household, keeping, today)
    switch (removal.state) {
      case 'open':
        return refuse({ reason: 'household_open' })
      case 'kept':
      case 'to_warn':
      case 'warned':
        return refuse({ reason: 'not_to_be_removed_yet', eraseFrom: removal.eraseFrom })
      case 'held':
        return refuse({ reason: 'household_held', until: removal.until })
      case 'listed':
      case 'signed':
        return refuse({ reason: 'already_listed' })
      case 'to_list':
    }
  }
  return ok(null)
}

export interface StoredList {
  readonly id: Id
  readonly organisationId: string
  readonly households: number
  readonly persons: number
  readonly drawnBy: Id
  readonly drawnByName: string
  readonly drawnOn: string
  readonly decision: 'signed' | 'rejected' | null
  readonly decidedByName: string | null
  readonly decidedOn: string | null
  /** How many of its households have been removed. */
  readonly erased: number
  readonly erasedOn: string | null
}

export type CannotDecideList =
  | { reason: 'list_not_found' }
  | { reason: 'list_already_decided'; on: string }
  | { reason: 'drew_it_up' }

/** Whoever drew a list up decides nothing about it: what cannot be undone is seen by two. */
export function decideListDecision(list: StoredList | undefined, staffId: Id): Result<StoredList, CannotDecideList> {
  if (!list) return refuse({ reason: 'list_not_found' })
  if (list.decidedOn !== null) return refuse({ reason: 'list_already_decided', on: list.decidedOn })
  return list.drawnBy === staffId ? refuse({ reason: 'drew_it_up' }) : ok(list)
}
