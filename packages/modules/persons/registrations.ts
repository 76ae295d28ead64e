import type { StoredRegistration } from './duplicate-queries.ts'
import { compareRegistrations, type Registration } from './duplicates.ts'
import { identityOf } from './present.ts'

/** A stored registration as it is compared; undefined for somebody whose identity the actor does not see. */
export function registrationOf(row: StoredRegistration): Registration | undefined {
  const identity = identityOf(row.identity)
  if (!identity) return undefined
  const household = row.household.flatMap((value) => identityOf(value) ?? [])
  return {
    ...identity,
    personId: row.person_id,
    numbers: row.numbers,
    household,
    householdId: row.household_id,
    relatedTo: row.related_to,
  }
}

/** What speaks for and against two stored registrations being one, as far as the actor sees both. */
export function compareStored(one: StoredRegistration, other: StoredRegistration) {
  const [first, second] = [registrationOf(one), registrationOf(other)]
  return first && second ? compareRegistrations(first, second) : { verdict: 'none' as const, for: [], against: [] }
}
