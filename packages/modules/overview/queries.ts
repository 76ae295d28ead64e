import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { type JourneyJson, journeysAsJson } from '../chain/index.ts'
import { disclosuresAsJson, type StandingDisclosure } from '../exchange/index.ts'
import { deriveHandoff, type HandoffRow, handoffsAsJson, type StoredHandoff } from '../handoffs/index.ts'
import {
  dataAsJson,
  type HouseholdJson,
  householdAsJson,
  householdIdOf,
  identifiersAsJson,
  type ProtectionLevel,
  protectionAsJson,
  type StoredDatum,
  type StoredIdentifier,
} from '../persons/index.ts'

/** Everything about one person that the actor may see. */
export interface PersonFacts {
  readonly known: boolean
  readonly data: StoredDatum[]
  readonly identifiers: StoredIdentifier[]
  readonly protection: ProtectionLevel | null
  readonly household: HouseholdJson | null
  readonly journeys: JourneyJson[]
  readonly handoffs: StoredHandoff[]
  readonly disclosures: StandingDisclosure[]
}

/** Gathers a person's page in one statement; each part is the SQL of the module that owns it, under its own row policy. */
export async function findPersonFacts(tx: Tx, personId: Id): Promise<PersonFacts | undefined> {
  const { rows } = await personFactsSql(personId).execute(tx)
  const row = rows[0]
  return row?.known ? { ...row, handoffs: row.handoffs.map(deriveHandoff) } : undefined
}

/** The statement itself; the benchmark runs it by the bare driver to compare. */
export function personFactsSql(personId: Id) {
  return sql<Omit<PersonFacts, 'handoffs'> & { handoffs: HandoffRow[] }>`
    select exists (select 1 from persons.person p where p.id = ${personId}) as known,
      ${dataAsJson(personId)} as data,
      ${identifiersAsJson(personId)} as identifiers,
      ${protectionAsJson(personId)} as protection,
      ${householdAsJson(personId)} as household,
      ${journeysAsJson(personId, householdIdOf(personId))} as journeys,
      ${handoffsAsJson(personId, householdIdOf(personId))} as handoffs,
      ${disclosuresAsJson(personId)} as disclosures`
}
