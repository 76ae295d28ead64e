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
  return row && isAnythingSeen(row) ? { ...row, handoffs: row.handoffs.map(deriveHandoff) } : undefined
}

/** Somebody of whom nothing at all is seen is unknown to the asker. */
function isAnythingSeen(row: Omit<PersonFacts, 'handoffs'> & { handoffs: HandoffRow[] }): boolean {
  const lists = [row.data, row.identifiers, row.journeys, row.handoffs, row.disclosures]
  return row.household !== null || lists.some((list) => list.length > 0)
}

// The household is looked up once for the parts that ask by it.
const home = sql<Id | null>`(select home.id from home)`

/** The statement itself; the benchmark runs it by the bare driver to compare. */
export function personFactsSql(personId: Id) {
  return sql<Omit<PersonFacts, 'handoffs'> & { handoffs: HandoffRow[] }>`
    with home as materialized (select ${householdIdOf(personId)} as id)
    select ${dataAsJson(personId)} as data,
      ${identifiersAsJson(personId)} as identifiers,
      ${protectionAsJson(personId)} as protection,
      ${householdAsJson(home)} as household,
      ${journeysAsJson(personId, home)} as journeys,
      ${handoffsAsJson(personId, home)} as handoffs,
      ${disclosuresAsJson(personId)} as disclosures`
}
