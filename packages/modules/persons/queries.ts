import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Datum, DatumKind } from './datum.ts'
import type { IdentifierKind } from './identifiers.ts'

export type Position = 'reference_person' | 'adult' | 'child'
/** Many rows in one statement: each is an object whose keys are the columns. */
export interface NewRows {
  readonly persons: readonly { id: Id; registered_by: string; registered_at: string }[]
  readonly data: readonly NewDatum[]
  readonly identifiers: readonly NewIdentifier[]
  readonly household: { id: Id; case_number: string; registered_by: string; registered_at: string }
  readonly members: readonly { household_id: Id; person_id: Id; holder: string; position: Position }[]
  readonly relations: readonly { person_id: Id; other_person_id: Id; kind: string; holder: string }[]
  readonly searchKeys: readonly { key: string; person_id: Id; holder: string }[]
}

export interface NewDatum {
  readonly id: Id
  readonly person_id: Id
  readonly category: string
  readonly holder: string
  readonly kind: DatumKind
  readonly value: Datum['value']
  readonly recorded_at: string
  readonly recorded_by: Id
  readonly corrects?: Id
}

export interface NewIdentifier {
  readonly kind: IdentifierKind
  readonly value: string
  readonly person_id: Id
  readonly holder: string
  readonly recorded_at: string
}

/** Writes a household down; false when one of its numbers is given already. */
export async function insertHousehold(tx: Tx, rows: NewRows): Promise<boolean> {
  await sendAlong(
    tx,
    sql`insert into persons.person (id, registered_by, registered_at)
    select r.id, r.registered_by, r.registered_at
    from jsonb_to_recordset(${JSON.stringify(rows.persons)}::jsonb) as r (id uuid, registered_by text, registered_at timestamptz)`,
  )
  await sendAlong(
    tx,
    sql`insert into persons.household (id, case_number, registered_by, registered_at)
    values (${rows.household.id}, ${rows.household.case_number}, ${rows.household.registered_by}, ${rows.household.registered_at})`,
  )
  await sendAlong(
    tx,
    sql`insert into persons.member (household_id, person_id, holder, position)
    select r.household_id, r.person_id, r.holder, r.position
    from jsonb_to_recordset(${JSON.stringify(rows.members)}::jsonb) as r (household_id uuid, person_id uuid, holder text, position text)`,
  )
  await insertData(tx, rows.data)
  if (!(await insertIdentifiers(tx, rows.identifiers))) return false
  await insertAround(tx, rows)
  return true
}

/** Who is related to whom, and by which words they are found. */
export async function insertAround(tx: Tx, rows: Pick<NewRows, 'relations' | 'searchKeys'>): Promise<void> {
  if (rows.relations.length > 0) {
    await sendAlong(
      tx,
      sql`insert into persons.relation (person_id, other_person_id, kind, holder)
      select r.person_id, r.other_person_id, r.kind, r.holder
      from jsonb_to_recordset(${JSON.stringify(rows.relations)}::jsonb)
        as r (person_id uuid, other_person_id uuid, kind text, holder text)`,
    )
  }
  if (rows.searchKeys.length > 0) {
    await sendAlong(
      tx,
      sql`insert into persons.search_key (key, person_id, category, holder)
      select r.key, r.person_id, 'identity', r.holder
      from jsonb_to_recordset(${JSON.stringify(rows.searchKeys)}::jsonb) as r (key text, person_id uuid, holder text)`,
    )
  }
}

/** Appends data; the last of its kind and holder is the one that counts. */
export async function insertData(tx: Tx, data: readonly NewDatum[]): Promise<void> {
  if (data.length === 0) return
  await sendAlong(
    tx,
    sql`insert into persons.datum (id, person_id, category, holder, kind, value, seq, recorded_at, recorded_by, corrects)
    select r.id, r.person_id, r.category, r.holder, r.kind, r.value,
      coalesce((select max(d.seq) from persons.datum d where d.person_id = r.person_id and d.holder = r.holder and d.kind = r.kind), 0) + 1,
      r.recorded_at, r.recorded_by, r.corrects
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r (id uuid, person_id uuid, category text, holder text, kind text,
      value jsonb, recorded_at timestamptz, recorded_by uuid, corrects uuid)`,
  )
}

/** Appends numbers; false when one is given already, perhaps to a protected person whose numbers the actor may not see. */
export async function insertIdentifiers(tx: Tx, identifiers: readonly NewIdentifier[]): Promise<boolean> {
  if (identifiers.length === 0) return true
  const { numAffectedRows } =
    await sql`insert into persons.identifier (kind, value, person_id, category, holder, recorded_at)
    select r.kind, r.value, r.person_id, 'identity', r.holder, r.recorded_at
    from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb)
      as r (kind text, value text, person_id uuid, holder text, recorded_at timestamptz)
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows) === identifiers.length
}

/** Numbers of these kinds that the holder has already given to somebody. */
export async function selectTakenNumbers(
  tx: Tx,
  holder: string,
  numbers: readonly { kind: string; value: string }[],
): Promise<string[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ value: string }>`
    select i.value
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r (kind text, value text)
    cross join lateral (
      select i.value from persons.identifier i where i.kind = r.kind and i.value = r.value and i.holder = ${holder} limit 1
    ) i`.execute(tx)
  return rows.map((row) => row.value)
}

export async function isCaseNumberTaken(tx: Tx, caseNumber: string, holder: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from persons.household where case_number = ${caseNumber} and registered_by = ${holder}`.execute(
      tx,
    )
  return rows.length > 0
}

export interface Member {
  readonly household_id: Id
  readonly person_id: Id
  readonly position: Position
}

/** Who belongs together by now, the reference person first; whoever has died is not among them. */
export async function selectMembers(tx: Tx, householdId: Id): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.household_id, m.person_id, m.position
    from persons.member m
    where m.household_id = ${householdId} and m.died_on is null
    order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id`.execute(tx)
  return rows
}

export async function findHouseholdOf(tx: Tx, personId: Id): Promise<Id | undefined> {
  const { rows } = await sql<{
    household_id: Id
  }>`select household_id from persons.member where person_id = ${personId}`.execute(tx)
  return rows[0]?.household_id
}

export async function isPersonKnown(tx: Tx, personId: Id): Promise<boolean> {
  const { rows } = await sql`select 1 from persons.person where id = ${personId}`.execute(tx)
  return rows.length > 0
}

export async function areAllKnown(tx: Tx, personIds: readonly Id[]): Promise<boolean> {
  const { rows } = await sql`select 1 from persons.person where id = any (${[...personIds]}::uuid[])`.execute(tx)
  return rows.length === new Set(personIds).size
}

export interface StoredDatum {
  readonly person_id: Id
  readonly category: string
  readonly holder: string
  readonly kind: DatumKind
  readonly value: Datum['value']
  readonly recorded_at: string
}

/** The data of some kinds that stand for these persons, as far as the actor may see them. */
export async function selectData(
  tx: Tx,
  personIds: readonly Id[],
  kinds: readonly DatumKind[],
): Promise<StoredDatum[]> {
  const { rows } = await sql<StoredDatum>`
    select distinct on (d.person_id, d.holder, d.kind) d.person_id, d.category, d.holder, d.kind, d.value,
      to_json(d.recorded_at) #>> '{}' as recorded_at
    from persons.datum d
    where d.person_id = any (${[...personIds]}::uuid[]) and d.kind = any (${[...kinds]})
    order by d.person_id, d.holder, d.kind, d.seq desc`.execute(tx)
  return rows
}
