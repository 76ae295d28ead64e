import type { PersonItem } from '@kedjan/contract'
import type { Clock, StaffActor, Tx } from '@kedjan/kernel'
import { ageOn, parsePlainDate } from '@kedjan/kernel'
import { readPersonnummer } from './identifiers.ts'
import { nameKeys } from './names.ts'
import { identityOf, personName } from './present.ts'
import { type FoundPerson, selectByKeys, selectByNumber } from './search-queries.ts'

const atMost = 50

/**
 * Finds persons whom the actor may see by name, however spelt or transliterated, or by number.
 * Protected persons are never found.
 */
export async function searchPersons(
  tx: Tx,
  clock: Clock,
  _actor: StaffActor,
  text: string,
): Promise<{ items: PersonItem[]; more: boolean }> {
  const found = /\d/.test(text) ? await byNumber(tx, clock, text) : await byName(tx, text)
  const items = found.slice(0, atMost).map((row) => itemOf(row, clock))
  return { items, more: found.length > atMost }
}

async function byName(tx: Tx, text: string): Promise<FoundPerson[]> {
  const keys = nameKeys(text)
  if (keys.length === 0) return []
  const found = await selectByKeys(tx, keys, atMost * 4)
  const wanted = text.toLowerCase()
  return found.sort((one, other) => closeness(wanted, other) - closeness(wanted, one))
}

async function byNumber(tx: Tx, clock: Clock, text: string): Promise<FoundPerson[]> {
  const number = text.replaceAll(' ', '')
  for (const kind of ['personal_identity_number', 'coordination_number'] as const) {
    const read = readPersonnummer(number, kind, clock.today())
    if (read.ok) return selectByNumber(tx, read.number.full)
  }
  return selectByNumber(tx, number)
}

/** How many letters from the start two spellings share: the nearest spelling first. */
function closeness(wanted: string, row: FoundPerson): number {
  const identity = identityOf(row.identity)
  if (!identity) return 0
  const names = [identity.given, identity.family, identity.asWritten ?? ''].join(' ').toLowerCase()
  return wanted.split(/\s+/).filter((word) => names.includes(word)).length
}

function itemOf(row: FoundPerson, clock: Clock): PersonItem {
  const identity = identityOf(row.identity)
  const birthDate = identity ? parsePlainDate(identity.birthDate) : undefined
  return {
    personId: row.person_id,
    name: identity ? personName(identity) : null,
    ageYears: birthDate ? ageOn(birthDate, clock.today()) : null,
    caseNumber: row.case_number,
    householdSize: row.household_size === 0 ? null : row.household_size,
    // A protected person has no search keys, so that nobody who is found is one.
    protectedPerson: false,
  }
}
