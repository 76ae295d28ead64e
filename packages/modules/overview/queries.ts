import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { type JourneyJson, journeysAsJson } from '../chain/index.ts'
import { disclosuresAsJson, type StandingDisclosure } from '../exchange/index.ts'
import { deriveHandoff, type HandoffRow, handoffsAsJson, type StoredHandoff } from '../handoffs/index.ts'
import {
  closedAsJson,
  dataAsJson,
  type HouseholdJson,
  householdAsJson,
  householdIdOf,
  identifiersAsJson,
  type Merge,
  mergesAsJson,
  type PageDatum,
  type ProtectionLevel,
  protectionAsJson,
  type StoredIdentifier,
} from '../persons/index.ts'

/** Everything about one person that the actor may see, and the same about each registration that is joined with it. */
export interface PersonFacts extends RegistrationFacts {
  readonly joined: (RegistrationFacts & { readonly personId: Id })[]
}

export interface RegistrationFacts {
  readonly data: PageDatum[]
  readonly identifiers: StoredIdentifier[]
  readonly protection: ProtectionLevel | null
  readonly closed: boolean
  readonly household: HouseholdJson | null
  readonly journeys: JourneyJson[]
  readonly handoffs: StoredHandoff[]
  readonly disclosures: StandingDisclosure[]
  readonly merges: Merge[]
}

/**
 * Gathers a person's page in one statement; each part is the SQL of the module that owns it, under its own row policy.
 * A joined registration is asked for in the same way, so that joining shows nothing that was not seen before.
 */
export async function findPersonFacts(tx: Tx, personId: Id): Promise<PersonFacts | undefined> {
  const facts = await findRegistrationFacts(tx, personId)
  if (!facts) return undefined
  const ids = facts.merges.flatMap((merge) => [merge.kept_person_id, merge.other_person_id])
  const joined: (RegistrationFacts & { personId: Id })[] = []
  for (const other of new Set(ids.filter((id) => id !== personId))) {
    const found = await findRegistrationFacts(tx, other)
    if (found) joined.push({ ...found, personId: other })
  }
  return { ...facts, joined }
}

type FactsRow = Omit<RegistrationFacts, 'handoffs'> & { handoffs: HandoffRow[] }

async function findRegistrationFacts(tx: Tx, personId: Id): Promise<RegistrationFacts | undefined> {
  const { rows } = await personFactsSql(personId).execute(tx)
  const row = rows[0]
  return row && isAnythingSeen(row) ? { ...row, handoffs: row.handoffs.map(deriveHandoff) } : undefined
}

/** Somebody of whom nothing at all is seen is unknown to the asker. */
function isAnythingSeen(row: FactsRow): boolean {
  const lists = [row.data, row.identifiers, row.journeys, row.handoffs, row.disclosures]
  return row.household !== null || lists.some((list) => list.length > 0)
}

// The household is looked up once for the parts that ask by it.
const home = sql<Id | null>`(select home.id from home)`

/** The statement itself; the benchmark runs it by the bare driver to compare. */
export function personFactsSql(personId: Id) {
  return sql<FactsRow>`
    with home as materialized (select ${householdIdOf(personId)} as id)
    select ${dataAsJson(personId)} as data,
      ${identifiersAsJson(personId)} as identifiers,
      ${protectionAsJson(personId)} as protection,
      ${closedAsJson(personId)} as closed,
      ${householdAsJson(home)} as household,
      ${journeysAsJson(personId, home)} as journeys,
      ${handoffsAsJson(personId, home)} as handoffs,
      ${disclosuresAsJson(personId)} as disclosures,
      ${mergesAsJson(personId)} as merges`
}
